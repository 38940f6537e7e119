package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.Operation;
import io.securetoken.action.Process;
import io.securetoken.action.Promote;
import io.securetoken.action.Restart;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Mac and an action in the making: what was set is there, and nothing else is known. */
class DraftTest {

    private static final CreationMethod PANEL = CreationMethod.named("panel").withPassword(PasswordForm.HASH);

    private final Mac mac = Mac.running("14.4");
    private final Draft creation = new Draft(null, mac);
    private final Draft promotion = of(Operation.PROMOTE);

    private Draft of(Operation operation) {
        return new Draft(
                Deed.ALL.stream()
                        .filter(deed -> deed.operation() == operation)
                        .findFirst()
                        .orElseThrow(),
                mac);
    }

    @Test
    void an_action_happens_to_an_account_that_is_there_and_of_which_nothing_is_known() {
        assertThat(promotion.action()).isEqualTo(Promote.of("eva"));
        assertThat(promotion.smallestMac()).isEqualTo(mac.with(Account.named("eva")));
    }

    @Test
    void another_account_that_acts_is_there() {
        promotion.by(Draft.Actor.ANOTHER);
        promotion.actor(ops -> ops.withRole(Role.ADMIN));

        assertThat(promotion.action()).isEqualTo(Promote.of("eva").by("ops"));
        assertThat(promotion.smallestMac())
                .isEqualTo(mac.with(Account.named("eva"), Account.named("ops").withRole(Role.ADMIN)));
    }

    @Test
    void an_account_that_acts_itself_is_alone() {
        promotion.by(Draft.Actor.ITSELF);

        assertThat(promotion.action()).isEqualTo(Promote.of("eva").by("eva"));
        assertThat(promotion.smallestMac()).isEqualTo(mac.with(Account.named("eva")));
    }

    @Test
    void what_is_said_of_mac_account_method_and_process_is_in_it() {
        promotion.mac(any -> any.withFileVault(FileVault.ON));
        promotion.subject(eva -> eva.withToken(TokenState.STALE));
        promotion.method(PANEL);
        promotion.process(Process::inGraphicalSession);

        assertThat(promotion.action()).isEqualTo(Promote.of("eva").in(Process.AGENT.inGraphicalSession()));
        assertThat(promotion.smallestMac())
                .isEqualTo(mac.withFileVault(FileVault.ON)
                        .with(Account.named("eva").withToken(TokenState.STALE).withCreatedBy(PANEL)));
    }

    @Test
    void the_credential_is_a_password_unless_another_is_said() {
        Draft adding = of(Operation.ADD_FILEVAULT_USER);

        assertThat(adding.action()).isEqualTo(AddFileVaultUser.of("eva"));
        adding.with(Credential.RECOVERY_KEY);
        assertThat(adding.action()).isEqualTo(AddFileVaultUser.of("eva").with(Credential.RECOVERY_KEY));
    }

    @Test
    void what_happens_to_the_whole_mac_needs_no_account() {
        Draft restart = of(Operation.RESTART);

        assertThat(restart.action()).isEqualTo(Restart.now());
        assertThat(restart.smallestMac()).isEqualTo(mac);
    }

    @Test
    void a_new_account_is_not_there_yet_and_its_password_and_role_are_open() {
        creation.method(PANEL);

        assertThat(creation.action()).isEqualTo(CreateAccount.of("eva", PANEL).withPassword(PasswordForm.UNKNOWN));
        assertThat(creation.smallestMac()).isEqualTo(mac);
    }

    @Test
    void what_is_said_of_a_new_account_is_said_by_its_creation() {
        creation.method(PANEL);
        creation.subject(eva -> eva.withRole(Role.STANDARD)
                .withKind(AccountKind.MOBILE)
                .withUid(401)
                .withTokenDisabledTag(Answer.YES));
        creation.form(PasswordForm.BLANK);
        creation.by(Draft.Actor.ANOTHER);

        assertThat(creation.action())
                .isEqualTo(CreateAccount.of("eva", PANEL)
                        .withRole(Role.STANDARD)
                        .withKind(AccountKind.MOBILE)
                        .withUid(401)
                        .withPassword(PasswordForm.BLANK)
                        .tagged()
                        .by("ops"));
        assertThat(creation.smallestMac()).isEqualTo(mac.with(Account.named("ops")));
    }

