package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is not usable is told in one line: file, path, what was found, what is allowed. */
class UnusableInputTest {

    private static final String GOOD = """
            {"format":1,"title":"Eva","mac":{"macos":"14.4","hardware":"apple-silicon","mdmReachable":true,
            "accounts":[{"name":"ops","role":"admin","token":"usable","uid":501,"password":"set"},
            {"name":"eva","role":"standard","token":"none","password":"set"}]},
            "events":[{"type":"grant-token","account":"eva","by":"ops"},{"type":"restart"}],
            "expect":[{"permission":"allowed","tokens":{"eva":"usable"}}]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void what_the_others_are_made_of_is_usable() throws IOException {
        assertThat(replay(file("good.json", GOOD))).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // JSON
                "{\"format\"|{format|$: found no valid JSON at line 1, column ",
                "\"format\":1|\"format\":1,\"format\":1|$.format: found no valid JSON at line 1, column ",
                "\"uid\":501|\"uid\":501,\"uid\":501|$.mac.accounts[0].uid: found no valid JSON at line 2, column ",
                "\"uid\":501|\"uid\":501,\"uid\":501|: a key again, allowed one JSON object",
                "\"uid\":501|\"uid\":0501|$.mac.accounts[0].uid: found no valid JSON",
                "\"uid\":501|\"uid\":NaN|$.mac.accounts[0].uid: found no valid JSON",
                "{\"format\":1|{} {\"format\":1|$: found no valid JSON at line 1",
                "{\"format\":1|[{\"format\":1|found no valid JSON",
                // keys
                "\"title\"|\"titel\"|$.titel: found unknown key \"titel\", allowed format, id, title, source, confidence, note,",
                "\"title\"|\"titel\"|(did you mean \"title\"?)",
                "\"mdmReachable\"|\"mdmreachable\"|$.mac.mdmreachable: found unknown key",
                "\"mdmReachable\"|\"mdmreachable\"|(did you mean \"mdmReachable\"?)",
                "\"uid\":501|\"UID\":501|$.mac.accounts[0].UID: found unknown key \"UID\"",
                "\"by\"|\"via\":\"sysadminctl\",\"method\"|$.events[0].method: found unknown key \"method\"",
                "\"permission\"|\"permision\"|$.expect[0].permision: found unknown key",
                "\"macos\":\"14.4\",||$.mac.macos: found nothing, allowed a macOS version",
                "\"name\":\"ops\",||$.mac.accounts[0].name: found nothing, allowed an account name",
                "\"type\":\"restart\"||$.events[1].type: found nothing, allowed create-account, log-in",
                // words
                "\"usable\",|\"usabel\",|$.mac.accounts[0].token: found \"usabel\", allowed none, usable, stale, held (did you",
                "\"role\":\"admin\"|\"role\":\"unknown\"|$.mac.accounts[0].role: found \"unknown\", allowed admin, standard",
                "apple-silicon|apple silicon|$.mac.hardware: found \"apple silicon\"",
                "grant-token|grant-tokens|$.events[0].type: found \"grant-tokens\"",
                "grant-token|grant-tokens|(did you mean \"grant-token\"?)",
                "\"allowed\"|\"alowed\"|$.expect[0].permission: found \"alowed\", allowed allowed, refused, undetermined",
                "{\"eva\":\"usable\"}|{\"eva\":[\"usable\",\"non\"]}|$.expect[0].tokens.eva[1]: found \"non\"",
                "{\"eva\":\"usable\"}|{\"eva\":[]}|$.expect[0].tokens.eva: found an empty list",
                "\"title\":\"Eva\"|\"ruleBook\":\"macos@1\"|$.ruleBook: found \"macos@1\", allowed macos, macos@2026.11",
                // accounts
                "\"name\":\"eva\"|\"name\":\"ops\"|$.mac.accounts[1].name: found \"ops\" again, allowed each account once",
                "\"by\":\"ops\"|\"by\":\"opps\"|$.events[0].by: found \"opps\", allowed eva, ops, root (did you mean \"ops\"?)",
                "\"account\":\"eva\"|\"account\":\"bob\"|$.events[0].account: found \"bob\", allowed eva, ops, root",
                "\"name\":\"ops\"|\"name\":\"-ops\"|$.mac.accounts[0].name: found \"-ops\", allowed an account name: 1 to 244",
                "\"name\":\"ops\"|\"name\":\"o\\nps\"|$.mac.accounts[0].name: found \"o\\u000aps\", allowed an account name",
                "\"name\":\"ops\"|\"name\":\"o\\u202eps\"|$.mac.accounts[0].name: found \"o\\u202eps\", allowed an account name",
                "\"name\":\"ops\"|\"name\":\"o\\ud800ps\"|$.mac.accounts[0].name: found \"o\\ud800ps\", allowed an account",
                "\"name\":\"ops\"|\"name\":\"\"|$.mac.accounts[0].name: found \"\", allowed an account name",
                "\"by\":\"ops\"|\"by\":\"-ops\"|$.events[0].by: found \"-ops\", allowed an account name",
                "{\"eva\":\"usable\"}|{\"-eva\":\"usable\"}|$.expect[0].tokens.-eva: found \"-eva\", allowed an account name",
                // versions
                "14.4|9.1|$.mac.macos: found \"9.1\", allowed a macOS version: 10.13 to 10.15, 11 to 15, 26 and later",
                "14.4|10.16|$.mac.macos: found \"10.16\", allowed a macOS version",
                "14.4|17|$.mac.macos: found \"17\", allowed a macOS version",
                "14.4|Sonoma|$.mac.macos: found \"Sonoma\", allowed a macOS version",
                "14.4|14.99999999999|$.mac.macos: found \"14.99999999999\", allowed a macOS version",
                "\"14.4\"|14.4|$.mac.macos: found 14.4, allowed a macOS version",
                "{\"type\":\"restart\"}|{\"type\":\"upgrade\",\"to\":\"16\"}|$.events[1].to: found \"16\", allowed a macOS version",
                // sorts of value and numbers
                "\"mdmReachable\":true|\"mdmReachable\":\"yes\"|$.mac.mdmReachable: found \"yes\", allowed true, false",
                "\"role\":\"admin\"|\"role\":null|$.mac.accounts[0].role: found null, allowed admin, standard",
                "\"role\":\"admin\"|\"role\":[\"admin\"]|$.mac.accounts[0].role: found a list, allowed admin, standard",
                "\"uid\":501|\"uid\":\"501\"|$.mac.accounts[0].uid: found \"501\", allowed an integer",
                "\"uid\":501|\"uid\":501.5|$.mac.accounts[0].uid: found 501.5, allowed an integer",
                "\"uid\":501|\"uid\":99999999999|$.mac.accounts[0].uid: found 99999999999, allowed an integer",
                "\"uid\":501|\"uid\":1e999999999|$.mac.accounts[0].uid: found 1E+999999999, allowed an integer",
                "\"format\":1|\"format\":2|$.format: found 2, allowed 1",
                "\"format\":1|\"format\":\"1\"|$.format: found \"1\", allowed 1",
                "\"title\":\"Eva\"|\"title\":7|$.title: found 7, allowed a text",
                "{\"eva\":\"usable\"}|\"usable\"|$.expect[0].tokens: found \"usable\", allowed an object",
                "[{\"permission\"|[{},{},{\"permission\"|$.expect: found 3 expectations, allowed at most 2, one for each event",
            })
    void one_line_tells_what_is_wrong(String right, String wrong, String line) throws IOException {
        assertThat(GOOD).contains(right);

        assertThat(replay(file("bad.json", GOOD.replace(right, wrong == null ? "" : wrong))))
                .isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("securetoken: " + folder.resolve("bad.json") + ": $")
                .contains(line)
                .contains(": found ")
                .contains(", allowed ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "null", "7", "[]", "\"{}\"", "{", "\u0000", "{}"})
    void what_is_no_object_is_unusable(String text) throws IOException {
        assertThat(replay(file("bad.json", text))).isEqualTo(2);

        assertUnusable("$");
    }

    @Test
    void absurd_nesting_is_refused_before_it_is_read() throws IOException {
        String nested = "[".repeat(200_000) + "]".repeat(200_000);

        assertThat(replay(file("bad.json", GOOD.replace("\"title\":", "\"note\":" + nested + ",\"title\":"))))
                .isEqualTo(2);

        assertUnusable("$.note[0]");
        assertThat(err.toString()).contains(": nested too deep, allowed ");
    }

    @Test
    void an_absurd_number_is_refused_before_it_is_read() throws IOException {
        assertThat(replay(file("bad.json", GOOD.replace("501", "9".repeat(1_000_000)))))
                .isEqualTo(2);

        assertUnusable("$.mac.accounts[0].uid");
    }

    @Test
    void a_file_that_is_too_large_is_refused() throws IOException {
        assertThat(replay(file("bad.json", GOOD + " ".repeat(10_000_001)))).isEqualTo(2);

        assertUnusable("$");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() throws IOException {
        byte[] bytes = GOOD.replace("Eva", "E@a").getBytes(StandardCharsets.UTF_8);
        bytes[GOOD.indexOf("Eva") + 1] = (byte) 0xFF;

        assertThat(replay(Files.write(folder.resolve("bad.json"), bytes))).isEqualTo(2);

        assertUnusable("$.title");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused() throws IOException {
        assertThat(replay(folder, folder.resolve("missing.json"))).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .hasLineCount(2)
                .contains("$: found no readable file, allowed a scenario file")
                .contains("missing.json: $: found no such file, allowed a scenario file");
    }

    @Test
    void the_creation_of_an_account_that_exists_is_unusable() throws IOException {
        String again = GOOD.replace(
                "{\"type\":\"restart\"}", "{\"type\":\"create-account\",\"account\":\"eva\",\"method\":\"dscl\"}");

        assertThat(replay(file("bad.json", again))).isEqualTo(2);

        assertUnusable("$.events[1].account");
        assertThat(err.toString())
                .contains("found \"eva\", which already exists on this Mac, allowed a name that no account");
    }

    @Test
    void of_several_files_each_unusable_one_is_told_and_the_others_are_replayed() throws IOException {
        Path good = file("good.json", GOOD);
        Path unmet = file("unmet.json", GOOD.replace("{\"eva\":\"usable\"}", "{\"eva\":\"none\"}"));
        Path bad = file("bad.json", "{");

        assertThat(replay(bad, good, unmet, bad)).isEqualTo(2);

        assertThat(out.toString()).hasLineCount(2);
        assertThat(err.toString()).hasLineCount(2);
    }

    @Test
    void a_question_about_an_unusable_file_is_answered_the_same_way() throws IOException {
        Path bad = file("bad.json", GOOD.replace("14.4", "9"));

        assertThat(run("ask", bad.toString())).isEqualTo(2);

        assertUnusable("$.mac.macos");
    }

    private void assertUnusable(String path) {
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("securetoken: " + folder.resolve("bad.json") + ": " + path)
                .contains(": found ")
                .contains(", allowed ")
                .doesNotContain("Exception", "\tat ", "StreamReadConstraints");
        assertThat(err.toString().length()).isLessThan(folder.toString().length() + 1000);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int replay(Path... files) {
        String[] args = new String[files.length + 2];
        args[0] = "replay";
        args[1] = "--json";
        for (int i = 0; i < files.length; i++) {
            args[i + 2] = files[i].toString();
        }
        return run(args);
    }

    private int run(String... args) {
        CommandLine line = SecureTokenCommand.line();
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
