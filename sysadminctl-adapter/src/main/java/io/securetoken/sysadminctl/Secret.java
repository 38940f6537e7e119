package io.securetoken.sysadminctl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A password or recovery key. It has no string form, no equality and cannot be serialized; closing it wipes it. A line
 * break or another control character is refused, since it would shift every secret that is sent after it.
 *
 * <pre>{@code
 * try (Secret admin = Secret.of(console.readPassword())) {
 *     runner.run(Commands.grant("bob", "alice"), Secrets.none().password("alice", admin).password("bob", bob));
 * }
 * }</pre>
 */
public final class Secret implements AutoCloseable {

    private static final int SHORTEST_SCRUBBED = 4;
    private static final int LONGEST_CHARACTER = 3;

    private final byte[] utf8;
    private boolean closed;

    private Secret(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Returns a secret of those characters and wipes the given array; refuses control characters. */
    public static Secret of(char[] text) {
        byte[] room = new byte[LONGEST_CHARACTER * text.length];
        try {
            ByteBuffer encoded = ByteBuffer.wrap(room);
            CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
            if (encoder.encode(CharBuffer.wrap(text), encoded, true).isError()) {
                throw new IllegalArgumentException("a secret has half a surrogate pair; it cannot be typed on a Mac");
            }
            return checked(Arrays.copyOf(room, encoded.position()));
        } finally {
            Arrays.fill(room, (byte) 0);
            Arrays.fill(text, '\0');
        }
    }

    /** Returns a secret of those UTF-8 bytes and wipes the given array; refuses control characters. */
    public static Secret ofUtf8(byte[] bytes) {
        byte[] copy = bytes.clone();
        Arrays.fill(bytes, (byte) 0);
        return checked(copy);
    }

    private static Secret checked(byte[] utf8) {
        for (byte one : utf8) {
            if ((one >= 0 && one < ' ') || one == 0x7f) {
                Arrays.fill(utf8, (byte) 0);
                throw new IllegalArgumentException(
                        "a secret has a line break or another control character; it would shift the secrets after it");
            }
        }
        return new Secret(utf8);
    }

    /** Returns its length in bytes, which is what the tools limit. */
    public int length() {
        return utf8.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(checkOpen().utf8);
    }

    /** Takes every occurrence of the secret out of the bytes, should a child have echoed it. */
    byte[] scrub(byte[] output) {
        // to take out a short one would show where it was, and so what it is
        return utf8.length < SHORTEST_SCRUBBED ? output : Scrubbing.of(output, checkOpen().utf8);
    }

    Secret checkOpen() {
        if (closed) {
            throw new IllegalStateException(
                    "a secret was used after it had been wiped; keep it open while a command runs");
        }
        return this;
    }

    /** Wipes it; it cannot be used any more. */
    @Override
    public void close() {
        closed = true;
        Arrays.fill(utf8, (byte) 0);
    }

    /** Returns a text without the secret or its length. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
