package io.securetoken.fakemac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.state.Account;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("processes")
class LieTest {

    private static final String GRANT = "sysadminctl -secureTokenOn bob -password - -adminUser alice -adminPassword -";
    private static final String SECRETS = "apple\nbanana\n";
    private static final Mac MAC = Mac.running("15.1")
            .withFileVault(FileVault.ON)
            .withEnrollment(Enrollment.AUTOMATED)
            .withBootstrapToken(BootstrapToken.ESCROWED)
            .with(
                    Account.admin("alice").withToken(TokenState.USABLE),
                    Account.standard("bob"),
                    Account.standard("carl").withToken(TokenState.USABLE));

    /** What shows a lie: a command that answers otherwise, or leaves another Mac, than it does without the lie. */
    private record Probe(String input, String command) {}

    private static final Map<Lie, Probe> PROBES = new EnumMap<>(Lie.class);

    /** These show in how a process lives and ends, so they take one. */
    private static final Set<Lie> NEED_A_PROCESS = EnumSet.of(
            Lie.HANGS,
            Lie.STATUS_HANGS,
            Lie.IGNORES_SIGNALS,
            Lie.DIES_BEFORE,
            Lie.DIES_AFTER,
            Lie.CLOSES_INPUT_EARLY,
            Lie.INSISTS_ON_TERMINAL,
            Lie.OTHER_PROMPT,
            Lie.PROMPT_NAMES_ANOTHER,
            Lie.ECHO_STAYS_ON);

    static {
        for (Lie lie : List.of(
                Lie.DONE_WITHOUT_EFFECT,
                Lie.EFFECT_WITHOUT_DONE,
                Lie.ERROR_BEFORE_ANSWER,
                Lie.NOISE_EVERYWHERE,
                Lie.BARE_PREFIX,
                Lie.ECHOES_SECRET,
                Lie.GRANTEE_FIRST,
                Lie.SLOW,
                Lie.PRINTS_TEN_MEGABYTES,
                Lie.EXITS_WITH_ONE,
                Lie.NOT_ROOT,
                Lie.AUTHORIZATION_DENIED)) {
            PROBES.put(lie, new Probe(SECRETS, GRANT));
        }
        PROBES.put(Lie.SELF_GRANT_SAYS_DONE, new Probe("apple\napple\n", GRANT.replace("bob", "alice")));
        PROBES.put(Lie.FORGED_RECORD, new Probe("", "sysadminctl -secureTokenStatus bob"));
        PROBES.put(Lie.CHANGES_ITS_MIND, new Probe("", "sysadminctl -secureTokenStatus bob"));
        String reset = "sysadminctl -resetPasswordFor carl -newPassword - -adminUser alice -adminPassword -";
        PROBES.put(Lie.RESET_ASKS_ADMINISTRATOR_FIRST, new Probe("fig\napple\n", reset));
        PROBES.put(Lie.PHANTOM_RESET, new Probe("fig\n", "sysadminctl -resetPasswordFor carl -newPassword -"));
        String creation = "sysadminctl -addUser dora -password - -UID 700 -adminUser alice -adminPassword -";
        for (Lie lie : List.of(
                Lie.CREATION_ASKS_NEW_FIRST,
                Lie.PERMISSION_ERROR_THOUGH_CREATED,
                Lie.CREATION_FORGETS,
                Lie.UID_IGNORED,
                Lie.PASSWORD_POLICY)) {
            PROBES.put(lie, new Probe("apple\ndate\n", creation));
        }
        PROBES.put(Lie.NO_FULL_DISK_ACCESS, new Probe("", "sysadminctl -deleteUser carl"));
        String argument = "sysadminctl -secureTokenOn bob -password %s -adminUser alice -adminPassword apple";
        PROBES.put(
                Lie.NUMBER_SIGN_LOST, new Probe("", argument.formatted("or#nge").replace("bob", "nora")));
        PROBES.put(
                Lie.LONG_PASSWORD_DESTROYED,
                new Probe("", argument.formatted("x".repeat(1100)).replace("bob", "lona")));
        PROBES.put(Lie.LAST_UNLOCK_RECORD, new Probe("apple\ncherry\n", GRANT.replace("On bob", "Off carl")));
        PROBES.put(Lie.VOLUME_DISAGREES, new Probe("", "diskutil apfs listCryptoUsers /"));
        PROBES.put(Lie.DIRECTORY_DISAGREES, new Probe("", "dscl . -read /Users/carl AuthenticationAuthority"));
        PROBES.put(Lie.DIRECTORY_BUSY, new Probe("", "dscl . -list /Users"));
        PROBES.put(Lie.NO_SUCH_KEY_ON_STDERR, new Probe("", "dscl . -read /Users/carl IsHidden"));
        PROBES.put(Lie.HALF_ADMINISTRATOR, new Probe("", "dseditgroup -o checkmember -m half admin"));
        PROBES.put(Lie.PROMOTION_WITHOUT_EFFECT, new Probe("", "dseditgroup -o edit -a bob -t user admin"));
        PROBES.put(Lie.DEMOTION_FAILS, new Probe("", "dseditgroup -o edit -d alice -t user admin"));
        PROBES.put(Lie.DEMOTION_WITHOUT_EFFECT, new Probe("", "dseditgroup -o edit -d alice -t user admin"));
        PROBES.put(Lie.STALE_MEMBERSHIP, new Probe("", "dsmemberutil checkmembership -U alice -G admin"));
        PROBES.put(Lie.FILEVAULT_ENCRYPTING, new Probe("", "fdesetup status"));
        PROBES.put(Lie.FILEVAULT_NEEDS_RESTART, new Probe("", "fdesetup status"));
        PROBES.put(Lie.FILEVAULT_KEYCHAIN, new Probe("", "fdesetup status"));
        PROBES.put(Lie.STALE_BOOTSTRAP_ANSWER, new Probe("", "profiles status -type bootstraptoken"));
        PROBES.put(Lie.OTHER_WORDS, new Probe("apple\ncherry\n", GRANT.replace("On bob", "Off carl")));
    }

