package io.securetoken.examples.cli;

/** Stands in for the {@code securetoken} command until it is written: prints its arguments. */
public final class SecureTokenCommand {

    private SecureTokenCommand() {}

    public static void main(String[] args) {
        System.out.println(String.join(" ", args));
    }
}
