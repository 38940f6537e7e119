package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.action.Promote;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.UntagTokenDisabled;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PurposeTest {

    private static final CreationMethod TOOL = CreationMethod.named("tool");

    private static final RuleSet BOOK = RuleSet.named("house", "1")
            .citing(Confidence.INFERRED)
            .requirement("ROLE-1", "a role takes root")
            .on(Operation.PROMOTE, Operation.DEMOTE)
            .needs(Condition.PROCESS_IS_ROOT)
            .effect("ROLE-2", "a role changes no token")
            .on(Operation.PROMOTE, Operation.DEMOTE)
            .leads(Effect.TOKEN_KEPT)
            .requirement("GRANT-1", "a grant takes a granter")
            .on(Operation.GRANT_TOKEN)
            .needs(Condition.ACTOR_IS_GRANTER)
            .effect("GRANT-2", "a grant gives a token")
            .on(Operation.GRANT_TOKEN)
            .leads(Effect.TOKEN_GIVEN)
            .requirement("REVOKE-1", "anybody revokes")
            .on(Operation.REVOKE_TOKEN)
            .needsNothing()
            .effect("REVOKE-2", "a revocation keeps the token")
            .on(Operation.REVOKE_TOKEN)
            .leads(Effect.TOKEN_KEPT)
            .effect("REVOKE-3", "a revocation escrows")
            .on(Operation.REVOKE_TOKEN)
            .leads(Effect.BOOTSTRAP_ESCROWED)
            .requirement("CREATE-1", "anybody creates")
            .on(Operation.CREATE_ACCOUNT, Operation.DELETE_BY_SYSADMINCTL)
            .needsNothing()
            .effect("CREATE-2", "a created administrator has a token")
            .on(Operation.CREATE_ACCOUNT)
            .leads(Effect.TOKEN_GIVEN)
            .build();

    private static final Mac MAC =
            Mac.running("14.4").with(Account.standard("alice").withToken(TokenState.USABLE), Account.standard("bob"));

    private static final List<Action> TRANSFER =
            List.of(Promote.of("alice"), GrantToken.to("bob").by("alice"), Demote.of("alice"));

    private static final List<Action> WITH_A_HELPER = List.of(
            CreateAccount.of("help", TOOL).withRole(Role.ADMIN),
            GrantToken.to("bob").by("help"),
            DeleteAccount.of("help"));

    private static final List<Action> OF_A_HELPER =
            List.of(CreateAccount.of("help", TOOL).withRole(Role.ADMIN), DeleteAccount.of("help"));

    private static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(TRANSFER, 0, "needed to grant a token to `bob` with the credentials of `alice`"),
                Arguments.of(TRANSFER, 1, "leads to `bob holds token`"),
                Arguments.of(
                        TRANSFER,
                        2,
                        "keeps the promise that roles end as they began, except where the goal names them"),
                Arguments.of(WITH_A_HELPER, 0, "needed to grant a token to `bob` with the credentials of `help`"),
                Arguments.of(OF_A_HELPER, 0, "needed to delete `help` with sysadminctl"),
                Arguments.of(
                        WITH_A_HELPER,
                        2,
                        "keeps the promise that no account is deleted or left behind, except where the goal names it"),
                Arguments.of(
                        List.of(
                                Promote.of("alice"),
                                Promote.of("alice"),
                                GrantToken.to("bob").by("alice"),
                                Demote.of("alice")),
                        1,
                        "part of the cheapest safe way"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_is_for_what_first_fails_without_it(List<Action> actions, int step, String purpose) {
        Predictor predictor = Predictor.of(BOOK);
        Verdict any = predictor.predict(MAC, Promote.of("alice"));

        assertThat(new Purpose(predictor, MAC, Goal.holdsToken("bob"), EnumSet.allOf(Safety.class), actions)
                        .why(step, any))
                .startsWith(purpose + ": ");
    }

    private static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(GrantToken.to("bob").by("bob"), "a grant takes a granter [house GRANT-1]"),
                Arguments.of(Promote.of("bob"), "a role takes root [house ROLE-1]"),
                Arguments.of(RevokeToken.from("bob"), "a revocation escrows [house REVOKE-3]"),
                Arguments.of(UntagTokenDisabled.on("bob"), "no row asks for more"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_row_is_cited_that_says_what_changes_or_else_what_it_takes(Action action, String row) {
        Predictor predictor = Predictor.of(BOOK);
        List<Action> actions = List.of(action);

        assertThat(new Purpose(predictor, MAC, Goal.fileVaultOn(), EnumSet.noneOf(Safety.class), actions)
                        .why(0, predictor.predict(MAC, action)))
                .endsWith(": " + row);
    }
}
