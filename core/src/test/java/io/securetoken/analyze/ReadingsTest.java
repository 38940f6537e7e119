package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.PasswordForm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A product's method as each method of the platform that may lie beneath it, and the rows that are about one of them. */
class ReadingsTest {

    private final CreationMethod panel = CreationMethod.named("panel");
    private final CreationMethod window =
            CreationMethod.named("window").withPassword(PasswordForm.HASH).atLoginWindow();
    private final CreationMethod acme = CreationMethod.named("acme").above(panel, window);

    private static Rule about(CreationMethod... methods) {
        return RuleSet.named("book", "1")
                .effect("A", "says")
                .on(Operation.CREATE_ACCOUNT)
                .by(methods)
                .leads(Effect.TOKEN_GIVEN)
                .build()
                .rule("A");
    }

    @Test
    void a_method_of_the_platform_is_itself() {
        assertThat(Readings.of(window)).hasSize(1).first().isSameAs(window);
    }

    @Test
    void a_products_method_has_one_of_the_platforms_beneath_and_works_as_that_does() {
        List<CreationMethod> readings = Readings.of(acme);

        assertThat(readings).containsExactly(acme, acme);
        assertThat(readings).extracting(CreationMethod::beneath).containsExactly(List.of(panel), List.of(window));
        assertThat(readings)
                .extracting(CreationMethod::password)
                .containsExactly(PasswordForm.PLAINTEXT, PasswordForm.HASH);
        assertThat(readings).extracting(CreationMethod::isAtLoginWindow).containsExactly(false, true);
    }

    @Test
    void a_row_is_about_a_method_that_it_names_or_that_lies_beneath() {
        List<CreationMethod> readings = Readings.of(acme);

        assertThat(Readings.areAmong(about(acme), readings)).isTrue();
        assertThat(Readings.areAmong(about(CreationMethod.named("other"), window), readings))
                .isTrue();
        assertThat(Readings.areAmong(about(CreationMethod.named("other")), readings))
                .isFalse();
    }

    @Test
    void a_row_that_names_no_method_is_about_each() {
        assertThat(Readings.areAmong(about(), Readings.of(panel))).isTrue();
        assertThat(Readings.areAmong(about(), List.of())).isTrue();
        assertThat(Readings.areAmong(about(panel), List.of())).isFalse();
    }
}
