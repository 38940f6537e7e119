package io.securetoken.analyze;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Arrival;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Hardware;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A broken little book for each finding, and what is found in the two that ship. */
class LintTest {

    private static final List<Finding> MACOS = Lint.of(Macos.rules());

    /** The statements that decide by their order, and why that is meant. */
    private static final Map<String, String> ORDER_IS_MEANT = Map.ofEntries(
            entry("DEF-02", "off APFS there are no tokens, whatever gives one elsewhere"),
            entry("ELIG-02", "a network account may hold none, whatever gives one"),
            entry("ELIG-15", "root may hold none, whatever gives one"),
            entry("ELIG-16", "the guest may hold none, whatever gives one"),
            entry("CREATE-23", "a temporary session may hold none, whatever gives one"),
            entry("ELIG-14", "nothing can wrap the key of a service account without a password"),
            entry("ELIG-07", "nothing can wrap the key of any account without a password"),
            entry("CREATE-24", "the tag of a sharing-only account keeps automatic tokens away, by whatever method"),
            entry("ELIG-13", "the tag of a sharing-only account keeps the first token away"),
            entry("ELIG-10", "the tag is there to keep the first token away"),
            entry("ELIG-03", "before 10.15 a low user id is passed over even as the only account"),
            entry("NEU-08", "what gives a token to a holder leaves it one; a stale one is not repaired by a login"),
            entry("PW-07", "a holder of a kind that may hold none cannot be; its token would go stale all the same"),
            entry("PW-12", "a stale token of a kind that may hold none cannot be; what becomes of it is not known"),
            entry("GRANT-07", "the bootstrap token grants whatever the rules of the first token say"),
            entry("BST-11", "the bootstrap token grants in spite of the tag"),
            entry("GRANT-09", "a granter at the prompt needs no bootstrap token"),
            entry("FIRST-02", "a tokenless volume mints as FileVault comes on, in spite of what other triggers ask"),
            entry("FIRST-04", "the first token needs no bootstrap token"),
            entry("FIRST-05", "the first token needs no bootstrap token, and a mobile account no user id"),
            entry("FIRST-07", "the first token needs no bootstrap token"),
            entry("BST-02", "what makes no bootstrap token is asked before what makes one"),
            entry("BST-03", "what makes no bootstrap token yet is asked before what makes one"),
            entry("BST-04", "what makes no bootstrap token is asked before what makes one"));

    @Test
    void the_seeds_book_has_no_findings() {
        assertThat(Lint.of(FactorialIt.rules())).isEmpty();
    }

    @Test
    void a_book_laid_over_another_shadows_it_on_purpose() {
        assertThat(Lint.of(FactorialIt.rules().over(Macos.rules())))
                .extracting(Finding::kind)
                .containsOnly(Finding.Kind.OVERLAP);
    }

    @Test
    void the_platforms_book_has_no_findings_but_where_the_order_of_its_rows_is_meant() {
        assertThat(MACOS).extracting(Finding::kind).containsOnly(Finding.Kind.OVERLAP);
        assertThat(MACOS.stream()
                        .map(finding ->
                                Macos.rules().rule(finding.rows().get(0)).id())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ORDER_IS_MEANT.keySet());
        assertThat(MACOS).hasSize(68);
        assertThat(MACOS.stream().mapToInt(finding -> finding.rows().size() - 1).sum())
                .isEqualTo(310);
    }

    @Test
    void where_rows_overlap_the_witness_rests_on_the_first() {
        Predictor macos = Predictor.of(Macos.rules());
        assertThat(MACOS).allSatisfy(finding -> {
            Witness shown = finding.witness().orElseThrow();
            assertThat(keys(macos.predict(shown.mac(), shown.action()).rulesIfDone()))
                    .contains(finding.rows().get(0));
        });
    }

    @Test
    void a_version_without_a_requirement_is_a_gap() {
        Finding gap = only(book().requirement("A", "a promotion needs nothing from 11 on")
                .on(Operation.PROMOTE)
                .since("11")
                .needsNothing()
                .build());

        assertThat(gap.kind()).isEqualTo(Finding.Kind.GAP);
        assertThat(gap.rows()).containsExactly("A");
        assertThat(gap.sentence()).isEqualTo("faulty: no row says what it needs: promote an account, before macOS 11");
        assertThat(verdict(gap, Macos.rules()).mac().macos()).hasToString("10.13");
    }

    @Test
    void a_role_on_some_hardware_without_an_effect_is_a_gap() {
        RuleSet faulty = book().effect("A", "an administrator keeps its token")
                .on(Operation.PROMOTE)
                .when(Condition.SUBJECT_IS_ADMIN)
                .leads(Effect.TOKEN_KEPT)
                .effect("B", "a standard account keeps its token on Intel")
                .on(Operation.PROMOTE)
                .when(Condition.SUBJECT_IS_STANDARD)
                .hardware(Hardware.INTEL, Hardware.T2)
                .leads(Effect.TOKEN_KEPT)
                .build();
        Finding gap = only(faulty);

        assertThat(gap.sentence())
                .isEqualTo("faulty: no row says what becomes of the token: promote an account,"
                        + " hardware apple-silicon, role standard");
        assertThat(verdict(gap, faulty).rulesIfDone()).isEmpty();
    }

