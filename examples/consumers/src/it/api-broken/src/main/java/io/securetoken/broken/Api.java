package io.securetoken.broken;

/** Without what was released. */
public final class Api {

    private Api() {}

    /** Returns an answer. */
    public static String reply() {
        return "yes";
    }
}
