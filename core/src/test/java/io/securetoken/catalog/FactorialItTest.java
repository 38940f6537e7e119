package io.securetoken.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.BookUnderTest;
import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DisableFileVault;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.GrantToken;
import io.securetoken.action.ResetPassword;
import io.securetoken.predict.Matrix;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Arrival;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactorialItTest {

    @RegisterExtension
    private static final BookUnderTest BOOK = BookUnderTest.usually(FactorialIt.rules());

    private static final List<CreationMethod> METHODS = List.of(
            FactorialIt.ZTD, FactorialIt.ADMIN_POLICY, FactorialIt.MANUAL, FactorialIt.LOCAL_MANUAL, Macos.SYSADMINCTL);
    private static final List<Role> ROLES = List.of(Role.ADMIN, Role.STANDARD);
    private static final List<TokenState> TOKENS = List.of(TokenState.NONE, TokenState.USABLE);

    private final RuleSet book;
    private final Predictor predictor;

    FactorialItTest(RuleSet book) {
        this.book = book;
        this.predictor = Predictor.of(book);
    }

    @ParameterizedTest(name = "{0}: admin {1}, standard {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            creation method           | admin account         | standard account
            factorial-it-ztd          | at-creation           | never
            factorial-it-admin-policy | at-first-login        | never
            factorial-it-manual       | at-first-login        | never
            local-manual              | if-created-by-granter | never
            sysadminctl               | if-created-by-granter | if-created-by-granter
            """)
    void the_table_of_the_article_is_the_matrix_of_the_book(String method, String admin, String standard) {
        assertThat(Matrix.of(book, MacOs.of("14.4")))
                .filteredOn(cell -> cell.method().name().equals(method))
                .extracting(cell -> cell.role().word() + " " + cell.token().word())
                .containsExactly("admin " + admin, "standard " + standard);
    }

    static List<TableQuestion> questions() {
        return FactorialItQuestions.all();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_sentence_of_the_article_decides_its_question(TableQuestion question) {
        assertThat(question.mismatches(predictor)).isEmpty();
    }

    @Test
    void a_creation_without_a_token_is_refused_and_still_says_what_would_follow() {
        Mac mac = Mac.running("14.4").with(Account.admin("ops"));
        Verdict verdict = predictor.predict(
                mac,
                CreateAccount.of("eva", Macos.SYSADMINCTL).withRole(Role.ADMIN).by("ops"));

        assertThat(verdict.permission()).isEqualTo(Permission.REFUSED);
        assertThat(verdict.ifDone()).containsEntry("eva", TokenState.NONE);
        assertThat(verdict.laterIfDone("eva")).isEqualTo(Arrival.NEVER);
        assertThat(verdict.after()).isEqualTo(mac);
    }

    @Test
    void a_method_the_article_does_not_name_leaves_the_answer_open() {
        Verdict verdict =
                predictor.predict(Mac.running("14.4"), CreateAccount.of("eva", CreationMethod.named("jamf-prestage")));

        assertThat(verdict.permission()).isEqualTo(Permission.UNDETERMINED);
        assertThat(verdict.explanation()).contains("no row of factorial-it covers");
    }

    /** method × role × creator's role × creator's token × target's token × action, against a naive reading. */
    @Test
    void the_book_agrees_with_a_naive_reading_of_the_article_in_every_case() {
        int compared = 0;
        for (CreationMethod method : METHODS) {
            for (Role role : ROLES) {
                for (Role creator : ROLES) {
                    for (TokenState creatorsToken : TOKENS) {
                        for (TokenState targetsToken : TOKENS) {
                            Mac mac = Mac.running("14.4")
                                    .with(
                                            Account.named("creator")
                                                    .withRole(creator)
                                                    .withToken(creatorsToken),
                                            Account.named("target")
                                                    .withRole(role)
                                                    .withToken(targetsToken));
                            List<Action> actions = List.of(
                                    CreateAccount.of("eva", method)
                                            .withRole(role)
                                            .by("creator"),
                                    CreateAccount.of("eva", method).withRole(role),
                                    EnableFileVault.as("creator"),
                                    DisableFileVault.as("creator"),
                                    ResetPassword.of("target").by("creator"),
                                    GrantToken.to("target").by("creator"));
                            for (Action action : actions) {
                                Verdict verdict = predictor.predict(mac, action);
                                String said = verdict.permission().word()
                                        + (action instanceof CreateAccount
                                                ? " "
                                                        + verdict.ifDone()
                                                                .get("eva")
                                                                .word()
                                                : "");
                                assertThat(said)
                                        .as("%s on %s", action, mac)
                                        .isEqualTo(naive(method, role, creator, creatorsToken, targetsToken, action));
                                compared++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(compared).isEqualTo(5 * 2 * 2 * 2 * 2 * 6);
    }

    private static String naive(
            CreationMethod method,
            Role role,
            Role creator,
            TokenState creatorsToken,
            TokenState targetsToken,
            Action action) {
        boolean token = creatorsToken == TokenState.USABLE;
        if (action instanceof CreateAccount creation) {
            boolean given = creation.by() != null;
            boolean own = method.name().startsWith("factorial-it");
            boolean refused = given ? !token : !own;
            boolean granter = given && token && creator == Role.ADMIN;
            String born = "none";
            if (method.name().equals("factorial-it-ztd") && role == Role.ADMIN) {
                born = "usable";
            }
            if (method.name().equals("local-manual") && role == Role.ADMIN && granter) {
                born = "usable";
            }
            if (method.name().equals("sysadminctl") && granter) {
                born = "usable";
            }
            return (refused ? "refused " : "allowed ") + born;
        }
        if (action instanceof ResetPassword && targetsToken == TokenState.NONE) {
            return "allowed";
        }
        if (action instanceof GrantToken && creator != Role.ADMIN) {
            return "refused";
        }
        return token ? "allowed" : "refused";
    }
}
