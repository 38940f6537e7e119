package io.securetoken.sysadminctl;

import java.io.Serializable;

/**
 * Something that could not be read, and why: it is unknown, which is not "no".
 *
 * <pre>{@code
 * reading.unread().forEach(System.out::println);
 * }</pre>
 *
 * @param what the question, in words
 * @param why why there was no answer, without a secret
 */
public record Unread(String what, String why) implements Serializable {

    /** Returns both in one sentence. */
    @Override
    public String toString() {
        return what + " was not understood: " + (why.isEmpty() ? "there was no answer" : why);
    }
}
