package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.fakemac.FakeMac;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class SecrecyTest {

    private static final String ALICE = "alices-Secret-4711";
    private static final String BOB = "bobs-Secret-0815";
    private static final String CONTROL = "the-Control-that-is-found";

    @TempDir
    private Path folder;

    @Test
    void no_secret_is_left_in_memory_in_files_or_in_what_was_said() throws Exception {
        FakeMac fake = fake();
        AnotherProgram done = AnotherProgram.run(
                ALICE + "\n" + BOB + "\n" + CONTROL + "\n",
                folder.resolve("output"),
                fake.root().toString(),
                folder.resolve("journal").toString(),
                "dump",
                folder.resolve("heap.hprof").toString());

        assertThat(done.output()).startsWith("granted");
        byte[] heap = Files.readAllBytes(folder.resolve("heap.hprof"));
        assertThat(isIn(heap, CONTROL, StandardCharsets.UTF_8)).isTrue();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(isIn(heap, ALICE, charset)).as(charset.name()).isFalse();
            assertThat(isIn(heap, BOB, charset)).as(charset.name()).isFalse();
        }
        assertThat(filesWith("-Secret-")).isEmpty();
        assertThat(fake.calls()).isNotEmpty().noneMatch(call -> call.mentions("-Secret-"));
    }

    @Test
    @Timeout(30)
    void the_watch_sees_a_secret_that_is_in_an_argument_or_in_the_environment() throws Exception {
        ProcessBuilder argument = new ProcessBuilder("/bin/sh", "-c", "sleep 20; : planted-in-argument");
        ProcessBuilder variable = new ProcessBuilder("/bin/sleep", "20");
        variable.environment().put("SECRET", "planted-in-environment");
        Process first = argument.start();
        Process second = variable.start();
        try (SecrecyWatch watch = SecrecyWatch.over("planted-in-argument", "planted-in-environment")) {
            while (watch.seen().size() < 2) {
                Thread.sleep(20);
            }
            assertThat(watch.seen()).contains("planted-in-argument in cmdline", "planted-in-environment in environ");
        } finally {
            first.destroyForcibly();
            second.destroyForcibly();
        }
    }

    @Test
    void the_watch_sees_nothing_while_a_transfer_runs() throws Exception {
        FakeMac fake = fake();
        try (SecrecyWatch watch = SecrecyWatch.over(ALICE, BOB);
                Secret alice = Stands.secret(ALICE);
                Secret bob = Stands.secret(BOB)) {
            Transfer transfer = TokenTransfer.on(LocalRunner.at(fake.root()), folder.resolve("journal"))
                    .from("alice", alice)
                    .to("bob", bob)
                    .run();
            assertThat(transfer.word()).isEqualTo("granted");
            assertThat(watch.looks()).isGreaterThan(20);
            assertThat(watch.seen()).isEmpty();
            assertThat(transfer.toString() + transfer.execution() + transfer.before())
                    .doesNotContain("-Secret-");
        }
    }

    private FakeMac fake() {
        return FakeMac.in(folder.resolve("mac"))
                .from(Mac.running("14.4")
                        .with(Account.standard("alice").withToken(TokenState.USABLE), Account.standard("bob")))
                .password("alice", ALICE)
                .password("bob", BOB)
                .create();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> has(file, text))
                    .toList();
        }
    }

    private static boolean has(Path file, String text) {
        try {
            return isIn(Files.readAllBytes(file), text, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static boolean isIn(byte[] bytes, String text, Charset charset) {
        byte[] sought = text.getBytes(charset);
        byte[] first = {sought[0]};
        for (int at = 0; at <= bytes.length - sought.length; at++) {
            if (bytes[at] == first[0] && matches(bytes, at, sought)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at, byte[] sought) {
        for (int i = 0; i < sought.length; i++) {
            if (bytes[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }
}
