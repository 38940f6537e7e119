package io.securetoken.broken;

/** As it was released. */
public final class Api {

    private Api() {}

    /** Returns an answer. */
    public static String answer() {
        return "yes";
    }
}
