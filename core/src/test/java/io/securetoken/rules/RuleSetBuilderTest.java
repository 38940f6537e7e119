package io.securetoken.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.Operation;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Hardware;
import io.securetoken.state.MacOs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A small book made row by row. */
class RuleSetBuilderTest {

    private static final CreationMethod AGENT = CreationMethod.named("acme-agent");
    private static final CreationMethod SCRIPT = CreationMethod.named("acme-script");
    private static final Source HANDBOOK = Source.of("Handbook", "https://acme.example/handbook", "2026-11");
    private static final Source TICKET = Source.of("Ticket 7", "https://acme.example/7", "2026-10");

    private final RuleSetBuilder acme = RuleSet.named("acme", "2026.11");

    /** What a row of a creation table says, and when. */
    private record Cell(String key, String says, Operation on, Set<Condition> when, Effect leads) {

        static List<Cell> of(RuleSet book) {
            return book.rules().stream()
                    .map(row -> {
                        assertThat(row.methods()).containsExactly(AGENT);
                        assertThat(row.operations()).hasSize(1);
                        assertThat(row.unless()).isEmpty();
                        return new Cell(
                                row.key(),
                                row.says(),
                                row.operations().iterator().next(),
                                row.when(),
                                row.effect().orElseThrow());
                    })
                    .toList();
        }

        static Cell born(String key, String says, Condition role, Effect leads) {
            return new Cell(key, says, Operation.CREATE_ACCOUNT, Set.of(role), leads);
        }

        static Cell login(String key, String says, Condition role) {
            return new Cell(key, says, Operation.LOG_IN_GRAPHICALLY, Set.of(role), Effect.TOKEN_KEPT);
        }
    }

    @Test
    void an_account_that_gets_its_token_with_its_creation_gets_none_later() {
        assertThat(Cell.of(
                        acme.created(AGENT, Arrival.AT_CREATION, Arrival.NEVER).build()))
                .containsExactly(
                        Cell.born(
                                "acme-agent/admin",
                                "an administrator created by acme-agent gets a token with the account",
                                Condition.SUBJECT_IS_ADMIN,
                                Effect.TOKEN_GIVEN),
                        Cell.login(
                                "acme-agent/admin/login",
                                "an administrator created by acme-agent had its token from the beginning",
                                Condition.SUBJECT_IS_ADMIN),
                        Cell.born(
                                "acme-agent/standard",
                                "a standard account created by acme-agent gets no token",
                                Condition.SUBJECT_IS_STANDARD,
                                Effect.TOKEN_KEPT),
                        Cell.login(
                                "acme-agent/standard/login",
                                "a standard account created by acme-agent gets no token later",
                                Condition.SUBJECT_IS_STANDARD));
    }

    @Test
    void an_account_that_waits_for_its_first_login_gets_its_token_there() {
        assertThat(Cell.of(acme.created(AGENT, Arrival.UNKNOWN, Arrival.AT_FIRST_LOGIN)
                        .build()))
                .containsExactly(
                        Cell.born(
                                "acme-agent/admin",
                                "what token an administrator created by acme-agent gets is not known",
                                Condition.SUBJECT_IS_ADMIN,
                                Effect.TOKEN_UNKNOWN),
                        Cell.born(
                                "acme-agent/standard",
                                "a standard account created by acme-agent gets no token yet",
                                Condition.SUBJECT_IS_STANDARD,
                                Effect.TOKEN_KEPT),
                        new Cell(
                                "acme-agent/standard/first login",
                                "a standard account created by acme-agent gets a token at its first login",
                                Operation.LOG_IN_GRAPHICALLY,
                                Set.of(
                                        Condition.SUBJECT_IS_STANDARD,
                                        Condition.SUBJECT_IS_NEW,
                                        Condition.SUBJECT_HOLDS_NONE),
                                Effect.TOKEN_GIVEN),
                        Cell.login(
                                "acme-agent/standard/login",
                                "a standard account created by acme-agent gets a token at its first login,"
                                        + " not at a later one",
                                Condition.SUBJECT_IS_STANDARD));
    }