    @TempDir
    private Path folder;

    static Set<Lie> lies() {
        return PROBES.keySet();
    }

    @Test
    void every_lie_is_shown_by_a_probe_or_by_a_process() {
        assertThat(lies()).doesNotContainAnyElementsOf(NEED_A_PROCESS);
        assertThat(lies().size() + NEED_A_PROCESS.size()).isEqualTo(Lie.values().length);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_lie_changes_what_is_said_or_what_becomes_of_the_mac(Lie lie) throws IOException {
        String truth = shown(lie, fake("truth"));
        String lied = shown(lie, fake("lied", lie));

        assertThat(lied).isNotEqualTo(truth);
    }

    private String shown(Lie lie, FakeMac fake) {
        Probe probe = PROBES.get(lie);
        String[] command = probe.command().split(" ");
        long start = System.nanoTime();
        Ran ran = Ran.here(fake, probe.input(), command);
        if (lie == Lie.CHANGES_ITS_MIND) {
            ran = Ran.here(fake, probe.input(), command);
        }
        boolean slow = System.nanoTime() - start > 950_000_000L && lie == Lie.SLOW;
        boolean destroyed = lie == Lie.LONG_PASSWORD_DESTROYED && !fake.isPassword("lona", "x".repeat(1100));
        return String.join(
                "|",
                Ran.alike(ran.out()),
                Ran.alike(ran.err()),
                "exit " + ran.exit(),
                fake.state().toString(),
                "slow " + slow,
                "destroyed " + destroyed);
    }

    private FakeMac fake(String name, Lie... lies) {
        FakeMac fake = FakeMac.in(folder.resolve(name))
                .from(MAC.with(Account.standard("half"), Account.standard("nora"), Account.standard("lona")))
                .password("alice", "apple")
                .password("bob", "banana")
                .password("nora", "or#nge")
                .password("carl", "cherry")
                .password("lona", "x".repeat(1100))
                .create();
        Ran.here(fake, "", "dscl", ".", "-append", "/Groups/admin", "GroupMembership", "half");
        fake.lie(lies);
        return fake;
    }

    @ParameterizedTest
    @EnumSource(names = {"HANGS", "STATUS_HANGS"})
    void a_tool_that_hangs_never_ends(Lie lie) {
        String command = lie == Lie.HANGS ? GRANT : "sysadminctl -secureTokenStatus bob";

        assertThat(Ran.child(fake("mac", lie), SECRETS, 3, command.split(" ")).exit())
                .isEqualTo(-1);
    }

    @Test
    void a_tool_that_ignores_signals_outlives_a_polite_end() {
        FakeMac fake = fake("mac", Lie.HANGS, Lie.IGNORES_SIGNALS);
        String command = "timeout --preserve-status -k 2 2 " + fake.tool("sysadminctl") + " -addUser dora";

        Ran ran = Ran.child(fake, "", 20, "/bin/sh", "-c", command);

        assertThat(ran.exit()).isEqualTo(128 + 9);
    }

    @Test
    void a_tool_that_dies_early_has_changed_nothing_and_one_that_dies_late_has() {
        FakeMac early = fake("early", Lie.DIES_BEFORE);
        FakeMac late = fake("late", Lie.DIES_AFTER);

        assertThat(Ran.child(early, SECRETS, GRANT.split(" ")).exit()).isEqualTo(128 + 9);
        assertThat(Ran.child(late, SECRETS, GRANT.split(" ")).exit()).isEqualTo(128 + 9);
        assertThat(early.state().existing("bob").token()).isEqualTo(TokenState.NONE);
        assertThat(late.state().existing("bob").token()).isEqualTo(TokenState.USABLE);
    }

    @Test
    void a_tool_that_closes_its_input_early_refuses() {
        Ran ran = Ran.child(fake("mac", Lie.CLOSES_INPUT_EARLY), SECRETS, GRANT.split(" "));

        assertThat(Ran.bare(ran.err())).isEqualTo("Operation is not permitted without secure token unlock.\n");
    }

    @Test
    void a_tool_that_insists_on_the_terminal_prompts_there_in_its_own_way() {
        FakeMac fake =
                fake("mac", Lie.INSISTS_ON_TERMINAL, Lie.OTHER_PROMPT, Lie.PROMPT_NAMES_ANOTHER, Lie.ECHO_STAYS_ON);
        String grant = fake.tool("sysadminctl") + GRANT.substring("sysadminctl".length());
        String typed = "(sleep 2; echo apple; sleep 2; echo banana; sleep 2) | script -qec '" + grant + "' /dev/null";

        Ran ran = Ran.child(fake, "", 60, "/bin/sh", "-c", typed);

        assertThat(ran.out()).contains("enter password for Somebody Else:").contains("apple");
        assertThat(fake.state().existing("bob").token()).isEqualTo(TokenState.USABLE);
    }

    @Test
    void without_a_terminal_a_tool_that_insists_on_one_refuses() {
        FakeMac fake = fake("mac", Lie.INSISTS_ON_TERMINAL);

        Ran ran = Ran.child(
                fake,
                SECRETS,
                "setsid",
                "-w",
                fake.tool("sysadminctl").toString(),
                "-secureTokenOn",
                "bob",
                "-password",
                "-",
                "-adminUser",
                "alice",
                "-adminPassword",
                "-");

        assertThat(Ran.bare(ran.err())).startsWith("### Error:-14090");
        assertThat(fake.state().existing("bob").token()).isEqualTo(TokenState.NONE);
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void an_assumed_answer_has_other_words_and_a_recorded_one_has_none(Wording wording) {
        if (wording.isAssumed()) {
            assertThat(wording.otherWords()).get().isNotEqualTo(wording.text());
            assertThat(Wording.assumed(wording.word())).isEqualTo(wording);
            assertThat(wording.with(true, "x")).isNotEqualTo(wording.with(false, "x"));
        } else {
            assertThat(wording.recordedIn()).isPresent();
            assertThatThrownBy(() -> Wording.assumed(wording.word())).hasMessageContaining("no assumed answer");
        }
    }

    @Test
    void one_assumed_answer_can_be_reworded_alone() {
        FakeMac fake = FakeMac.in(folder)
                .from(MAC)
                .password("alice", "apple")
                .password("carl", "cherry")
                .rewording(Wording.REVOKED)
                .create();

        Ran ran = Ran.here(
                fake, "apple\ncherry\n", GRANT.replace("On bob", "Off carl").split(" "));

        assertThat(Ran.bare(ran.err())).isEqualTo("Secure token is removed\n");
    }

    @Test
    void a_lie_is_known_by_its_word_and_its_source() {
        assertThat(Lie.of("done-without-effect")).isEqualTo(Lie.DONE_WITHOUT_EFFECT);
        assertThat(Lie.values()).allSatisfy(lie -> assertThat(lie.source()).isNotBlank());
        assertThatThrownBy(() -> Lie.of("truth")).hasMessage("`truth` is no lie; see `fake-mac --list-lies`");
    }

    @Test
    void the_half_administrator_is_a_real_one_without_the_lie() {
        assertThat(fake("mac").state().existing("half").role()).isEqualTo(Role.ADMIN);
        assertThat(Files.exists(folder.resolve("mac/mac.json"))).isTrue();
    }
}
