package io.securetoken.engine;

import org.jspecify.annotations.Nullable;

/**
 * Remembers decisions by their question. It only saves time: what is not found is decided anew, with the same result. A
 * place holds one entry, entries never change, and a lost race costs one more decision; so no lock is needed.
 */
final class Memo {

    private static final int SMALLEST = 64;
    private static final int LARGEST = 1 << 16;

    private @Nullable Entry[] places = new @Nullable Entry[SMALLEST];
    private int displaced;

    @Nullable
    Decision find(long mac, long accounts, long methods) {
        @Nullable Entry[] here = places;
        Entry entry = here[place(mac, accounts, methods, here.length)];
        return entry != null && entry.mac == mac && entry.accounts == accounts && entry.methods == methods
                ? entry.decision
                : null;
    }

    void keep(long mac, long accounts, long methods, Decision decision) {
        @Nullable Entry[] here = places;
        int place = place(mac, accounts, methods, here.length);
        if (here[place] != null && ++displaced > here.length / 2 && here.length < LARGEST) {
            here = grown(here);
            place = place(mac, accounts, methods, here.length);
            displaced = 0;
        }
        here[place] = new Entry(mac, accounts, methods, decision);
        places = here;
    }

    private static @Nullable Entry[] grown(@Nullable Entry[] from) {
        @Nullable Entry[] to = new @Nullable Entry[from.length * 4];
        for (Entry entry : from) {
            if (entry != null) {
                to[place(entry.mac, entry.accounts, entry.methods, to.length)] = entry;
            }
        }
        return to;
    }

    private static int place(long mac, long accounts, long methods, int size) {
        long mixed = (mac * 0x9E3779B97F4A7C15L)
                ^ Long.rotateLeft(accounts * 0xC2B2AE3D27D4EB4FL, 31)
                ^ methods * 0x165667B19E3779F9L;
        mixed ^= mixed >>> 32;
        return (int) ((mixed * 0x9E3779B97F4A7C15L) >>> 40) & (size - 1);
    }

    private record Entry(long mac, long accounts, long methods, Decision decision) {}
}
