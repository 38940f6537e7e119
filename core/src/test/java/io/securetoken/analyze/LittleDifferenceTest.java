package io.securetoken.analyze;

import static io.securetoken.action.Operation.CREATE_ACCOUNT;
import static io.securetoken.action.Operation.LOG_IN_GRAPHICALLY;
import static io.securetoken.action.Operation.PROMOTE;
import static io.securetoken.action.Operation.SET_PASSWORD;
import static io.securetoken.rules.Effect.TOKEN_GIVEN;
import static io.securetoken.rules.Effect.TOKEN_KEPT;
import static io.securetoken.rules.Effect.TOKEN_REMOVED;
import static io.securetoken.rules.Effect.TOKEN_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.Authorize;
import io.securetoken.action.ChangeMdmReachability;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.Operation;
import io.securetoken.action.Process;
import io.securetoken.action.Promote;
import io.securetoken.action.SetPassword;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two books of a few rows part, told whole: the situations, both answers, the rows of both, and what shows it. */
class LittleDifferenceTest {

    private final MacOs now = MacOs.of("14.4");
    private final Mac empty = Mac.running(now);
    private final Account eva = Account.named("eva");
    private final Account ops = Account.named("ops");
    private final CreationMethod panel = CreationMethod.named("panel");
    private final CreationMethod script = CreationMethod.named("script").withPassword(PasswordForm.HASH);
    private final CreationMethod acme = CreationMethod.named("acme").above(panel, script);
    private final RuleSetBuilder one = RuleSet.named("one", "1");
    private final RuleSetBuilder other = RuleSet.named("other", "1");

    private Difference difference() {
        return Difference.between(one.build(), other.build(), now);
    }

    private List<Disagreement> disagreements() {
        return difference().disagreements();
    }

    private RuleSetBuilder promotion(RuleSetBuilder book, Condition... needs) {
        return book.requirement("P", "promotion").on(PROMOTE).needs(needs);
    }

    /** Rows as {@code "A B/C"}: of the first book before the stroke, of the second behind it. */
    private Disagreement parting(
            Aspect aspect, String statement, String first, String second, String rows, Mac mac, Action action) {
        String[] books = rows.split("/");
        return new Disagreement(
                aspect,
                statement,
                first,
                second,
                rows(one.build(), books[0]),
                rows(other.build(), books[1]),
                new Witness(mac, action));
    }

    private static List<Rule> rows(RuleSet book, String ids) {
        return Stream.of(ids.split(" ")).map(book::rule).toList();
    }

