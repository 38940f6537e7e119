package io.securetoken.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.CreateAccount;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.Arrival;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.Source;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path ROOT = Path.of("../..");

    @Test
    void the_first_screen_is_the_program_of_inventory() throws IOException {
        assertThat(squeezed(readme()))
                .contains(squeezed(body("src/main/java/io/securetoken/examples/embedding/Inventory.java")));
    }

    @Test
    void the_first_screen_shows_what_inventory_prints() throws IOException {
        PrintStream terminal = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Inventory.main(new String[0]);
        } finally {
            System.setOut(terminal);
        }
        assertThat(readme()).contains("```text\n" + printed.toString(StandardCharsets.UTF_8) + "```");
    }

    @Test
    void the_book_of_a_vendor_wins_on_its_own_cell() throws IOException {
        // vendor book
        CreationMethod agent = CreationMethod.named("acme-agent").above(Macos.MDM_AGENT);
        RuleSet acme = RuleSet.named("acme", "2026.11")
                .citing(Confidence.VENDOR, Source.of("ACME handbook", "https://acme.example/tokens", "2026-11"))
                .created(agent, Arrival.AT_FIRST_LOGIN, Arrival.NEVER)
                .build();
        Predictor both = Predictor.of(acme.over(Macos.rules()));
        // end
        Mac mac = Mac.running("14.4");
        CreateAccount creation = CreateAccount.of("eva", agent).withRole(Role.ADMIN);

        assertThat(Predictor.of(Macos.rules()).predict(mac, creation).ifDone()).containsEntry("eva", TokenState.USABLE);
        assertThat(both.predict(mac, creation).ifDone()).containsEntry("eva", TokenState.NONE);
        assertThat(squeezed(readme()))
                .contains(squeezed(between(
                        Files.readString(Path.of("src/test/java/io/securetoken/examples/embedding/ReadmeTest.java")),
                        "// vendor book\n",
                        "        // end")));
        assertThat(FactorialIt.rules().methods()).doesNotContain(agent);
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String body(String file) throws IOException {
        return between(Files.readString(Path.of(file)), "main(String[] args) {\n", "    }\n}");
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static String squeezed(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