    @Test
    void a_creation_method_without_a_row_is_a_gap() {
        CreationMethod agent = CreationMethod.named("acme-agent");
        CreationMethod portal = CreationMethod.named("acme-portal");
        RuleSet faulty = book().created(agent, Arrival.AT_CREATION, Arrival.NEVER)
                .methods(portal)
                .build();

        assertThat(Lint.of(faulty))
                .allMatch(finding -> finding.kind() == Finding.Kind.GAP)
                .extracting(Finding::sentence)
                .containsExactly(
                        "faulty: no row says what becomes of the token: create an account, `acme-portal`",
                        "faulty: no row says what becomes of the token: log in graphically, `acme-portal`");
    }

    @Test
    void a_gap_names_its_versions_and_the_method_that_lies_beneath() {
        CreationMethod portal = CreationMethod.named("acme-portal").above(Macos.MDM_AGENT);
        RuleSet faulty = book().methods(portal)
                .effect("A", "a promotion keeps the token before 11")
                .on(Operation.PROMOTE)
                .by(portal)
                .before("11")
                .leads(Effect.TOKEN_KEPT)
                .build();

        assertThat(only(faulty).sentence())
                .isEqualTo("faulty: no row says what becomes of the token: promote an account,"
                        + " `acme-portal` (if `mdm-agent` lies beneath), macOS 11 and later");
    }

    @Test
    void rows_about_other_operations_do_not_part_a_gap_by_methods() {
        RuleSet faulty = book().methods(Macos.MDM_AGENT)
                .effect("A", "an administrator keeps its token")
                .on(Operation.PROMOTE)
                .when(Condition.SUBJECT_IS_ADMIN)
                .leads(Effect.TOKEN_KEPT)
                .effect("B", "whom the agent made keeps its token")
                .on(Operation.DEMOTE)
                .by(Macos.MDM_AGENT)
                .leads(Effect.TOKEN_KEPT)
                .build();

        assertThat(only(faulty).sentence())
                .isEqualTo("faulty: no row says what becomes of the token: promote an account, role standard");
    }

    @Test
    void rows_for_nobody_another_account_and_the_account_itself_can_each_hold() {
        assertThat(Lint.of(book().effect("A", "with its own credentials")
                        .on(Operation.PROMOTE)
                        .when(Condition.ACTOR_IS_GIVEN)
                        .unless(Condition.ACTOR_IS_ANOTHER)
                        .leads(Effect.TOKEN_KEPT)
                        .effect("B", "with those of another account")
                        .on(Operation.PROMOTE)
                        .when(Condition.ACTOR_IS_ANOTHER)
                        .leads(Effect.TOKEN_KEPT)
                        .effect("C", "with nobody's credentials")
                        .on(Operation.PROMOTE)
                        .unless(Condition.ACTOR_IS_GIVEN)
                        .leads(Effect.TOKEN_KEPT)
                        .build()))
                .isEmpty();
    }

    @Test
    void two_rows_that_differ_where_both_hold_overlap() {
        RuleSet faulty = book().effect("A", "an administrator keeps its token")
                .on(Operation.PROMOTE)
                .when(Condition.SUBJECT_IS_ADMIN)
                .leads(Effect.TOKEN_KEPT)
                .effect("B", "a holder loses its token")
                .on(Operation.PROMOTE)
                .when(Condition.SUBJECT_HOLDS)
                .leads(Effect.TOKEN_REMOVED)
                .effect("C", "nothing changes else")
                .on(Operation.PROMOTE)
                .leads(Effect.TOKEN_KEPT)
                .build();
        Finding overlap = only(faulty);

        assertThat(overlap.kind()).isEqualTo(Finding.Kind.OVERLAP);
        assertThat(overlap.rows()).containsExactly("A", "B");
        assertThat(overlap)
                .hasToString("faulty A decides by its order alone, to promote an account, where these hold too and say"
                        + " otherwise: `B`; say in one of them where the other decides, unless the order is meant");
        assertThat(keys(verdict(overlap, faulty).rulesIfDone())).containsExactly("A");
        assertThat(keys(verdict(overlap, faulty.without("A")).rulesIfDone())).containsExactly("B");
        assertThat(verdict(overlap, faulty).ifDone())
                .isNotEqualTo(verdict(overlap, faulty.without("A")).ifDone());
    }

