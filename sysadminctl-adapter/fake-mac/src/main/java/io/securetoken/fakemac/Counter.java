package io.securetoken.fakemac;

/** Counts calls in the state file, for lies that come every other time. */
final class Counter {

    private Counter() {}

    /** Counts one more and returns whether it is an even one: the second, the fourth. */
    static boolean isSecond(Machine machine, String name) {
        return machine.alone(() -> {
            int count = Integer.parseInt(machine.facts().setting(name, "0")) + 1;
            machine.becomes(machine.facts().withSetting(name, String.valueOf(count)));
            return count % 2 == 0;
        });
    }
}
