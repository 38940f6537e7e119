package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each aspect is called, and which rows have a say in it. */
class AspectTest {

    private final RuleSet book = RuleSet.named("acme", "1")
            .requirement("NEED", "needs nothing")
            .on(Operation.PROMOTE)
            .needsNothing()
            .effect("KEEP", "keeps its token")
            .on(Operation.PROMOTE)
            .leads(Effect.TOKEN_KEPT)
            .effect("LIST", "is listed")
            .on(Operation.PROMOTE)
            .leads(Effect.LISTED_AT_BOOT)
            .build();

    @ParameterizedTest
    @CsvSource({
        "PERMISSION, permission, true,  false",
        "TOKEN,      token,      false, true",
        "LATER,      later,      false, true",
    })
    void an_aspect_is_decided_by_requirements_or_by_what_becomes_of_the_token(
            Aspect aspect, String word, boolean required, boolean kept) {
        assertThat(aspect.word()).isEqualTo(word);
        assertThat(aspect.isDecidedBy(book.rule("NEED"), Operation.PROMOTE)).isEqualTo(required);
        assertThat(aspect.isDecidedBy(book.rule("KEEP"), Operation.PROMOTE)).isEqualTo(kept);
        assertThat(aspect.isDecidedBy(book.rule("LIST"), Operation.PROMOTE)).isFalse();
        assertThat(aspect.isDecidedBy(book.rule(required ? "NEED" : "KEEP"), Operation.DEMOTE))
                .isFalse();
    }
}
