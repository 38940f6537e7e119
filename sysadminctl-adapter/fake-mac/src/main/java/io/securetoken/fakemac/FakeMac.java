package io.securetoken.fakemac;

import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A folder of executables that answer as the tools of a Mac do, over one state file: put {@link #path()} into {@code PATH}, or
 * give {@link #root()} to a program that knows the tools by absolute paths, and scripts and programs written for a Mac run
 * against it. What becomes of tokens is what the platform's book predicts; what is said is what was recorded on real Macs. Not a
 * sandbox: commands it does not stand in for run as usual.
 *
 * <pre>{@code
 * FakeMac fake = FakeMac.in(folder).from(mac).password("alice", "apple").password("bob", "banana").create();
 * new ProcessBuilder(fake.tool("sysadminctl").toString(), "-secureTokenStatus", "bob").start();
 * fake.state().existing("bob").token();   // the truth, whatever the tools say
 * }</pre>
 */
public final class FakeMac {

    private final Path root;
    private final StateFile file;

    private FakeMac(Path root) {
        this.root = root;
        this.file = new StateFile(root);
    }

    /** Returns the making of a FakeMac in that folder, which is made where it is missing. */
    public static Setup in(Path folder) {
        return new Setup(folder.toAbsolutePath().normalize());
    }

    /** Returns the FakeMac that was made in that folder before; refuses a folder that holds none. */
    public static FakeMac at(Path folder) {
        FakeMac fake = new FakeMac(folder.toAbsolutePath().normalize());
        if (!Files.exists(fake.root.resolve("mac.json"))) {
            throw new IllegalArgumentException("there is no FakeMac in `" + folder + "`; make one with `fake-mac`");
        }
        return fake;
    }

    /** Returns the true Mac as it is now, every fact definite. */
    public Mac state() {
        return file.read().mac();
    }

    /** Changes the Mac behind the back of the tools; what the change leaves unknown gets the most usual value. */
    public void change(UnaryOperator<Mac> change) {
        file.update(facts -> facts.with(Facts.of(change.apply(facts.mac())).mac()));
    }

    /** Has the tools tell these lies from now on, and no others. */
    public void lie(Lie... lies) {
        Set<String> words = new TreeSet<>();
        Arrays.asList(lies).forEach(lie -> words.add(lie.word()));
        mark(root, file.update(facts -> facts.withLies(words)));
    }

    /** Returns whether the account has that test password now. */
    public boolean isPassword(String name, String secret) {
        return TestPassword.matches(file.read().passwords().get(name), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the tool root: the folder below which {@code usr/sbin/sysadminctl} and the others stand. */
    public Path root() {
        return root;
    }

    /** Returns the executable of that name; refuses a tool that a FakeMac does not stand in for. */
    public Path tool(String name) {
        Path tool = root.resolve("bin").resolve(name);
        if (!Files.exists(tool)) {
            throw new IllegalArgumentException("a FakeMac has no `" + name + "`");
        }
        return tool;
    }

    /** Returns a value for {@code PATH}: the stand-ins before everything else this program finds. */
    public String path() {
        String others = System.getenv("PATH");
        return root.resolve("bin") + (others == null ? "" : ":" + others);
    }

    /** Returns every call of a tool so far. */
    public List<Call> calls() {
        return Call.in(root.resolve("calls"));
    }

    /** Two lies concern the shell that starts a tool, which reads no state file: a mark in the folder tells it. */
    private static void mark(Path root, Facts facts) {
        for (Lie lie : List.of(Lie.IGNORES_SIGNALS, Lie.NOT_ROOT)) {
            Path mark = root.resolve(lie.word());
            try {
                Files.deleteIfExists(mark);
                if (facts.lies(lie)) {
                    Files.createFile(mark);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException("the mark `" + mark + "` cannot be set", failed);
            }
        }
    }

    /**
     * What a FakeMac is to be like.
     *
     * <pre>{@code
     * FakeMac.in(folder).from(mac).fullName("bob", "Bob ENABLED Builder").lying(Lie.SLOW).create();
     * }</pre>
     */
    public static final class Setup {

        private final Path folder;
        private Mac mac = Mac.running("14.4");
        private final Map<String, String> passwords = new TreeMap<>();
        private final Map<String, Map<String, List<String>>> records = new TreeMap<>();
        private final Map<String, String> settings = new TreeMap<>();
        private final Set<String> lies = new TreeSet<>();
        private boolean standsAlone;

        private Setup(Path folder) {
            this.folder = folder;
        }

        /** Makes it this Mac. */
        public Setup from(Mac mac) {
            this.mac = mac;
            return this;
        }

        /** Gives an account a test password; an account without one refuses every password. */
        public Setup password(String name, String secret) {
            passwords.put(name, secret);
            return this;
        }

        /** Gives an account a full name, which status answers and prompts show. */
        public Setup fullName(String name, String fullName) {
            return record(name, "RealName", fullName);
        }

        /** Gives an account a directory attribute, such as {@code GeneratedUID} or {@code UserShell}. */
        public Setup record(String name, String key, String... values) {
            records.computeIfAbsent(name, any -> new TreeMap<>()).put(key, List.of(values));
            return this;
        }

        /** Says who is logged in at the screen; otherwise it is the first account that has logged in. */
        public Setup consoleUser(String name) {
            return setting("consoleUser", name);
        }

        /** Sets what the tools keep beside the Mac: {@code device}, {@code build}, {@code screenLock}, {@code autologin}. */
        public Setup setting(String key, String value) {
            settings.put(key, value);
            return this;
        }

        /** Has the tools tell these lies. */
        public Setup lying(Lie... told) {
            Arrays.asList(told).forEach(lie -> lies.add(lie.word()));
            return this;
        }

        /** Has the tools give an assumed answer in its other words; refuses a recorded answer. */
        public Setup rewording(Wording wording) {
            lies.add("reworded-" + Wording.assumed(wording.word()).word());
            return this;
        }

        /** Has the folder carry all it needs, so that it outlives this program; this takes a second longer. */
        public Setup standingAlone() {
            this.standsAlone = true;
            return this;
        }

        /**
         * Returns the FakeMac, its folder filled. Refuses a Mac on which the role or the token of an account is not known, and a
         * password, record or console user of an account that is not there, and a folder that holds other things. A FakeMac that was
         * in the folder is replaced.
         */
        public FakeMac create() {
            Facts facts = facts();
            try {
                Files.createDirectories(folder);
                refuseOtherThings();
                FakeMac fake = new FakeMac(folder);
                fake.file.begin(facts);
                mark(folder, facts);
                Launchers.write(folder, standsAlone ? Kit.in(folder.resolve("lib")) : Kit.shared());
                return fake;
            } catch (IOException failed) {
                throw new UncheckedIOException("no FakeMac can be made in `" + folder + "`", failed);
            }
        }

        /** A folder of somebody else's, such as that of the system, must not have its tools replaced. */
        private void refuseOtherThings() throws IOException {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent() && !Files.exists(folder.resolve("mac.lock"))) {
                    throw new IllegalArgumentException(
                            "`" + folder + "` holds other things; name an empty folder for the FakeMac");
                }
            }
        }

        private Facts facts() {
            Facts facts = Facts.of(mac);
            for (Map.Entry<String, String> given : passwords.entrySet()) {
                Account account = mac.existing(given.getKey());
                facts = facts.withPassword(account.name(), given.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, Map<String, List<String>>> given : records.entrySet()) {
                String name = mac.existing(given.getKey()).name();
                for (Map.Entry<String, List<String>> values : given.getValue().entrySet()) {
                    facts = facts.withRecord(name, values.getKey(), values.getValue());
                }
            }
            for (Map.Entry<String, String> given : settings.entrySet()) {
                facts = facts.withSetting(given.getKey(), given.getValue());
            }
            if (settings.containsKey("consoleUser")) {
                mac.existing(facts.setting("consoleUser", ""));
            }
            return facts.withLies(lies);
        }
    }
}
