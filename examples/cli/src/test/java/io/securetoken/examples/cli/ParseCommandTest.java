package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParseCommandTest {

    private static final String ENABLED =
            "{\"command\":[\"sysadminctl\",\"-secureTokenStatus\",\"eva\"],\"stdout\":\"\",\"stderr\":"
                    + "\"2026-01-01 10:00:00.000 sysadminctl[8:1] Secure token is ENABLED for user Éva\\n\",\"exit\":0}";

    private final InputStream stdin = System.in;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void giveStandardInputBack() {
        System.setIn(stdin);
    }

    @Test
    void a_line_of_input_is_answered_by_a_line() {
        assertThat(parse(ENABLED)).isZero();

        assertThat(out)
                .hasToString("{\"reading\":\"enabled\",\"codes\":[],\"values\":[\"\\u00C9va\"],"
                        + "\"detail\":\"Secure token is ENABLED for user \\u00C9va\"}\n");
    }

    @Test
    void unusable_lines_are_named_and_left_out_and_the_others_still_answered() {
        assertThat(parse(
                        "no json",
                        ENABLED,
                        "",
                        "[]",
                        "{\"command\":\"sysadminctl -x SECRET\"}",
                        ENABLED + "x",
                        ENABLED))
                .isEqualTo(2);

        assertThat(out.toString()).hasLineCount(2);
        assertThat(err.toString().lines().map(line -> line.replaceFirst(": \\$.*", "")))
                .containsExactly(
                        "securetoken: line 1", "securetoken: line 4", "securetoken: line 5", "securetoken: line 6");
        assertThat(err.toString()).contains("allowed an array of strings").doesNotContain("SECRET");
    }

    @Test
    void texts_and_exit_status_may_be_left_out_and_other_keys_are_nobodys_business() {
        assertThat(parse("{\"command\":[\"id\",\"-F\",\"eva\"],\"exit\":null,\"macos\":\"15\"}"))
                .isZero();

        assertThat(out.toString()).startsWith("{\"reading\":\"not-read\",\"codes\":[],\"values\":[],");
    }

    @Test
    void texts_and_exit_status_of_another_kind_are_unusable() {
        assertThat(parse(
                        "{\"command\":[\"id\"],\"stdout\":1}",
                        "{\"command\":[\"id\"],\"exit\":\"0\"}",
                        "{\"command\":[\"id\"],\"exit\":1.5}",
                        "{\"command\":[\"id\",null]}",
                        "{\"command\":[\"id\"],\"command\":[\"id\"]}"))
                .isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).hasLineCount(5);
    }

    private int parse(String... lines) {
        System.setIn(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        return SecureTokenCommand.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("parse");
    }
}
