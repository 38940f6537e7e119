package io.securetoken.predict;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.DeleteAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is known of the Mac that follows, and of one that is one or the other. */
class AftermathTest {

    private static final CreationMethod BY_HAND = CreationMethod.named("by-hand");
    private static final Mac MAC = Mac.running("14.4");
    private static final Account BOB =
            Account.standard("bob").withUid(501).withCreatedBy(BY_HAND).withHasLoggedIn(Answer.NO);

    @Test
    void what_both_know_alike_is_known_and_the_rest_is_narrowed_to_what_either_knows() {
        Mac one = MAC.withHardware(Hardware.T2).withFileVault(FileVault.ON).with(BOB);
        Mac other = MAC.withHardware(Hardware.T2)
                .withFileVault(FileVault.OFF)
                .with(BOB.withToken(TokenState.STALE).withHasLoggedIn(Answer.YES));
        Mac usable = other.with(BOB.withToken(TokenState.USABLE));

        assertThat(Aftermath.either(one, other))
                .isEqualTo(MAC.withHardware(Hardware.T2)
                        .with(BOB.withToken(TokenState.UNKNOWN).withHasLoggedIn(Answer.UNKNOWN)));
        assertThat(Aftermath.either(other, usable).existing("bob").token()).isEqualTo(TokenState.HELD);
        assertThat(Aftermath.either(one, one)).isEqualTo(one);
        assertThat(Aftermath.either(one, MAC.with(BOB))).isEqualTo(MAC.with(BOB));
        assertThat(Aftermath.either(MAC.with(BOB), one)).isEqualTo(MAC.with(BOB));
    }

    @Test
    void an_account_that_only_one_has_is_perhaps_there() {
        Mac without = MAC.with(Account.admin("ops"));
        Mac with = without.with(BOB);
        Mac perhaps = without.with(BOB.withPresent(Answer.UNKNOWN));

        assertThat(Aftermath.either(without, with)).isEqualTo(perhaps);
        assertThat(Aftermath.either(with, without)).isEqualTo(perhaps);
        assertThat(Aftermath.either(perhaps, with)).isEqualTo(perhaps);
    }

    @Test
    void an_account_made_in_another_way_or_with_another_user_id_keeps_neither() {
        Account nowhereFrom = BOB.withCreatedBy(Optional.empty()).withUid(OptionalInt.empty());

        for (Account another : new Account[] {
            BOB.withUid(502), BOB.withUid(OptionalInt.empty()), BOB.withCreatedBy(CreationMethod.named("by-script"))
        }) {
            assertThat(Aftermath.either(MAC.with(BOB), MAC.with(another))).isEqualTo(MAC.with(nowhereFrom));
            assertThat(Aftermath.either(MAC.with(another), MAC.with(BOB))).isEqualTo(MAC.with(nowhereFrom));
        }
    }

    @Test
    void root_is_there_whether_listed_or_not() {
        Mac listed = MAC.with("root", root -> root.withToken(TokenState.USABLE));
        Account either = MAC.existing("root").withToken(TokenState.UNKNOWN);

        assertThat(Aftermath.either(MAC, listed)).isEqualTo(MAC.with(either));
        assertThat(Aftermath.either(listed, MAC)).isEqualTo(MAC.with(either));
        assertThat(either.role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void the_actor_changes_as_the_row_says_only_where_it_is_another_than_the_subject() {
        Predictor predictor = Predictor.of(RuleSet.named("acme", "1")
                .effect("A-1", "the account loses its token")
                .on(Operation.GRANT_TOKEN)
                .leads(Effect.TOKEN_REMOVED)
                .effect("A-2", "the acting account gets one too")
                .on(Operation.GRANT_TOKEN)
                .leads(Effect.ACTOR_TOKEN_GIVEN)
                .build());
        Mac mac = MAC.with(BOB.withToken(TokenState.USABLE), Account.admin("ops"));

        assertThat(predictor.predict(mac, GrantToken.to("bob").by("ops")).afterIfDone())
                .isEqualTo(MAC.with(BOB, Account.admin("ops").withToken(TokenState.USABLE)));
        assertThat(predictor.predict(mac, GrantToken.to("bob").by("bob")).afterIfDone())
                .isEqualTo(mac.with(BOB));
        assertThat(predictor.predict(mac, GrantToken.to("bob")).afterIfDone()).isEqualTo(mac.with(BOB));
    }

    @Test
    void an_actor_that_deletes_itself_or_another_is_gone_or_stays() {
        Predictor predictor = Predictor.of(RuleSet.named("acme", "1")
                .effect("A-1", "the acting account gets a token")
                .on(Operation.DELETE_BY_SYSADMINCTL)
                .leads(Effect.ACTOR_TOKEN_GIVEN)
                .build());
        Mac mac = MAC.with(BOB, Account.admin("ops"));

        assertThat(predictor.predict(mac, DeleteAccount.of("bob").by("ops")).afterIfDone())
                .isEqualTo(MAC.with(Account.admin("ops").withToken(TokenState.USABLE)));
        assertThat(predictor.predict(mac, DeleteAccount.of("bob").by("bob")).afterIfDone())
                .isEqualTo(MAC.with(Account.admin("ops")));
    }

    @Test
    void all_holders_are_listed_where_the_row_says_so_and_nobody_else() {
        Predictor predictor = Predictor.of(RuleSet.named("acme", "1")
                .effect("A-1", "all holders are listed")
                .on(Operation.UPDATE_PREBOOT)
                .leads(Effect.HOLDERS_LISTED_AT_BOOT)
                .build());
        Account unlisted = Account.admin("ops").withPreboot(Answer.NO);
        Mac mac = MAC.with(BOB.withToken(TokenState.STALE).withPreboot(Answer.NO), unlisted);

        assertThat(predictor.predict(mac, UpdatePreboot.now()).afterIfDone())
                .isEqualTo(mac.with(BOB.withToken(TokenState.STALE).withPreboot(Answer.YES)));
    }
}