    @Test
    void books_part_on_a_permission_whatever_the_situation() {
        promotion(one);
        other.requirement("P", "promotion").on(PROMOTE).isNeverPossible();

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.PERMISSION,
                        "promote an account, macOS 14.4: one says allowed [P: promotion],"
                                + " but other says refused [P: promotion]",
                        "allowed",
                        "refused",
                        "P/P",
                        empty.with(eva),
                        Promote.of("eva")));
    }

    @Test
    void a_fact_on_which_it_depends_is_said() {
        promotion(one, Condition.SUBJECT_IS_ADMIN);
        promotion(other);

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.PERMISSION,
                        "promote an account, macOS 14.4, the account is standard: one says refused [P: promotion],"
                                + " but other says allowed [P: promotion]",
                        "refused",
                        "allowed",
                        "P/P",
                        empty.with(eva.withRole(Role.STANDARD)),
                        Promote.of("eva")));
    }

    @ParameterizedTest
    @CsvSource({"ACTOR_IS_GIVEN, by nobody", "ACTOR_IS_ANOTHER, by nobody or the account itself"})
    void who_may_not_do_it_is_said(Condition needs, String who) {
        promotion(one, needs);
        promotion(other);

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.PERMISSION,
                        "promote an account, macOS 14.4, " + who + ": one says refused [P: promotion],"
                                + " but other says allowed [P: promotion]",
                        "refused",
                        "allowed",
                        "P/P",
                        empty.with(eva),
                        Promote.of("eva")));
    }

    @Test
    void what_the_acting_account_is_matters_where_another_one_acts() {
        one.requirement("A", "another one is an administrator")
                .on(PROMOTE)
                .when(Condition.ACTOR_IS_ANOTHER)
                .needs(Condition.ACTOR_IS_ADMIN);
        promotion(one);
        promotion(other);

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.PERMISSION,
                        "promote an account, macOS 14.4, by another account, the acting account is standard:"
                                + " one says refused [A: another one is an administrator],"
                                + " but other says allowed [P: promotion]",
                        "refused",
                        "allowed",
                        "A/P",
                        empty.with(eva, ops.withRole(Role.STANDARD)),
                        Promote.of("eva").by("ops")));
    }

    @Test
    void a_kind_is_told_apart_from_those_that_no_row_tells_apart() {
        one.requirement("M", "never a mobile one")
                .on(PROMOTE)
                .when(Condition.SUBJECT_IS_MOBILE)
                .isNeverPossible();
        promotion(one);
        promotion(other);

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.PERMISSION,
                        "promote an account, macOS 14.4, its kind is mobile: one says refused [M: never a mobile one],"
                                + " but other says allowed [P: promotion]",
                        "refused",
                        "allowed",
                        "M/P",
                        empty.with(eva.withKind(AccountKind.MOBILE)),
                        Promote.of("eva")));
    }

    @Test
    void the_process_is_said_if_it_matters() {
        promotion(one, Condition.PROCESS_IS_ROOT);
        promotion(other);

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.PERMISSION,
                        "promote an account, macOS 14.4, the process is root no: one says refused [P: promotion],"
                                + " but other says allowed [P: promotion]",
                        "refused",
                        "allowed",
                        "P/P",
                        empty.with(eva),
                        Promote.of("eva").in(Process.AGENT.withoutRoot())));
    }

    @Test
    void the_credential_is_said_if_it_matters() {
        one.requirement("A", "by password").on(Operation.ADD_FILEVAULT_USER).needs(Condition.BY_PASSWORD);
        other.requirement("A", "by anything").on(Operation.ADD_FILEVAULT_USER).needsNothing();

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.PERMISSION,
                        "add a FileVault user, macOS 14.4, it is authorised with recovery-key:"
                                + " one says refused [A: by password], but other says allowed [A: by anything]",
                        "refused",
                        "allowed",
                        "A/A",
                        empty.with(eva),
                        AddFileVaultUser.of("eva").with(Credential.RECOVERY_KEY)));
    }

    @Test
    void what_can_be_authorised_by_nobody_too_is_asked_both_ways() {
        one.requirement("U", "anyhow").on(Operation.AUTHORIZE_SOFTWARE_UPDATE).needsNothing();
        other.requirement("U", "not so").on(Operation.AUTHORIZE_SOFTWARE_UPDATE).isNeverPossible();
        String answers = ", macOS 14.4: one says allowed [U: anyhow], but other says refused [U: not so]";
        Authorize update = Authorize.of(Authorize.Task.SOFTWARE_UPDATE);

        assertThat(disagreements())
                .containsExactly(
                        parting(
                                Aspect.PERMISSION,
                                "authorise a software update" + answers,
                                "allowed",
                                "refused",
                                "U/U",
                                empty.with(eva),
                                update.as("eva")),
                        parting(
                                Aspect.PERMISSION,
                                "authorise a software update with nobody's credentials" + answers,
                                "allowed",
                                "refused",
                                "U/U",
                                empty,
                                update));
    }

    @Test
    void who_has_to_act_itself_where_no_other_is_named_is_called_so() {
        Operation pane = Operation.ENABLE_FILEVAULT_IN_PANE;
        one.requirement("F", "anybody").on(pane).needsNothing();
        other.requirement("F", "another one").on(pane).needs(Condition.ACTOR_IS_ANOTHER);
        String answers = ": one says allowed [F: anybody], but other says refused [F: another one]";

        assertThat(disagreements())
                .containsExactly(
                        parting(
                                Aspect.PERMISSION,
                                "turn FileVault on in its pane, macOS 14.4, by the account itself" + answers,
                                "allowed",
                                "refused",
                                "F/F",
                                empty.with(eva),
                                EnableFileVault.as("eva")),
                        parting(
                                Aspect.PERMISSION,
                                "turn FileVault on in its pane with nobody's credentials, macOS 14.4" + answers,
                                "allowed",
                                "refused",
                                "F/F",
                                empty,
                                EnableFileVault.byNobody()));
    }

    @Test
    void deeds_that_no_row_tells_apart_are_said_once() {
        one.requirement("R", "so").on(Operation.CHANGE_MDM_REACHABILITY).needsNothing();
        other.requirement("R", "not so").on(Operation.CHANGE_MDM_REACHABILITY).isNeverPossible();

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.PERMISSION,
                        "gain or lose the MDM server, macOS 14.4: one says allowed [R: so],"
                                + " but other says refused [R: not so]",
                        "allowed",
                        "refused",
                        "R/R",
                        empty,
                        ChangeMdmReachability.to(true)));
    }

    @Test
    void accounts_that_need_not_be_there_are_not_on_the_mac_that_shows_it() {
        one.requirement("S", "beside an administrator").on(SET_PASSWORD).needs(Condition.ANOTHER_ADMIN);
        other.requirement("S", "always").on(SET_PASSWORD).needsNothing();

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.PERMISSION,
                        "set a password, macOS 14.4, another account is an administrator no:"
                                + " one says refused [S: beside an administrator], but other says allowed [S: always]",
                        "refused",
                        "allowed",
                        "S/S",
                        empty.with(eva),
                        SetPassword.of("eva")));
    }

    @Test
    void accounts_that_must_be_there_are() {
        one.requirement("S", "before all").on(SET_PASSWORD).needs(Condition.NO_OTHER_HOLDER);
        other.requirement("S", "always").on(SET_PASSWORD).needsNothing();
        Account carol = Account.standard("carol")
                .withToken(TokenState.USABLE)
                .withPassword(PasswordState.SET)
                .withUid(401);

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.PERMISSION,
                        "set a password, macOS 14.4, another account holds a token yes:"
                                + " one says refused [S: before all], but other says allowed [S: always]",
                        "refused",
                        "allowed",
                        "S/S",
                        empty.with(eva, carol),
                        SetPassword.of("eva")));
    }

    @ParameterizedTest
    @CsvSource({
        "10.14, 11, 'macOS 10.14 to before macOS 11', 10.14",
        "10.13, 11, before macOS 11,                  10.13",
        "11,    15, 'macOS 11 to before macOS 15',    14.4",
        "15,    26, 'macOS 15 to before macOS 26',    15",
    })
    void versions_are_asked_about_by_the_stretch_in_which_the_same_rows_hold(
            String since, String before, String versions, String shown) {
        one.requirement("N", "not then").on(PROMOTE).since(since).before(before).isNeverPossible();
        promotion(one);
        promotion(other);

        assertThat(Difference.between(one.build(), other.build()).disagreements())
                .containsExactly(parting(
                        Aspect.PERMISSION,
                        "promote an account, " + versions + ": one says refused [N: not then],"
                                + " but other says allowed [P: promotion]",
                        "refused",
                        "allowed",
                        "N/P",
                        Mac.running(shown).with(eva),
                        Promote.of("eva")));
    }

    @ParameterizedTest
    @CsvSource({"10.13, true", "10.15.7, true", "11, false", "26, false"})
    void a_version_asked_about_alone_is_the_one_that_is_meant(String macos, boolean parts) {
        one.requirement("N", "not then").on(PROMOTE).before("11").isNeverPossible();
        promotion(one);
        promotion(other);
        Difference then = Difference.between(one.build(), other.build(), MacOs.of(macos));

        assertThat(then.isEmpty()).isEqualTo(!parts);
        assertThat(then.disagreements())
                .allSatisfy(
                        found -> assertThat(found.statement()).startsWith("promote an account, macOS " + macos + ":"))
                .allSatisfy(found -> assertThat(found.witness().mac().macos()).hasToString(macos));
    }

    @Test
    void a_token_that_one_book_gives_and_the_other_keeps_as_it_was() {
        one.effect("G", "gives").on(PROMOTE).leads(TOKEN_GIVEN);
        other.effect("K", "keeps").on(PROMOTE).leads(TOKEN_KEPT);

        assertThat(disagreements())
                .containsExactly(
                        parting(
                                Aspect.TOKEN,
                                "promote an account, macOS 14.4, its token is none: one says a usable token [G: gives],"
                                        + " but other says no token [K: keeps]",
                                "usable",
                                "none",
                                "G/K",
                                empty.with(eva.withToken(TokenState.NONE)),
                                Promote.of("eva")),
                        parting(
                                Aspect.TOKEN,
                                "promote an account, macOS 14.4, its token is stale: one says a usable token [G: gives],"
                                        + " but other says a stale token [K: keeps]",
                                "usable",
                                "stale",
                                "G/K",
                                empty.with(eva.withToken(TokenState.STALE)),
                                Promote.of("eva")));
    }

    @Test
    void what_would_become_of_a_token_is_moot_where_both_refuse() {
        one.effect("G", "gives").on(PROMOTE).leads(TOKEN_GIVEN);
        one.requirement("N", "never").on(PROMOTE).isNeverPossible();
        other.effect("T", "takes").on(PROMOTE).leads(TOKEN_REMOVED);
        other.requirement("N", "never").on(PROMOTE).isNeverPossible();

        assertThat(disagreements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "false, false"})
    void what_would_become_of_a_token_counts_where_one_may_allow_it(boolean oneRefuses, boolean otherRefuses) {
        one.effect("G", "gives").on(PROMOTE).leads(TOKEN_GIVEN);
        one.requirement("P", "so").on(PROMOTE).needsOneOf(oneRefuses ? List.of() : List.of(Set.of()));
        other.effect("T", "takes").on(PROMOTE).leads(TOKEN_REMOVED);
        other.requirement("P", "so").on(PROMOTE).needsOneOf(otherRefuses ? List.of() : List.of(Set.of()));

        assertThat(disagreements())
                .filteredOn(found -> found.aspect() == Aspect.TOKEN)
                .containsExactly(parting(
                        Aspect.TOKEN,
                        "promote an account, macOS 14.4: one says a usable token [G: gives],"
                                + " but other says no token [T: takes]",
                        "usable",
                        "none",
                        "G/T",
                        empty.with(eva),
                        Promote.of("eva")));
    }

    @Test
    void what_is_moot_on_later_versions_counts_on_earlier_ones() {
        one.effect("G", "gives").on(PROMOTE).leads(TOKEN_GIVEN);
        one.requirement("N", "no longer").on(PROMOTE).since("11").isNeverPossible();
        other.effect("T", "takes").on(PROMOTE).leads(TOKEN_REMOVED);
        other.requirement("N", "no longer").on(PROMOTE).since("11").isNeverPossible();

        assertThat(Difference.between(one.build(), other.build()).disagreements())
                .containsExactly(parting(
                        Aspect.TOKEN,
                        "promote an account, before macOS 11: one says a usable token [G: gives],"
                                + " but other says no token [T: takes]",
                        "usable",
                        "none",
                        "G/T",
                        Mac.running(MacOs.OLDEST).with(eva),
                        Promote.of("eva")));
    }

    @Test
    void a_refused_action_is_asked_about_until_its_token_is_known() {
        one.effect("A", "to administrators")
                .on(PROMOTE)
                .when(Condition.SUBJECT_IS_ADMIN)
                .leads(TOKEN_GIVEN);
        one.effect("T", "takes").on(PROMOTE).leads(TOKEN_REMOVED);
        one.requirement("N", "never").on(PROMOTE).isNeverPossible();
        other.effect("T", "takes").on(PROMOTE).leads(TOKEN_REMOVED);

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.TOKEN,
                        "promote an account, macOS 14.4, the account is admin:"
                                + " one says a usable token [A: to administrators], but other says no token [T: takes]",
                        "usable",
                        "none",
                        "A/T",
                        empty.with(eva.withRole(Role.ADMIN)),
                        Promote.of("eva")));
    }

    @Test
    void what_a_book_does_not_know_itself_is_no_disagreement() {
        one.effect("A", "to administrators")
                .on(PROMOTE)
                .when(Condition.SUBJECT_IS_ADMIN)
                .leads(TOKEN_GIVEN);
        one.effect("U", "unknown").on(PROMOTE).leads(TOKEN_UNKNOWN);
        other.effect("G", "gives").on(PROMOTE).leads(TOKEN_GIVEN);

        assertThat(disagreements()).isEmpty();
    }

    @Test
    void the_token_of_a_new_account_is_asked_about_by_method() {
        one.effect("G", "gives").on(CREATE_ACCOUNT).by(panel).leads(TOKEN_GIVEN);
        other.effect("K", "keeps").on(CREATE_ACCOUNT).by(panel, script).leads(TOKEN_KEPT);

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.TOKEN,
                        "creation by `panel`, macOS 14.4: one says a usable token [G: gives],"
                                + " but other says no token [K: keeps]",
                        "usable",
                        "none",
                        "G/K",
                        empty,
                        CreateAccount.of("eva", panel)));
        assertThat(difference().onlyOneSpeaks())
                .containsExactly(
                        "other only: token of creation by `script`", "other only: later of creation by `script`");
    }

    @Test
    void a_products_method_is_compared_with_each_that_may_lie_beneath() {
        one.effect("G", "gives").on(CREATE_ACCOUNT).by(acme).leads(TOKEN_GIVEN);
        other.effect("P", "gives too").on(CREATE_ACCOUNT).by(panel).leads(TOKEN_GIVEN);
        other.effect("S", "keeps").on(CREATE_ACCOUNT).by(script).leads(TOKEN_KEPT);

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.TOKEN,
                        "creation by `acme` (if `script` lies beneath), macOS 14.4:"
                                + " one says a usable token [G: gives], but other says no token [S: keeps]",
                        "usable",
                        "none",
                        "G/S",
                        empty,
                        CreateAccount.of("eva", acme).withPassword(PasswordForm.HASH)));
        assertThat(((CreateAccount) disagreements().get(0).witness().action())
                        .method()
                        .beneath())
                .containsExactly(script);
    }

    @Test
    void an_account_that_is_there_is_told_by_its_method_where_a_row_names_one() {
        one.requirement("N", "never then").on(PROMOTE).by(panel).isNeverPossible();
        promotion(one);
        promotion(other).methods(script, acme);

        assertThat(disagreements())
                .containsExactly(
                        parting(
                                Aspect.PERMISSION,
                                "promote an account, account created by `panel`, macOS 14.4:"
                                        + " one says refused [N: never then], but other says allowed [P: promotion]",
                                "refused",
                                "allowed",
                                "N/P",
                                empty.with(eva.withCreatedBy(panel)),
                                Promote.of("eva")),
                        parting(
                                Aspect.PERMISSION,
                                "promote an account, account created by `acme` (if `panel` lies beneath), macOS 14.4:"
                                        + " one says refused [N: never then], but other says allowed [P: promotion]",
                                "refused",
                                "allowed",
                                "N/P",
                                empty.with(eva.withCreatedBy(acme)),
                                Promote.of("eva")));
    }

    private static void login(RuleSetBuilder book, Effect brings) {
        book.effect("K", "born without").on(CREATE_ACCOUNT).leads(TOKEN_KEPT);
        book.requirement("M", "may log in").on(LOG_IN_GRAPHICALLY).needsNothing();
        book.effect("L", "logs in").on(LOG_IN_GRAPHICALLY).leads(brings);
    }

    private List<Disagreement> later() {
        return disagreements().stream()
                .filter(found -> found.aspect() == Aspect.LATER)
                .toList();
    }

    @Test
    void the_first_login_of_a_new_account_brings_a_token_or_not() {
        login(one.methods(panel), TOKEN_GIVEN);
        login(other, TOKEN_KEPT);

        assertThat(later())
                .containsExactly(parting(
                        Aspect.LATER,
                        "first login after creation by `panel`, macOS 14.4: one says a token [L: logs in],"
                                + " but other says no token [L: logs in]",
                        "at-first-login",
                        "never",
                        "L/L",
                        empty,
                        CreateAccount.of("eva", panel)));
    }

    @Test
    void a_first_login_may_depend_on_what_only_its_own_rows_look_at() {
        one.effect("B", "the bootstrap token gives one")
                .on(LOG_IN_GRAPHICALLY)
                .when(Condition.BOOTSTRAP_ESCROWED)
                .leads(TOKEN_GIVEN);
        login(one.methods(panel), TOKEN_KEPT);
        login(other, TOKEN_KEPT);

        assertThat(later())
                .containsExactly(parting(
                        Aspect.LATER,
                        "first login after creation by `panel`, macOS 14.4, the bootstrap token is escrowed:"
                                + " one says a token [B: the bootstrap token gives one],"
                                + " but other says no token [L: logs in]",
                        "at-first-login",
                        "never",
                        "B/L",
                        empty.withBootstrapToken(BootstrapToken.ESCROWED),
                        CreateAccount.of("eva", panel)));
    }

    @Test
    void a_first_login_that_one_book_refuses_brings_nothing() {
        one.requirement("C", "anybody creates").on(CREATE_ACCOUNT).needsNothing();
        one.requirement("A", "administrators only").on(LOG_IN_GRAPHICALLY).needs(Condition.SUBJECT_IS_ADMIN);
        login(one.methods(panel), TOKEN_GIVEN);
        other.requirement("C", "anybody creates").on(CREATE_ACCOUNT).needsNothing();
        login(other, TOKEN_GIVEN);

        assertThat(later())
                .containsExactly(parting(
                        Aspect.LATER,
                        "first login after creation by `panel`, macOS 14.4, the account is standard:"
                                + " one says no token [A: administrators only], but other says a token [L: logs in]",
                        "never",
                        "at-first-login",
                        "A/L",
                        empty,
                        CreateAccount.of("eva", panel).withRole(Role.STANDARD)));
    }

    @Test
    void what_is_shown_by_rows_that_look_at_who_else_is_there_keeps_somebody_who_perhaps_is() {
        one.methods(panel)
                .effect("A", "the first gets one")
                .on(CREATE_ACCOUNT)
                .when(Condition.NO_OTHER_HOLDER)
                .leads(TOKEN_GIVEN);
        one.effect("B", "so does every other").on(CREATE_ACCOUNT).leads(TOKEN_GIVEN);
        other.effect("K", "keeps").on(CREATE_ACCOUNT).leads(TOKEN_KEPT);

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.TOKEN,
                        "creation by `panel`, macOS 14.4: one says a usable token [B: so does every other],"
                                + " but other says no token [K: keeps]",
                        "usable",
                        "none",
                        "A B/K",
                        empty.with(Account.named("carol").withPresent(Answer.UNKNOWN)),
                        CreateAccount.of("eva", panel)));
    }

    @Test
    void what_is_shown_only_while_the_password_is_open_leaves_it_open() {
        one.methods(panel)
                .effect("A", "with a password")
                .on(CREATE_ACCOUNT)
                .when(Condition.SUBJECT_PASSWORD_SET)
                .leads(TOKEN_GIVEN);
        one.effect("B", "without one").on(CREATE_ACCOUNT).leads(TOKEN_GIVEN);
        other.effect("K", "keeps").on(CREATE_ACCOUNT).leads(TOKEN_KEPT);

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.TOKEN,
                        "creation by `panel`, macOS 14.4: one says a usable token [B: without one],"
                                + " but other says no token [K: keeps]",
                        "usable",
                        "none",
                        "A B/K",
                        empty.with(Account.named("carol").withPresent(Answer.UNKNOWN)),
                        CreateAccount.of("eva", panel).withPassword(PasswordForm.UNKNOWN)));
    }

    @Test
    void it_is_shown_where_it_rests_on_the_fewest_rows_of_both() {
        one.effect("T", "takes").on(PROMOTE).leads(TOKEN_REMOVED);
        other.effect("A", "an administrator gives")
                .on(PROMOTE)
                .when(Condition.ACTOR_IS_ADMIN)
                .leads(TOKEN_GIVEN);
        other.effect("B", "gives").on(PROMOTE).leads(TOKEN_GIVEN);

        assertThat(disagreements())
                .containsExactly(parting(
                        Aspect.TOKEN,
                        "promote an account, macOS 14.4: one says no token [T: takes],"
                                + " but other says a usable token [B: gives]",
                        "none",
                        "usable",
                        "T/B",
                        empty.with(eva),
                        Promote.of("eva")));
    }

    @Test
    void rows_about_something_else_make_no_difference() {
        one.effect("G", "gives").on(CREATE_ACCOUNT).by(panel).leads(TOKEN_GIVEN);
        other.effect("K", "keeps").on(CREATE_ACCOUNT).by(panel).leads(TOKEN_KEPT);
        for (RuleSetBuilder book : List.of(one, other)) {
            book.effect("D", "demoted").on(Operation.DEMOTE).since("11").leads(TOKEN_REMOVED);
            book.requirement("E", "restarts").on(Operation.RESTART).since("12").needsNothing();
            book.requirement("S", "by another method")
                    .on(CREATE_ACCOUNT)
                    .by(script)
                    .since("13")
                    .isNeverPossible();
        }

        assertThat(Difference.between(one.build(), other.build()).disagreements())
                .containsExactly(parting(
                        Aspect.TOKEN,
                        "creation by `panel`: one says a usable token [G: gives], but other says no token [K: keeps]",
                        "usable",
                        "none",
                        "G/K",
                        empty,
                        CreateAccount.of("eva", panel)));
    }

    @Test
    void rows_about_something_else_than_the_first_login_make_no_difference_to_it() {
        for (RuleSetBuilder book : List.of(one, other)) {
            login(book.methods(panel), book == one ? TOKEN_GIVEN : TOKEN_KEPT);
            book.effect("D", "demoted").on(Operation.DEMOTE).since("11").leads(TOKEN_REMOVED);
            book.requirement("E", "restarts").on(Operation.RESTART).since("12").needsNothing();
        }

        assertThat(Difference.between(one.build(), other.build()).disagreements())
                .filteredOn(found -> found.aspect() == Aspect.LATER)
                .extracting(found -> found.witness().mac().macos())
                .containsExactly(now);
    }

    @Test
    void each_open_fact_of_a_refused_action_is_asked_about_once() {
        one.requirement("N", "never").on(PROMOTE).isNeverPossible();
        one.effect("U", "unknown").on(PROMOTE).when(Condition.SUBJECT_IS_ADMIN).leads(TOKEN_UNKNOWN);
        one.effect("V", "unknown too").on(PROMOTE).leads(TOKEN_UNKNOWN);
        other.effect("G", "gives").on(PROMOTE).leads(TOKEN_GIVEN);

        assertThat(disagreements()).isEmpty();
    }

    /** Whoever asks about all of this in all its combinations is not done today. */
    private static void lookAtVeryMuch(RuleSetBuilder book, Effect effect, Operation... operations) {
        Condition[] all = {
            Condition.FILEVAULT_ON,
            Condition.FILEVAULT_OFF,
            Condition.BOOTSTRAP_NONE,
            Condition.BOOTSTRAP_ESCROWED,
            Condition.BOOTSTRAP_STALE,
            Condition.MDM_SERVER_REACHABLE,
            Condition.ENROLLED,
            Condition.ENROLLED_BY_USER,
            Condition.BOOTSTRAP_MAY_AUTHORIZE,
            Condition.RECOVERY_KEY_KNOWN,
            Condition.ON_APPLE_SILICON,
            Condition.ANOTHER_ADMIN,
            Condition.NO_OTHER_HOLDER,
            Condition.NO_OTHER_ORDINARY_ACCOUNT,
            Condition.NO_HOLDER_WITHOUT_PASSWORD,
            Condition.SUBJECT_IS_ADMIN,
            Condition.SUBJECT_UID_FROM_500,
            Condition.SUBJECT_TOKEN_USABLE,
            Condition.SUBJECT_TOKEN_STALE,
            Condition.SUBJECT_PASSWORD_SET,
            Condition.SUBJECT_PASSWORD_BLANK,
            Condition.SUBJECT_PASSWORD_FROM_HASH,
            Condition.SUBJECT_OWNS_VOLUME,
            Condition.SUBJECT_IS_NEW,
            Condition.SUBJECT_LISTED_AT_BOOT,
        };
        for (Condition condition : all) {
            book.effect("A", "in this case")
                    .part(condition.name())
                    .on(operations)
                    .when(condition)
                    .leads(effect);
        }
        book.effect("A", "in any other case").on(operations).leads(effect);
        book.requirement("N", "never").on(operations).isNeverPossible();
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void what_books_certainly_answer_alike_is_not_asked_in_all_combinations() {
        lookAtVeryMuch(one.methods(panel), TOKEN_UNKNOWN, SET_PASSWORD, CREATE_ACCOUNT, LOG_IN_GRAPHICALLY);
        lookAtVeryMuch(other, TOKEN_UNKNOWN, SET_PASSWORD, CREATE_ACCOUNT, LOG_IN_GRAPHICALLY);

        assertThat(disagreements()).isEmpty();
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void what_only_one_book_has_rows_about_is_not_asked_at_all() {
        lookAtVeryMuch(one, TOKEN_GIVEN, SET_PASSWORD);
        other.requirement("N", "never").on(SET_PASSWORD).isNeverPossible();

        assertThat(difference().onlyOneSpeaks()).containsExactly("one only: token, set a password");
    }

    @Test
    void asking_one_by_one_what_books_answer_alike_comes_to_the_same() {
        promotion(one, Condition.SUBJECT_IS_ADMIN, Condition.FILEVAULT_ON);
        promotion(other, Condition.SUBJECT_IS_ADMIN);

        assertThat(Difference.betweenAllAnswers(one.build(), other.build(), now).disagreements())
                .hasSize(1)
                .isEqualTo(disagreements());
    }

    @Test
    void creation_comes_first_and_the_rest_in_the_order_of_the_operations() {
        Operation[] operations = {
            Operation.RESTART,
            Operation.AUTHORIZE_MDM_ERASE,
            Operation.TAG_TOKEN_DISABLED,
            CREATE_ACCOUNT,
            Operation.CLEAR_BOOTSTRAP_TOKEN
        };
        one.methods(panel).requirement("A", "so").on(operations).needsNothing();
        other.requirement("A", "not so").on(operations).isNeverPossible();
        Difference difference = difference();

        assertThat(difference.disagreements())
                .extracting(found -> found.toString().replaceAll(",? macOS.*", ""))
                .containsExactly(
                        "creation by `panel`",
                        "clear the bootstrap token",
                        "tag an account so that it gets no automatic token",
                        "erase the Mac by MDM command",
                        "erase the Mac by MDM command with nobody's credentials",
                        "restart");
        assertThat(difference.toString().lines())
                .containsExactlyElementsOf(difference.disagreements().stream()
                        .map(Disagreement::statement)
                        .toList());
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void what_only_one_book_has_rows_about_is_no_disagreement_but_is_listed_once() {
        one.effect("T", "born without").on(CREATE_ACCOUNT).by(panel).leads(TOKEN_KEPT);
        one.requirement("F", "is turned on")
                .on(Operation.ENABLE_FILEVAULT_IN_PANE)
                .needsNothing();
        one.requirement("D", "is demoted").on(Operation.DEMOTE).by(panel).needsNothing();
        one.effect("E", "nothing").on(Operation.RESTART).leads(TOKEN_KEPT);
        promotion(other).effect("K", "keeps").on(PROMOTE).leads(TOKEN_KEPT);
        promotion(one);
        Difference difference = difference();

        assertThat(difference.onlyOneSpeaks())
                .containsExactly(
                        "one only: token of creation by `panel`",
                        "one only: later of creation by `panel`",
                        "other only: token, promote an account",
                        "one only: permission, demote an account, account created by `panel`",
                        "one only: permission, turn FileVault on in its pane");
        assertThat(difference.disagreements()).isEmpty();
        assertThat(difference.isEmpty()).isTrue();
    }

    @Test
    void a_difference_knows_its_books() {
        promotion(one);
        promotion(other);

        assertThat(difference().one()).isEqualTo(one.build());
        assertThat(difference().other()).isEqualTo(other.build());
        assertThat(difference()).hasToString("");
    }

    @Test
    void a_disagreement_keeps_copies_of_its_rows() {
        List<Rule> rows = new ArrayList<>(promotion(one).build().rules());
        Disagreement found = new Disagreement(
                Aspect.TOKEN, "said", "none", "usable", rows, rows, new Witness(empty, Promote.of("eva")));
        rows.clear();

        assertThat(found.oneRules()).hasSize(1);
        assertThat(found.otherRules()).hasSize(1);
    }
}
