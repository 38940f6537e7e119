package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.securetoken.fakemac.FakeMacExtension;
import io.securetoken.fakemac.Lie;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransferCommandTest {

    @RegisterExtension
    final FakeMacExtension mac = FakeMacExtension.of(
            Mac.running("14.4").with(Account.standard("alice").withToken(TokenState.USABLE), Account.standard("bob")),
            setup -> setup.password("alice", "apple-of-alice").password("bob", "banana-of-bob"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_token_is_granted_and_observed() throws IOException {
        assertThat(transfer("apple-of-alice\nbanana-of-bob\n", "--json")).isZero();
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.get("outcome").asText()).isEqualTo("granted");
        assertThat(report.get("steps")).hasSize(3);
        assertThat(mac.fake().state().existing("bob").token().holds()).isEqualTo(Answer.YES);

        out.getBuffer().setLength(0);
        assertThat(run("", "observe", "--root", root())).isZero();
        assertThat(out.toString())
                .contains("\nbob: standard, token held", "its token is reported enabled", "its marker is present")
                .doesNotContain("CONFLICT");
    }

    @Test
    @Tag("processes")
    void a_wrong_password_exits_with_1() {
        assertThat(transfer("wrong\nbanana-of-bob\n")).isEqualTo(1);
        assertThat(out.toString())
                .contains("refused: ", "-14090", "predicted: ")
                .doesNotContain("banana");
    }

    @Test
    @Tag("processes")
    void a_role_that_cannot_be_restored_exits_with_4_and_can_be_recovered() {
        mac.fake().lie(Lie.DEMOTION_WITHOUT_EFFECT);
        assertThat(transfer("apple-of-alice\nbanana-of-bob\n")).isEqualTo(4);
        assertThat(out.toString()).contains("granted", "ROLE NOT RESTORED: `alice` was standard and now is admin");

        mac.fake().lie();
        assertThat(run("", "transfer", "--root", root(), "--recover")).isZero();
        assertThat(out.toString()).contains("the role of `alice` was put back");
    }

    @Test
    @Tag("processes")
    void sources_that_disagree_exit_with_3_and_observe_shows_them() {
        mac.fake().lie(Lie.VOLUME_DISAGREES);
        assertThat(transfer("apple-of-alice\nbanana-of-bob\n")).isEqualTo(3);
        assertThat(run("", "observe", "--root", root())).isZero();
        assertThat(out.toString()).contains("CONFLICT: sources disagree about token");
    }

    @Test
    void what_is_unusable_is_one_line_and_exits_with_2() {
        assertThat(transfer("")).isEqualTo(2);
        assertThat(run("", "transfer", "--root", root(), "--from", "alice")).isEqualTo(2);
        assertThat(run("", "observe", "--root", "/nowhere")).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(3);
    }

    private int transfer(String input, String... more) {
        List<String> words = new ArrayList<>(List.of("transfer", "--root", root(), "--from", "alice", "--to", "bob"));
        words.addAll(List.of(more));
        return run(input, words.toArray(new String[0]));
    }

    private String root() {
        return mac.fake().root().toString();
    }

    private int run(String input, String... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return SecureTokenCommand.line()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(words);
        } finally {
            System.setIn(before);
        }
    }
}