    @Test
    void an_account_created_by_a_granter_gets_its_token_and_no_other_does() {
        assertThat(Cell.of(acme.created(AGENT, Arrival.IF_CREATED_BY_GRANTER, Arrival.UNKNOWN)
                        .build()))
                .containsExactly(
                        new Cell(
                                "acme-agent/admin/by a granter",
                                "an administrator created by acme-agent gets a token"
                                        + " if an administrator with a token creates it",
                                Operation.CREATE_ACCOUNT,
                                Set.of(Condition.SUBJECT_IS_ADMIN, Condition.ACTOR_IS_GRANTER),
                                Effect.TOKEN_GIVEN),
                        Cell.born(
                                "acme-agent/admin",
                                "an administrator created by acme-agent gets no token"
                                        + " unless an administrator with a token creates it",
                                Condition.SUBJECT_IS_ADMIN,
                                Effect.TOKEN_KEPT),
                        Cell.login(
                                "acme-agent/admin/login",
                                "an administrator created by acme-agent gets no token later",
                                Condition.SUBJECT_IS_ADMIN),
                        Cell.born(
                                "acme-agent/standard",
                                "what token a standard account created by acme-agent gets is not known",
                                Condition.SUBJECT_IS_STANDARD,
                                Effect.TOKEN_UNKNOWN));
    }

    @Test
    void a_row_says_all_that_was_said_of_it() {
        Rule row = acme.effect("A-1", "a reset leaves the token stale")
                .part("before 26")
                .on(Operation.RESET_BY_DIRECTORY, Operation.RESET_BY_OPEN_DIRECTORY)
                .on(Set.of(Operation.RESET_BY_MDM_AGENT))
                .by(AGENT, SCRIPT)
                .when(Condition.SUBJECT_HOLDS, Condition.FILEVAULT_ON)
                .unless(Condition.ON_HFS, Condition.ENROLLED)
                .since("10.13")
                .before("26")
                .hardware(Hardware.T2, Hardware.APPLE_SILICON)
                .also("A-2", "A-3")
                .obliges("update-preboot", "tell-the-user")
                .warns("the old password is needed")
                .contested("CONTRA-1", "CONTRA-2")
                .cites(List.of(Confidence.SEVERAL, Confidence.ONE), HANDBOOK, TICKET)
                .leads(Effect.TOKEN_STALE)
                .build()
                .rule("A-1");

        assertThat(row.book()).isEqualTo("acme");
        assertThat(row.id()).isEqualTo("A-1");
        assertThat(row.part()).isEqualTo("before 26");
        assertThat(row.key()).isEqualTo("A-1/before 26");
        assertThat(row.says()).isEqualTo("a reset leaves the token stale");
        assertThat(row.operations())
                .containsExactlyInAnyOrder(
                        Operation.RESET_BY_DIRECTORY, Operation.RESET_BY_OPEN_DIRECTORY, Operation.RESET_BY_MDM_AGENT);
        assertThat(row.methods()).containsExactlyInAnyOrder(AGENT, SCRIPT);
        assertThat(row.when()).containsExactlyInAnyOrder(Condition.SUBJECT_HOLDS, Condition.FILEVAULT_ON);
        assertThat(row.unless()).containsExactlyInAnyOrder(Condition.ON_HFS, Condition.ENROLLED);
        assertThat(row.since()).contains(MacOs.of("10.13"));
        assertThat(row.before()).contains(MacOs.of("26"));
        assertThat(row.hardware()).containsExactlyInAnyOrder(Hardware.T2, Hardware.APPLE_SILICON);
        assertThat(row.also()).containsExactlyInAnyOrder("A-2", "A-3");
        assertThat(row.obligations()).containsExactlyInAnyOrder("update-preboot", "tell-the-user");
        assertThat(row.warning()).contains("the old password is needed");
        assertThat(row.contested()).containsExactlyInAnyOrder("CONTRA-1", "CONTRA-2");
        assertThat(row.confidence()).containsExactly(Confidence.SEVERAL, Confidence.ONE);
        assertThat(row.sources()).containsExactly(HANDBOOK, TICKET);
        assertThat(row.effect()).contains(Effect.TOKEN_STALE);
        assertThat(row.needs()).isEmpty();
        assertThat(row.isRequirement()).isFalse();
    }

