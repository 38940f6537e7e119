package io.securetoken.sysadminctl;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A command that has come to its end, and what it left: two texts and an exit status. It may have run here, on another
 * Mac through an MDM agent, or years ago in a log; whoever has its texts can have them read. Bytes that are no UTF-8
 * become U+FFFD. Its string form names the program only.
 *
 * <pre>{@code
 * Completed answer = Completed.of("/usr/sbin/sysadminctl", "-secureTokenStatus", "bob").withStderr(text);
 * Reading reading = Readings.read(answer);
 * reading.finding();   // ENABLED, DISABLED, UNKNOWN_USER or UNRECOGNIZED
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Completed implements WithCompleted, Serializable permits ImmutableCompleted {

    private static final long serialVersionUID = 1;

    Completed() {}

    /** Returns a command that ended by itself without a word; its exit status is not known. */
    public static Completed of(String... command) {
        return of(List.of(command));
    }

    /** Returns a command that ended by itself without a word; its exit status is not known. */
    public static Completed of(List<String> command) {
        return ImmutableCompleted.builder().command(command).build();
    }

    /** Returns the program and its arguments. */
    public abstract List<String> command();

    /** Returns what it wrote to standard output. */
    @Value.Default
    public String stdout() {
        return "";
    }

    /** Returns what it wrote to standard error. */
    @Value.Default
    public String stderr() {
        return "";
    }

    /** Returns its exit status; empty where that was not recorded or there was none. */
    public abstract OptionalInt exit();

    /** Returns its process id; empty where that is not known or another program, as sudo, stands in between. */
    public abstract OptionalLong pid();

    /** Returns how it came to its end. */
    @Value.Default
    public Ending ending() {
        return Ending.EXITED;
    }

    /** Returns whether it wrote more than was kept. */
    @Value.Default
    public boolean truncated() {
        return false;
    }

    /** Returns why it never started or was ended, in one sentence without a secret; empty where it simply ended. */
    @Value.Default
    public String trouble() {
        return "";
    }

    /** Returns this command with those bytes as its standard output. */
    public Completed withStdoutBytes(byte[] bytes) {
        return withStdout(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Returns this command with those bytes as its standard error. */
    public Completed withStderrBytes(byte[] bytes) {
        return withStderr(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Returns whether all it said is here: it ended by itself and nothing was cut off. */
    public boolean isWhole() {
        return ending().isComplete() && !truncated();
    }

    boolean exitedWith(int status) {
        return exit().isPresent() && exit().getAsInt() == status;
    }

    boolean mayHaveExitedWith(int status) {
        return exit().isEmpty() || exit().getAsInt() == status;
    }

    @Override
    public final String toString() {
        String program = command().isEmpty() ? "nothing" : command().get(0);
        return program + " " + ending() + (exit().isPresent() ? " " + exit().getAsInt() : "");
    }
}
