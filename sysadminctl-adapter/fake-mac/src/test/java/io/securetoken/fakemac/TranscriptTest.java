package io.securetoken.fakemac;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.securetoken.fakemac.FakeMac.Setup;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.TokenState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptTest {

    private static final String SECRET = "REDACTED";
    private static final String ALICES_ID = "2DB09770-999B-43FB-99AF-2B878E4FE971";
    private static final Mac NOBODY = Mac.running("14.4");
    private static final Account ALICE = Account.admin("alice").withToken(TokenState.USABLE);

    /** How far a recording and an answer may differ. */
    private enum Compare {
        EXACTLY,
        /** the recording was made without the block that warns of missing credentials, or lost a part of it */
        WITHOUT_NOISE,
        /** the recording is an excerpt */
        LINES_AMONG
    }

    /** A recording, the Mac that it presumes, and what stands on standard input. */
    private record Row(String id, Mac mac, UnaryOperator<Setup> details, String input, Compare compare) {

        @Override
        public String toString() {
            return id;
        }
    }

    private static final List<Row> ROWS = new ArrayList<>();

    private static void row(String id, Mac mac) {
        row(id, mac, setup -> setup);
    }

    private static void row(String id, Mac mac, UnaryOperator<Setup> details) {
        row(id, mac, details, "", Compare.EXACTLY);
    }

    private static void row(String id, Mac mac, UnaryOperator<Setup> details, String input, Compare compare) {
        ROWS.add(new Row(id, mac, details, input, compare));
    }

    private static Mac holder(String name) {
        return NOBODY.with(Account.admin(name).withToken(TokenState.USABLE));
    }

    static {
        Mac pair = Mac.running("10.15").with(ALICE, Account.standard("bob"));
        UnaryOperator<Setup> secrets = setup -> setup.password("alice", SECRET).password("bob", SECRET);
        UnaryOperator<Setup> same = setup -> setup;
        row("st-001", NOBODY.with(Account.admin("ec2-user")));
        row("st-003", holder("tuist-runner"), setup -> setup.fullName("tuist-runner", "Tuist Runner Operator"));
        row("st-005", NOBODY);
        row("st-009", NOBODY);
        row(
                "st-012",
                NOBODY.with(Account.standard("keypath-disposable")),
                setup -> setup.fullName("keypath-disposable", "KeyPath Disposable 12345678"));
        row("st-013", holder("alice"));
        row("st-017", holder("carl"));
        row("st-018", NOBODY.with(Account.standard("cloudtest")));
        row("on-001", pair, secrets);
        row("on-002", pair.with(Account.standard("alice").withToken(TokenState.USABLE)), secrets);
        row("off-001", Mac.running("27.0.1").with(ALICE), setup -> setup.password("alice", SECRET));
        row("rst-001", pair.with(Account.standard("bob").withToken(TokenState.USABLE)), secrets);
        Mac old = Mac.running("10.13.6").with(Account.admin("alice").withUid(501));
        row("add-001", old, same, SECRET, Compare.EXACTLY);
        row("add-002", NOBODY.with(ALICE));
        row("add-006", old, same, SECRET, Compare.EXACTLY);
        row("add-008", Mac.running("10.13.6").with(Account.admin("alice").withUid(80), Account.standard("bob")));
        row("add-010", Mac.running("10.13.2").with(ALICE));
        row("add-013", NOBODY.with(ALICE), setup -> setup.lying(Lie.PASSWORD_POLICY));
        row("add-016", holder("alice"), setup -> setup.fullName("alice", "X"), "", Compare.WITHOUT_NOISE);
        row("add-019", Mac.running("10.13.6").with(ALICE), setup -> setup.lying(Lie.NOT_ROOT));
        Account second = Account.standard("testing").withUid(502);
        row("del-001", NOBODY.with(ALICE, second), setup -> setup.lying(Lie.NO_FULL_DISK_ACCESS));
        row("del-003", NOBODY.with(ALICE, Account.standard("whr").withUid(502)), same, "", Compare.WITHOUT_NOISE);
        row("del-004", holder("owner"), same, "", Compare.WITHOUT_NOISE);
        row("use-001", old);
        row("use-002", pair);
        row("lock-001", holder("alice"), setup -> setup.setting("screenLock", "300"));
        row("lock-004", holder("alice"));
        row("lock-006", holder("alice"), setup -> setup.setting("screenLock", "off"));
        row("lock-007", holder("alice"));
        row("lock-009", holder("alice"), setup -> setup.password("alice", SECRET), SECRET, Compare.EXACTLY);
        row("auto-002", NOBODY, setup -> setup.setting("autologin", "pomme"));
        row("auto-005", NOBODY.withFileVault(FileVault.ON));
        row("gst-001", NOBODY);
        row("fs-001", NOBODY.withFileVault(FileVault.ON));
        row("fde-001", NOBODY.withFileVault(FileVault.ON), setup -> setup.lying(Lie.FILEVAULT_KEYCHAIN));
        row(
                "fde-003",
                holder("fvuser").withFileVault(FileVault.ON),
                setup -> setup.record("fvuser", "GeneratedUID", "85F41F44-22B3-6CB7-85A1-BCC2EA2B887A"));
        row("fde-005", NOBODY);
        row("fde-006", holder("alice").withFileVault(FileVault.DEFERRED));
        row("fde-007", NOBODY.withFileVault(FileVault.ON), setup -> setup.lying(Lie.FILEVAULT_ENCRYPTING));
        row("fde-010", NOBODY.withFileVault(FileVault.ON));
        row("fde-011", NOBODY);
        row("fde-015", NOBODY, setup -> setup.lying(Lie.FILEVAULT_NEEDS_RESTART));
        row("fde-016", NOBODY.withFileVault(FileVault.ON), setup -> setup.lying(Lie.FILEVAULT_NEEDS_RESTART));
        row(
                "du-001",
                holder("alice").withRecoveryKey(RecoveryKey.PRESENT),
                setup -> setup.record("alice", "GeneratedUID", ALICES_ID));
        row(
                "du-002",
                NOBODY.with(ALICE.withVolumeOwner(Answer.NO), ALICE.withName("bob")),
                setup -> setup.setting("device", "disk1s1")
                        .record("alice", "GeneratedUID", "11111111-1111-1111-1111-111111111111")
                        .record("bob", "GeneratedUID", "22222222-2222-2222-2222-222222222222"));
        row("du-005", pair, setup -> setup.record("alice", "GeneratedUID", "1FA5C6EC-29DF-4132-9B2A-AC61886ADACD"));
        row(
                "du-006",
                holder("alice").withRecoveryKey(RecoveryKey.PRESENT).withBootstrapToken(BootstrapToken.ESCROWED),
                setup -> setup.record("alice", "GeneratedUID", "3C7DB8EE-5EA4-4C18-A7E4-25C6C0F94667"),
                "",
                Compare.LINES_AMONG);
        row("du-008", NOBODY, setup -> setup.setting("device", "disk5s1"));
        Mac enrolled = holder("alice").withEnrollment(Enrollment.AUTOMATED);
        row("prof-001", enrolled.withBootstrapToken(BootstrapToken.ESCROWED));
        row("prof-002", enrolled);
        row("prof-006", pair.withEnrollment(Enrollment.AUTOMATED).withBootstrapToken(BootstrapToken.NOT_SUPPORTED));
        row("prof-007", enrolled.withBootstrapToken(BootstrapToken.ESCROWED));
        row("prof-008", enrolled, setup -> setup.password("alice", SECRET), "alice\n" + SECRET, Compare.EXACTLY);
        row("prof-010", NOBODY);
        row("dscl-001", NOBODY.with(ALICE));
        row("dscl-002", NOBODY.with(ALICE));
        row("dscl-003", NOBODY);
        row("dscl-007", NOBODY, setup -> setup.lying(Lie.DIRECTORY_BUSY));
        row("dscl-008", NOBODY.with(ALICE));
        row("dscl-010", holder("localadmin"), same, "", Compare.LINES_AMONG);
        row(
                "dscl-011",
                NOBODY.with(ALICE.withName("bob").withEnabled(Answer.NO)),
                setup -> setup.record(
                        "bob",
                        "AuthenticationAuthority",
                        ";ShadowHash;HASHLIST:<SALTED-SHA512-PBKDF2,SRP-RFC5054-4096-SHA512-PBKDF2>",
                        ";Kerberosv5;;unlock@LKDC:SHA1.20BABA05A6B1A86A8C57581A8487596640A3E37B;LKDC:SHA1.20CEBE04A5B1D92D8C58189D8487593350D3A40A;"));
        row("dscl-013", holder("alice"), setup -> setup.fullName("alice", "Owner User"));
        row("dscl-019", NOBODY.with(ALICE), setup -> setup.fullName("alice", "Alice Example"));
        row("dscl-020", NOBODY.with(ALICE, Account.standard("trainee")));
        row("dscl-021", NOBODY.with(ALICE, Account.admin("trainee")));
        row("dscl-022", NOBODY.with(ALICE, Account.standard("trainee")));
        row("dscl-023", NOBODY.with(ALICE), setup -> setup.record("alice", "GeneratedUID", ALICES_ID));
        row("dscl-025", NOBODY);
        row("dsg-001", NOBODY.with(ALICE));
        row("dsg-002", pair);
        row("dsg-004", pair);
        row("dsg-005", NOBODY.with(ALICE, Account.standard("agent")));
        row("dsg-006", NOBODY.with(ALICE, Account.standard("trainee")));
        row("dsm-001", pair);
        row("dsm-002", pair);
        row("id-001", NOBODY.with(Account.admin("trainee").withUid(503)));
        row("id-003", holder("localadmin"), setup -> setup.fullName("localadmin", "Free Geek Reset User"));
        row("dsc-001", NOBODY.with(ALICE), setup -> setup.fullName("alice", "Alice Example"));
        row("hw-001", NOBODY.withHardware(Hardware.INTEL));
        row("hw-003", NOBODY);
        row("hw-009", Mac.running("13"));
        row("hw-006", Mac.running("10.13.2"), setup -> setup.setting("build", "17C88"), "", Compare.LINES_AMONG);
    }

    private static final Map<String, JsonNode> RECORDED = recorded();

    @TempDir
    private Path folder;

    static List<Row> rows() {
        return ROWS;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_tool_answers_as_it_was_recorded(Row row) {
        JsonNode recorded = Objects.requireNonNull(RECORDED.get(row.id()), row.id());
        FakeMac fake = row.details().apply(FakeMac.in(folder).from(row.mac())).create();
        List<String> command = new ArrayList<>();
        recorded.path("command").forEach(word -> command.add(word.asText()));

        Ran ran = Ran.child(fake, row.input(), command.toArray(String[]::new));

        compare(row.compare(), recorded.path("stderr").asText(), ran.err());
        compare(row.compare(), recorded.path("stdout").asText(), ran.out());
        if (!recorded.path("exit").isNull()) {
            assertThat(ran.exit()).isEqualTo(recorded.path("exit").asInt());
        }
    }

    private static void compare(Compare how, String recorded, String said) {
        boolean prefixed = !Ran.alike(recorded).equals(recorded);
        String expected = prefixed ? Ran.alike(recorded) : recorded.replaceAll("^sysadminctl\\[\\d+:\\d+\\] ", "");
        String actual = prefixed ? Ran.alike(said) : Ran.bare(said);
        switch (how) {
            case EXACTLY -> assertThat(actual.stripTrailing()).isEqualTo(expected.stripTrailing());
            case WITHOUT_NOISE -> assertThat(quiet(actual)).isEqualTo(quiet(expected));
            case LINES_AMONG ->
                assertThat(actual.lines())
                        .containsAll(expected.strip()
                                .lines()
                                .map(line -> line.replaceFirst("^DS Error", "<dscl_cmd> DS Error"))
                                .toList());
        }
    }

    private static String quiet(String text) {
        return text.replaceAll("(?m)^(sysadminctl: )?(-{28}|No clear text password.*)\\R", "")
                .stripTrailing();
    }

    @Test
    void most_of_the_recordings_are_played() {
        assertThat(ROWS).hasSizeGreaterThan(75).extracting(Row::id).doesNotHaveDuplicates();
    }

    @Test
    void each_answer_that_names_a_recording_stands_in_it() {
        List<String> named = new ArrayList<>();
        for (Wording wording : Wording.values()) {
            String origin = wording.recordedIn().orElse("");
            JsonNode recorded = RECORDED.get(origin);
            if (recorded != null) {
                named.add(origin);
                String text = recorded.path("stdout").asText()
                        + recorded.path("stderr").asText()
                        + recorded.path("terminal").asText()
                        + recorded.path("meaning").asText();
                for (String part : wording.text().split("%s", -1)) {
                    assertThat(text).as(wording.name()).contains(part.strip());
                }
            } else if (!origin.isEmpty()) {
                assertThat(origin).as(wording.name()).startsWith("reference ");
            }
        }
        assertThat(named).hasSizeGreaterThan(50);
    }

    @Test
    void a_tool_has_no_words_but_those_of_the_list() throws IOException {
        Pattern spoken = Pattern.compile("console\\s*\\.(out|err|log)\\(\\s*(\"|[\\w.()]+ \\+|[^;,]*[?:]\\s*\")");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> files =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(files)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(file -> assertThat(spoken.matcher(Files.readString(file))
                                    .results()
                                    .map(MatchResult::group))
                            .isEmpty());
        }
        assertThat(List.of("console.out(\"name\")", "console.log(key() + value)", "console.out(bare ? \"1\" : key)"))
                .allMatch(spoken.asPredicate());
    }

    private static Map<String, JsonNode> recorded() {
        try (InputStream file =
                Objects.requireNonNull(TranscriptTest.class.getResourceAsStream("/transcripts.jsonl"))) {
            Map<String, JsonNode> byId = new LinkedHashMap<>();
            ObjectMapper json = new ObjectMapper();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isEmpty()) {
                    JsonNode recorded = json.readTree(line);
                    byId.put(recorded.path("id").asText(), recorded);
                }
            }
            return byId;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
