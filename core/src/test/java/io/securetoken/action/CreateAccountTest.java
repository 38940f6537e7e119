package io.securetoken.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.bits.Attribute;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateAccountTest {

    private static final CreationMethod BY_HAND = CreationMethod.named("by-hand");
    private static final CreationMethod BY_HASH =
            CreationMethod.named("by-hash").withPassword(PasswordForm.HASH);
    private static final Mac EMPTY = Mac.running("14.4");

    private static final Account MADE = Account.named("eva")
            .withToken(TokenState.NONE)
            .withPassword(PasswordState.SET)
            .withPasswordOrigin(PasswordOrigin.PLAINTEXT)
            .withVolumeOwner(Answer.NO)
            .withPreboot(Answer.NO)
            .withHasLoggedIn(Answer.NO)
            .withCreatedBy(BY_HAND);

    @Test
    void a_new_account_is_local_of_unknown_role_without_token_and_nobody_has_logged_in() {
        assertThat(CreateAccount.of("eva", BY_HAND).applyTo(EMPTY)).isEqualTo(EMPTY.with(MADE));
    }

    @Test
    void a_new_account_is_as_the_action_says() {
        assertThat(CreateAccount.of("eva", BY_HAND)
                        .withRole(Role.ADMIN)
                        .withKind(AccountKind.MANAGED_ADMIN)
                        .withUid(501)
                        .withPassword(PasswordForm.BLANK)
                        .tagged()
                        .applyTo(EMPTY))
                .isEqualTo(EMPTY.with(MADE.withRole(Role.ADMIN)
                        .withKind(AccountKind.MANAGED_ADMIN)
                        .withUid(501)
                        .withPassword(PasswordState.BLANK)
                        .withTokenDisabledTag(Answer.YES)));
    }

    @Test
    void a_new_account_replaces_one_of_the_same_name() {
        Mac before = EMPTY.with(
                Account.admin("eva").withToken(TokenState.USABLE).withHasLoggedIn(Answer.YES), Account.admin("ops"));

        assertThat(CreateAccount.of("eva", BY_HAND).applyTo(before)).isEqualTo(EMPTY.with(MADE, Account.admin("ops")));
    }

    @Test
    void the_password_is_set_in_the_methods_form_and_stays_so_with_another_method() {
        assertThat(CreateAccount.of("eva", BY_HASH).password()).isEqualTo(PasswordForm.HASH);
        assertThat(CreateAccount.of("eva", BY_HAND).withMethod(BY_HASH))
                .isEqualTo(CreateAccount.of("eva", BY_HASH).withPassword(PasswordForm.PLAINTEXT));
    }

    @Test
    void a_method_at_the_login_window_logs_the_owner_in() {
        CreationMethod signIn = CreationMethod.named("sign-in").atLoginWindow();

        assertThat(CreateAccount.of("eva", signIn).applyTo(EMPTY))
                .isEqualTo(EMPTY.with(MADE.withCreatedBy(signIn).withHasLoggedIn(Answer.YES)));
    }

    @ParameterizedTest
    @CsvSource({"   , 0b11", "0, 0b10", "499, 0b10", "500, 0b01", "501, 0b01"})
    void a_user_id_of_500_is_the_first_ordinary_one(@Nullable Integer uid, String possible) {
        CreateAccount create = CreateAccount.of("eva", BY_HAND);

        assertThat(Attribute.UID.read((uid == null ? create : create.withUid(uid)).created()))
                .isEqualTo(Long.parseLong(possible.substring(2), 2));
    }

    @Test
    void a_copy_keeps_all_that_it_does_not_replace() {
        Process users = new Process(false, false, true);
        CreateAccount made = new CreateAccount(
                "eva", BY_HASH, Role.ADMIN, "ops", AccountKind.MOBILE, 501, PasswordForm.NONE, true, users);

        assertThat(CreateAccount.of("eva", BY_HAND)
                        .in(users)
                        .tagged()
                        .withPassword(PasswordForm.NONE)
                        .withUid(501)
                        .withKind(AccountKind.MOBILE)
                        .by("ops")
                        .withRole(Role.ADMIN)
                        .withMethod(BY_HASH))
                .isEqualTo(made);
        assertThat(CreateAccount.of("eva", BY_HAND)
                        .withMethod(BY_HASH)
                        .withRole(Role.ADMIN)
                        .by("ops")
                        .withKind(AccountKind.MOBILE)
                        .withUid(501)
                        .withPassword(PasswordForm.NONE)
                        .tagged()
                        .in(users))
                .isEqualTo(made);
    }
}