    @Test
    void a_creation_needs_a_method() {
        assertThatIllegalStateException().isThrownBy(creation::action).withMessage("a creation without a method");
    }

    @Test
    void settled_a_new_account_has_the_password_that_its_method_sets_unless_another_is_said() {
        creation.method(PANEL);
        assertThat(creation.settled().action()).isEqualTo(CreateAccount.of("eva", PANEL));

        creation.form(PasswordForm.NONE);
        assertThat(creation.settled().action())
                .isEqualTo(CreateAccount.of("eva", PANEL).withPassword(PasswordForm.NONE));
    }

    @Test
    void settled_an_account_that_is_there_stays_as_it_is() {
        assertThat(promotion.settled().smallestMac()).isEqualTo(mac.with(Account.named("eva")));
    }

    @Test
    void a_bystander_who_may_be_anything_is_perhaps_there() {
        assertThat(bystander(promotion.mac())).isEqualTo(Account.named("carol").withPresent(Answer.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            HOLDER,   YES, YES,     UNKNOWN,  USABLE,  UNKNOWN, -
            HOLDER,   NO,  UNKNOWN, UNKNOWN,  NONE,    UNKNOWN, -
            ADMIN,    YES, YES,     ADMIN,    UNKNOWN, UNKNOWN, -
            ADMIN,    NO,  UNKNOWN, STANDARD, UNKNOWN, UNKNOWN, -
            ORDINARY, YES, YES,     UNKNOWN,  UNKNOWN, UNKNOWN, 501
            ORDINARY, NO,  UNKNOWN, UNKNOWN,  UNKNOWN, UNKNOWN, 401
            BLANK,    YES, YES,     UNKNOWN,  USABLE,  BLANK,   -
            BLANK,    NO,  UNKNOWN, UNKNOWN,  UNKNOWN, SET,     -
            """)
    void what_is_said_of_a_bystander_is_so_and_the_rest_is_open(
            Draft.Bystander what,
            Answer answer,
            Answer present,
            Role role,
            TokenState token,
            PasswordState password,
            Integer uid) {
        promotion.bystander(what, answer);
        Account carol = Account.named("carol")
                .withPresent(present)
                .withRole(role)
                .withToken(token)
                .withPassword(password);

        assertThat(bystander(promotion.mac())).isEqualTo(uid == null ? carol : carol.withUid(uid));
    }

    @ParameterizedTest
    @CsvSource({
        "HOLDER,   STANDARD, USABLE, SET,   401",
        "ADMIN,    ADMIN,    NONE,   SET,   401",
        "ORDINARY, STANDARD, NONE,   SET,   501",
        "BLANK,    STANDARD, USABLE, BLANK, 401",
    })
    void on_the_smallest_mac_a_bystander_is_no_more_than_was_said(
            Draft.Bystander what, Role role, TokenState token, PasswordState password, int uid) {
        promotion.bystander(what, Answer.YES);

        assertThat(bystander(promotion.smallestMac()))
                .isEqualTo(Account.named("carol")
                        .withRole(role)
                        .withToken(token)
                        .withPassword(password)
                        .withUid(uid));
    }

    @Test
    void a_bystander_of_whom_all_is_denied_is_not_there() {
        for (Draft.Bystander what : Draft.Bystander.values()) {
            assertThat(bystander(promotion.mac()).present()).isEqualTo(Answer.UNKNOWN);
            promotion.bystander(what, Answer.NO);
            assertThat(promotion.smallestMac().has("carol")).isFalse();
        }
        assertThat(promotion.mac().has("carol")).isFalse();
    }

    private static Account bystander(Mac mac) {
        return mac.existing("carol");
    }
}
