package io.securetoken.sysadminctl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a secret out of bytes without making a text of it. */
final class Scrubbing {

    private static final byte[] IN_ITS_PLACE = "[secret]".getBytes(StandardCharsets.UTF_8);

    private Scrubbing() {}

    static byte[] of(byte[] output, byte[] secret) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(output.length);
        for (int i = 0; i < output.length; ) {
            if (startsAt(output, i, secret)) {
                kept.writeBytes(IN_ITS_PLACE);
                i += secret.length;
            } else {
                kept.write(output[i++]);
            }
        }
        return kept.toByteArray();
    }

    private static boolean startsAt(byte[] output, int at, byte[] secret) {
        return output[at] == secret[0]
                && at + secret.length <= output.length
                && Arrays.equals(output, at, at + secret.length, secret, 0, secret.length);
    }
}
