package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.securetoken.action.CreateAccount;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.state.PasswordForm;
import io.securetoken.wire.Wire;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What the testkit prints as JSON is JSON, and is what it was. */
class JsonTest {

    private static final JsonMapper JACKSON = new JsonMapper();
    private static final Wire WIRE = Wire.of(Macos.rules(), FactorialIt.rules());

    @Property
    void any_text_is_read_back(@ForAll String text) throws JsonProcessingException {
        Map<String, Object> tree = Map.of("key " + text, List.of(text, true, 7, Map.of()));
        assertThat(JACKSON.readValue(Json.of(tree), Object.class)).isEqualTo(tree);
    }

    @Property(tries = 200)
    void a_printed_scenario_is_read_back(@ForAll Scenario scenario) throws JsonProcessingException {
        var read = WIRE.scenario(JACKSON.readValue(scenario.toString().replace("another-way", "dscl"), Object.class));
        assertThat(WIRE.actions(read)).isEqualTo(scenario.actions());
        assertThat(read.mac()).isNotNull();
        assertThat(WIRE.mac(read).accounts()).hasSameSizeAs(scenario.mac().accounts());
    }

    @Property(tries = 200)
    void a_printed_question_is_a_scenario_of_one_event(@ForAll Question question) throws JsonProcessingException {
        // of a new account whose kind of password is not known no file can tell
        Assume.that(
                !(question.action() instanceof CreateAccount creation) || creation.password() != PasswordForm.UNKNOWN);
        var read = WIRE.scenario(JACKSON.readValue(question.toString().replace("another-way", "dscl"), Object.class));
        assertThat(WIRE.actions(read)).containsExactly(question.action());
    }

    @Test
    void plain_objects_stand_on_one_line() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("list", Arrays.asList(Map.of("a", 1), Map.of("b", true)));
        tree.put("none", List.of());
        assertThat(Json.of(tree)).isEqualTo("""
                        {
                          "list": [
                            { "a": 1 },
                            { "b": true }
                          ],
                          "none": []
                        }""");
    }
}