    @Test
    void a_row_of_which_little_was_said_leaves_the_rest_open() {
        Rule row = acme.effect("A-1", "nothing happens")
                .leads(Effect.TOKEN_KEPT)
                .build()
                .rule("A-1");

        assertThat(row.part()).isEmpty();
        assertThat(row.key()).isEqualTo("A-1");
        assertThat(row.operations()).isEmpty();
        assertThat(row.methods()).isEmpty();
        assertThat(row.when()).isEmpty();
        assertThat(row.unless()).isEmpty();
        assertThat(row.since()).isEmpty();
        assertThat(row.before()).isEmpty();
        assertThat(row.hardware()).isEmpty();
        assertThat(row.also()).isEmpty();
        assertThat(row.obligations()).isEmpty();
        assertThat(row.warning()).isEmpty();
        assertThat(row.contested()).isEmpty();
        assertThat(row.confidence()).isEmpty();
        assertThat(row.sources()).isEmpty();
    }

    @Test
    void a_requirement_needs_all_of_its_conditions_or_one_of_them_or_nothing_or_more_than_there_is() {
        RuleSet book = acme.requirement("ALL", "both")
                .needs(Condition.ACTOR_IS_ADMIN, Condition.ACTOR_TOKEN_USABLE)
                .requirement("ONE", "one of two")
                .needsOneOf(Condition.BY_PASSWORD, Condition.BY_RECOVERY_KEY)
                .requirement("ALTERNATIVE", "one alone or two together")
                .needsOneOf(List.of(
                        Set.of(Condition.PROCESS_IS_ROOT),
                        Set.of(Condition.ACTOR_IS_ADMIN, Condition.ACTOR_OWNS_VOLUME)))
                .requirement("NOTHING", "anybody may")
                .needsNothing()
                .requirement("NEVER", "nobody may")
                .isNeverPossible()
                .build();

        assertThat(book.rule("ALL").needs())
                .containsExactly(Set.of(Condition.ACTOR_IS_ADMIN, Condition.ACTOR_TOKEN_USABLE));
        assertThat(book.rule("ONE").needs())
                .containsExactly(Set.of(Condition.BY_PASSWORD), Set.of(Condition.BY_RECOVERY_KEY));
        assertThat(book.rule("ALTERNATIVE").needs())
                .containsExactly(
                        Set.of(Condition.PROCESS_IS_ROOT),
                        Set.of(Condition.ACTOR_IS_ADMIN, Condition.ACTOR_OWNS_VOLUME));
        assertThat(book.rule("NOTHING").needs()).containsExactly(Set.of());
        assertThat(book.rule("NEVER").needs()).isEmpty();
        assertThat(book.rules()).hasSize(5).allMatch(Rule::isRequirement);
        assertThatThrownBy(() -> book.rule("ALL").needs().get(0).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_row_cites_what_the_book_cites_before_it_unless_it_says_otherwise() {
        RuleSet book = acme.effect("BEFORE", "uncited")
                .leads(Effect.TOKEN_KEPT)
                .citing(Confidence.VENDOR, HANDBOOK, TICKET)
                .effect("PLAIN", "as the book")
                .leads(Effect.TOKEN_KEPT)
                .requirement("OWN", "as it says")
                .cites(List.of(Confidence.INFERRED), TICKET)
                .needsNothing()
                .requirement("NOTHING", "with no source")
                .cites(List.of())
                .needsNothing()
                .citing(Confidence.NONE)
                .created(AGENT, Arrival.UNKNOWN, Arrival.UNKNOWN)
                .build();

        assertThat(book.rule("BEFORE").confidence()).isEmpty();
        assertThat(book.rule("BEFORE").sources()).isEmpty();
        assertThat(book.rule("PLAIN").confidence()).containsExactly(Confidence.VENDOR);
        assertThat(book.rule("PLAIN").sources()).containsExactly(HANDBOOK, TICKET);
        assertThat(book.rule("OWN").confidence()).containsExactly(Confidence.INFERRED);
        assertThat(book.rule("OWN").sources()).containsExactly(TICKET);
        assertThat(book.rule("NOTHING").confidence()).isEmpty();
        assertThat(book.rule("NOTHING").sources()).isEmpty();
        assertThat(book.rule("acme-agent/admin").confidence()).containsExactly(Confidence.NONE);
        assertThat(book.rule("acme-agent/admin").sources()).isEmpty();
    }

    @Test
    void a_book_knows_the_methods_declared_and_those_of_its_rows_in_the_authors_order() {
        CreationMethod last = CreationMethod.named("a-last");
        CreationMethod declared = CreationMethod.named("z-declared");
        RuleSet book = acme.methods(declared, SCRIPT)
                .created(AGENT, Arrival.UNKNOWN, Arrival.UNKNOWN)
                .effect("A-1", "says a row")
                .by(last, SCRIPT)
                .leads(Effect.TOKEN_KEPT)
                .build();

        assertThat(book.methods()).containsExactly(declared, SCRIPT, AGENT, last);
        assertThatThrownBy(() -> book.methods().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_book_lists_what_its_sources_dispute() {
        Contradiction first = new Contradiction("CONTRA-1", "is it?", "yes", "no", "takes yes");
        Contradiction second = new Contradiction("CONTRA-2", "when?", "now", "then", "leaves it open");
        RuleSet book = acme.disputed(List.of(first))
                .disputed(List.of(second))
                .effect("A-1", "it is")
                .leads(Effect.TOKEN_KEPT)
                .build();

        assertThat(book.contradictions()).containsExactly(first, second);
    }

    @Test
    void a_book_once_built_does_not_change_with_its_builder() {
        RuleSet book = acme.effect("A-1", "one").leads(Effect.TOKEN_KEPT).build();
        RuleSet longer = acme.effect("A-2", "two")
                .by(AGENT)
                .leads(Effect.TOKEN_KEPT)
                .disputed(List.of(new Contradiction("CONTRA-1", "is it?", "yes", "no", "takes yes")))
                .build();

        assertThat(book.rules()).extracting(Rule::id).containsExactly("A-1");
        assertThat(book.methods()).isEmpty();
        assertThat(book.contradictions()).isEmpty();
        assertThat(longer.rules()).extracting(Rule::id).containsExactly("A-1", "A-2");
    }

    @Test
    void a_book_without_a_row_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> acme.methods(AGENT).build())
                .withMessage("the book `acme` has no row");
    }

    @Test
    void two_rows_of_one_key_are_refused_and_two_parts_of_one_id_are_not() {
        acme.effect("A-1", "one").part("before 26").leads(Effect.TOKEN_KEPT);
        acme.effect("A-1", "two").part("since 26").leads(Effect.TOKEN_KEPT);
        acme.effect("A-1", "three").leads(Effect.TOKEN_KEPT);

        assertThatIllegalStateException()
                .isThrownBy(() -> acme.requirement("A-1", "four").needsNothing())
                .withMessage("two rows of acme are called `A-1`");
        assertThatIllegalStateException()
                .isThrownBy(() -> acme.effect("A-1", "five").part("since 26").leads(Effect.TOKEN_GIVEN))
                .withMessage("two rows of acme are called `A-1/since 26`");
        assertThat(acme.build().rules()).extracting(Rule::says).containsExactly("one", "two", "three");
    }

    @Test
    void a_version_that_is_none_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> acme.effect("A-1", "one").since("Sonoma"))
                .withMessageStartingWith("`Sonoma` is not a macOS version");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> acme.effect("A-1", "one").before("10.12"))
                .withMessageStartingWith("there is no macOS `10.12` with secure tokens");
    }

    @Test
    void a_source_says_what_it_is_called_where_it_stands_and_when_it_was_read() {
        assertThat(HANDBOOK.title()).isEqualTo("Handbook");
        assertThat(HANDBOOK.address())
                .hasScheme("https")
                .hasHost("acme.example")
                .hasPath("/handbook");
        assertThat(HANDBOOK.read()).isEqualTo("2026-11");
        assertThatIllegalArgumentException().isThrownBy(() -> Source.of("Handbook", "not an address", "2026-11"));
    }
}
