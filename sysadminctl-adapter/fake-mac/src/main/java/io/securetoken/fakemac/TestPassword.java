package io.securetoken.fakemac;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The mark that a state file keeps of a test password: salt and digest, so that no secret stands in the file. */
final class TestPassword {

    private static final int SALT = 12;

    private TestPassword() {}

    static String mark(byte[] secret) {
        byte[] salt = new byte[SALT];
        ThreadLocalRandom.current().nextBytes(salt);
        return mark(salt, secret);
    }

    static boolean matches(@Nullable String mark, byte[] secret) {
        if (mark == null) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(mark.substring(0, mark.indexOf('.')));
        return mark(salt, secret).equals(mark);
    }

    private static String mark(byte[] salt, byte[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            Base64.Encoder text = Base64.getEncoder();
            return text.encodeToString(salt) + "." + text.encodeToString(digest.digest(secret));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256; use another one", missing);
        }
    }
}
