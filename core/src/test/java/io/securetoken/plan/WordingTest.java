package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.Demote;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.engine.Engine;
import io.securetoken.rules.Condition;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Account;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row says is missing, in sentences about those whom the action names. */
class WordingTest {

    private static final Mac MAC = Mac.running("14.4")
            .withFileVault(FileVault.OFF)
            .with(
                    Account.standard("bob"),
                    Account.standard("ops").withToken(TokenState.USABLE),
                    Account.named("who").withRole(Role.ADMIN));

    private static final Action BY_OPS = GrantToken.to("bob").by("ops");

    private static RuleSetBuilder.Row row() {
        return RuleSet.named("a", "1")
                .requirement("1", "it takes that")
                .on(Operation.GRANT_TOKEN, Operation.DEMOTE, Operation.UPDATE_PREBOOT);
    }

    private static String unmet(Action action, RuleSetBuilder builder) {
        return unmet(MAC, action, builder);
    }

    private static String unmet(Mac mac, Action action, RuleSetBuilder builder) {
        RuleSet book = builder.build();
        String sentence =
                new Wording(Engine.of(book), mac, action).unmet(book.rules().get(0));
        assertThat(sentence).endsWith("it takes that [a 1]");
        return sentence.replace("it takes that [a 1]", "").replaceFirst(": $", "");
    }

    @ParameterizedTest
    @CsvSource({
        "SUBJECT_IS_ADMIN,          `bob` is no administrator",
        "SUBJECT_HOLDS,             `bob` holds no token",
        "SUBJECT_OWNS_VOLUME,       it is not known whether `bob` owns the volume",
        "SUBJECT_IS_FROM_DIRECTORY, it is not so that `bob` comes from a directory",
        "SUBJECT_IS_MANAGED_ADMIN,  `bob` is not the managed administrator",
        "SUBJECT_TAGGED,            `bob` is not tagged to get no automatic token",
        "SUBJECT_PASSWORD_SET,      it is not known whether `bob` has a password that is not blank",
        "ACTOR_IS_ADMIN,            `ops` is no administrator",
        "ACTOR_IS_GRANTER,          `ops` is no administrator with a usable token",
        "FILEVAULT_ON,              FileVault is not on",
        "NO_OTHER_HOLDER,           another account holds a token",
        "NO_OTHER_ADMIN,            another account is an administrator",
        "BY_BOOTSTRAP_TOKEN,        the bootstrap token does not authorise it",
        "ACTOR_TOKEN_USABLE,        ''",
        "SUBJECT_HOLDS_NONE,        ''",
        "ANOTHER_HOLDER,            ''",
    })
    void what_is_not_so_is_said_by_its_contrary(Condition condition, String missing) {
        assertThat(unmet(BY_OPS, row().needs(condition))).isEqualTo(missing);
    }

    @Test
    void nobody_can_be_something_only_by_giving_credentials() {
        assertThat(unmet(GrantToken.to("bob"), row().needs(Condition.ACTOR_IS_GRANTER)))
                .isEqualTo("nobody's credentials are given");
        assertThat(unmet(GrantToken.to("bob"), row().needs(Condition.SUBJECT_IS_ADMIN)))
                .isEqualTo("`bob` is no administrator");
        assertThat(unmet(UpdatePreboot.now(), row().needs(Condition.FILEVAULT_ON)))
                .isEqualTo("FileVault is not on");
    }

    @Test
    void who_acts_on_itself_is_named_once() {
        Action self = GrantToken.to("bob").by("bob");

        assertThat(unmet(self, row().needs(Condition.ACTOR_IS_ANOTHER))).isEqualTo("`bob` is not another one");
        assertThat(unmet(self, row().needs(Condition.ACTOR_IS_ADMIN))).isEqualTo("`bob` is no administrator");
        assertThat(unmet(Demote.of("who").by("who"), row().needs(Condition.ACTOR_TOKEN_USABLE)))
                .isEqualTo("it is not known whether `who` holds a usable token");
        assertThat(unmet(BY_OPS, row().needs(Condition.ACTOR_IS_ANOTHER))).isEmpty();
    }

    @Test
    void what_is_missing_is_joined_and_of_alternatives_the_one_that_misses_least_is_said() {
        Set<Condition> two = new LinkedHashSet<>(List.of(Condition.SUBJECT_IS_ADMIN, Condition.FILEVAULT_ON));

        assertThat(unmet(BY_OPS, row().needs(Condition.SUBJECT_IS_ADMIN, Condition.FILEVAULT_ON)))
                .isEqualTo("`bob` is no administrator and FileVault is not on");
        assertThat(unmet(BY_OPS, row().needsOneOf(List.of(two, Set.of(Condition.ACTOR_IS_ADMIN)))))
                .isEqualTo("`ops` is no administrator");
        assertThat(unmet(BY_OPS, row().isNeverPossible())).isEmpty();
        assertThat(unmet(BY_OPS, row().needs(Condition.ACTOR_IS_ADMIN, Condition.ACTOR_TOKEN_USABLE)))
                .isEqualTo("`ops` is no administrator");
    }

    @Test
    void what_is_the_contrary_of_something_certain_is_missing() {
        Mac mac = MAC.without("who");

        assertThat(unmet(mac, Demote.of("ops"), row().needs(Condition.ANOTHER_HOLDER)))
                .isEqualTo("no other account holds a token");
        assertThat(unmet(MAC, Demote.of("ops"), row().needs(Condition.ANOTHER_HOLDER)))
                .isEqualTo("it is not known whether another account holds a token");
        assertThat(unmet(mac, Demote.of("ops"), row().needs(Condition.NO_OTHER_HOLDER)))
                .isEmpty();
    }
}
