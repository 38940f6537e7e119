package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AskCommandTest {

    private static final Path GRANTS = Path.of("../scenarios/grant");

    private final StringWriter out = new StringWriter();

    @Test
    void an_open_answer_says_what_each_answer_to_the_missing_fact_would_make_of_it() throws Exception {
        assertThat(ask("grant-01-a-granter-reported-enabled-leaves-it-open.json", "--json"))
                .isEqualTo(3);

        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.at("/permission").asText()).isEqualTo("undetermined");
        JsonNode token = answer.get("ifKnown").elements().next();
        assertThat(token.get("usable").asText()).isEqualTo("allowed");
        assertThat(token.get("stale").asText()).isEqualTo("refused");
    }

    @Test
    void a_refusal_says_what_would_change_it() {
        assertThat(ask("grant-03-a-standard-holder-is-refused.json")).isEqualTo(1);
        assertThat(out.toString())
                .contains("it would be allowed with accounts[")
                .contains(".role = admin");
    }

    @Test
    void an_allowed_action_ends_with_zero() {
        assertThat(ask("grant-01-a-granter-grants-on-14-4.json")).isZero();
        assertThat(out.toString()).startsWith("allowed: ").doesNotContain(" decides: ");
    }

    private int ask(String scenario, String... options) {
        CommandLine command = SecureTokenCommand.line().setOut(new PrintWriter(out));
        String[] words = new String[options.length + 2];
        words[0] = "ask";
        words[1] = GRANTS.resolve(scenario).toString();
        System.arraycopy(options, 0, words, 2, options.length);
        return command.execute(words);
    }
}
