package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.MacOs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How situations and two answers read as one sentence. */
class StatementTest {

    private static final long[] ALL = {0b11, 0b11, 0b111, 0b11, 0b1111};

    private final CreationMethod panel = CreationMethod.named("panel");
    private final CreationMethod script = CreationMethod.named("script");
    private final List<CreationMethod> platforms = List.of(panel);
    private final List<CreationMethod> acmes =
            Readings.of(CreationMethod.named("acme").above(panel, script));

    private static Statement statement(
            Aspect aspect, Operation operation, boolean byNobody, List<CreationMethod> methods) {
        return new Statement(
                aspect,
                operation,
                byNobody,
                methods,
                new Stretches(List.of(MacOs.OLDEST, MacOs.of("11")), false),
                List.of(Draft.Actor.values()),
                List.of(
                        new Axis("it is", Attribute.ROLE, false, List.of("admin", "standard"), List.of()),
                        new Axis("it has", Attribute.TOKEN, false, List.of("none", "one", "two", "three"), List.of())));
    }

    private static String of(Statement statement, String one, String other, long... region) {
        return statement.of(
                region,
                ALL,
                new Inquiry.Parting(
                        one, other, new Reply.Reason("acme", "A: so"), new Reply.Reason("macos", "M: not so")));
    }

    private static String where(long... region) {
        String said =
                of(statement(Aspect.PERMISSION, Operation.PROMOTE, false, List.of()), "allowed", "refused", region);
        return said.substring("promote an account".length(), said.indexOf(": acme says"));
    }

    private static String answers(Aspect aspect, String one, String other) {
        String said = of(statement(aspect, Operation.PROMOTE, false, List.of()), one, other, ALL);
        return said.substring("promote an account: ".length());
    }

    private String about(Aspect aspect, Operation operation, List<CreationMethod> methods, long beneath) {
        String said = of(statement(aspect, operation, false, methods), "x", "y", 0b11, beneath, 0b111, 0b11, 0b1111);
        return said.substring(0, said.indexOf(": acme says"));
    }

    @Test
    void all_of_it_is_one_sentence() {
        assertThat(of(
                        statement(Aspect.PERMISSION, Operation.PROMOTE, false, List.of()),
                        "allowed",
                        "refused",
                        0b10,
                        0b1,
                        0b101,
                        0b01,
                        0b110))
                .isEqualTo("promote an account, macOS 11 and later, by nobody or the account itself, it is admin,"
                        + " it has one or two: acme says allowed [A: so], but macos says refused [M: not so]");
    }

    @Test
    void what_does_not_matter_is_not_said() {
        assertThat(where(ALL)).isEmpty();
        assertThat(where(0b01, 0b11, 0b111, 0b11, 0b1111)).isEqualTo(", before macOS 11");
        assertThat(where(0b11, 0b11, 0b010, 0b11, 0b1111)).isEqualTo(", by another account");
        assertThat(where(0b11, 0b11, 0b111, 0b10, 0b1111)).isEqualTo(", it is standard");
        assertThat(where(0b11, 0b11, 0b111, 0b11, 0b101)).isEqualTo(", it has none or two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERMISSION | allowed        | refused | acme says allowed [A: so], but macos says refused [M: not so]
            TOKEN      | none           | usable  | acme says no token [A: so], but macos says a usable token [M: not so]
            TOKEN      | stale          | none    | acme says a stale token [A: so], but macos says no token [M: not so]
            LATER      | never          | at-first-login | acme says no token [A: so], but macos says a token [M: not so]
            LATER      | at-first-login | never   | acme says a token [A: so], but macos says no token [M: not so]
            """)
    void an_answer_is_said_with_its_book_and_reason(Aspect aspect, String one, String other, String said) {
        assertThat(answers(aspect, one, other)).isEqualTo(said);
    }

    @Test
    void a_method_of_the_platform_is_named() {
        assertThat(about(Aspect.TOKEN, Operation.CREATE_ACCOUNT, platforms, 1)).isEqualTo("creation by `panel`");
        assertThat(about(Aspect.LATER, Operation.CREATE_ACCOUNT, platforms, 1))
                .isEqualTo("first login after creation by `panel`");
        assertThat(about(Aspect.TOKEN, Operation.PROMOTE, platforms, 1))
                .isEqualTo("promote an account, account created by `panel`");
    }

    @Test
    void a_products_method_is_named_with_what_lies_beneath() {
        assertThat(about(Aspect.TOKEN, Operation.CREATE_ACCOUNT, acmes, 0b10))
                .isEqualTo("creation by `acme` (if `script` lies beneath)");
        assertThat(about(Aspect.LATER, Operation.CREATE_ACCOUNT, acmes, 0b01))
                .isEqualTo("first login after creation by `acme` (if `panel` lies beneath)");
        assertThat(about(Aspect.PERMISSION, Operation.PROMOTE, acmes, 0b11))
                .isEqualTo("promote an account, account created by `acme` (if `panel` or `script` lies beneath)");
    }

    @Test
    void nobodys_credentials_are_said_where_somebodys_could_be_given() {
        assertThat(of(statement(Aspect.PERMISSION, Operation.DISABLE_FILEVAULT, true, List.of()), "x", "y", ALL))
                .startsWith("turn FileVault off with nobody's credentials: acme says x");
        assertThat(of(statement(Aspect.PERMISSION, Operation.RESTART, false, List.of()), "x", "y", ALL))
                .startsWith("restart: acme says x");
    }
}
