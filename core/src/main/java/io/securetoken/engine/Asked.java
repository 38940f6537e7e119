package io.securetoken.engine;

/** A question in words, with the program that decides it. */
public record Asked(Program program, long mac, long accounts, long methods) {

    /** Returns what the rows decide; the same object for questions that differ in nothing a row looks at. */
    public Decision decide() {
        return program.decide(mac, accounts, methods);
    }
}