    @Test
    void a_narrower_row_before_a_wider_one_is_no_overlap() {
        assertThat(Lint.of(book().effect("A", "an administrator keeps its token")
                        .on(Operation.PROMOTE)
                        .when(Condition.SUBJECT_IS_ADMIN, Condition.SUBJECT_HOLDS)
                        .leads(Effect.TOKEN_KEPT)
                        .effect("B", "a holder loses its token")
                        .on(Operation.PROMOTE)
                        .when(Condition.SUBJECT_HOLDS)
                        .leads(Effect.TOKEN_REMOVED)
                        .effect("C", "nothing changes else")
                        .on(Operation.PROMOTE)
                        .leads(Effect.TOKEN_KEPT)
                        .build()))
                .isEmpty();
    }

    @Test
    void effects_that_come_to_the_same_where_both_rows_hold_are_no_overlap() {
        assertThat(Lint.of(book().effect("A", "who holds nothing keeps it so")
                        .on(Operation.PROMOTE)
                        .when(Condition.SUBJECT_HOLDS_NONE)
                        .leads(Effect.TOKEN_KEPT)
                        .effect("B", "an administrator has none afterwards")
                        .on(Operation.PROMOTE)
                        .when(Condition.SUBJECT_IS_ADMIN)
                        .leads(Effect.TOKEN_REMOVED)
                        .effect("C", "nothing changes else")
                        .on(Operation.PROMOTE)
                        .leads(Effect.TOKEN_KEPT)
                        .build()))
                .isEmpty();
    }

    @Test
    void a_row_that_earlier_ones_cover_together_is_shadowed() {
        RuleSet faulty = book().effect("A", "an administrator keeps its token")
                .on(Operation.PROMOTE)
                .when(Condition.SUBJECT_IS_ADMIN)
                .leads(Effect.TOKEN_KEPT)
                .effect("B", "a standard account keeps its token")
                .on(Operation.PROMOTE)
                .when(Condition.SUBJECT_IS_STANDARD)
                .leads(Effect.TOKEN_KEPT)
                .effect("C", "a mobile account keeps its token")
                .on(Operation.PROMOTE)
                .when(Condition.SUBJECT_IS_MOBILE)
                .leads(Effect.TOKEN_KEPT)
                .build();
        Finding shadowed = only(faulty);

        assertThat(shadowed.kind()).isEqualTo(Finding.Kind.SHADOWED);
        assertThat(shadowed.rows()).containsExactly("C", "A", "B");
        assertThat(shadowed.sentence())
                .isEqualTo("faulty C never decides to promote an account, because earlier rows always do: `A`, `B`");
        assertThat(shadowed.remedy()).isEqualTo("move it before them, narrow one of them, or leave it out");
        assertThat(keys(verdict(shadowed, faulty).rulesIfDone()))
                .containsAnyOf("A", "B")
                .doesNotContain("C");
    }

    @Test
    void conditions_that_exclude_each_other_or_the_operation_never_hold() {
        assertThat(Lint.of(book().requirement("A", "an administrator and a standard account at once")
                        .on(Operation.PROMOTE)
                        .when(Condition.SUBJECT_IS_ADMIN, Condition.SUBJECT_IS_STANDARD)
                        .needsNothing()
                        .requirement("B", "nobody's credentials restart a Mac")
                        .on(Operation.RESTART)
                        .when(Condition.ACTOR_IS_GIVEN)
                        .needsNothing()
                        .requirement("C", "nothing is needed")
                        .on(Operation.PROMOTE, Operation.RESTART)
                        .needsNothing()
                        .build()))
                .extracting(finding -> finding.rows() + " " + finding.kind())
                .containsExactly("[A] UNREACHABLE", "[B] UNREACHABLE");
    }

    @Test
    void what_a_row_says_of_itself_is_read() {
        RuleSet faulty = book().effect("A", "neither then nor now")
                .on(Operation.DEMOTE)
                .since("11")
                .before("10.15")
                .leads(Effect.TOKEN_KEPT)
                .effect("B", "says who")
                .on(Operation.RESTART)
                .contested("nobody")
                .cites(List.of(Confidence.VENDOR))
                .leads(Effect.TOKEN_KEPT)
                .build();

        assertThat(Lint.of(faulty))
                .filteredOn(finding -> finding.kind() != Finding.Kind.GAP)
                .extracting(finding -> finding.rows() + " " + finding.kind())
                .containsExactly("[A] NEVER_IN_FORCE", "[B] NO_SOURCE", "[B] UNRESOLVED");
    }

    private static RuleSetBuilder book() {
        return RuleSet.named("faulty", "1").citing(Confidence.INFERRED);
    }

    private static Finding only(RuleSet book) {
        List<Finding> findings = Lint.of(book);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Verdict verdict(Finding finding, RuleSet book) {
        Witness shown = finding.witness().orElseThrow();
        return Predictor.of(book).predict(shown.mac(), shown.action());
    }

    private static List<String> keys(List<Rule> rows) {
        return rows.stream().map(Rule::key).toList();
    }
}
