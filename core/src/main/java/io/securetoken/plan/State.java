package io.securetoken.plan;

/** Where a search stands: the Mac packed, and whose password has been set on the way, a bit for each place. */
final class State {

    private final long[] mac;
    private final long[] rotated;

    State(long[] mac, long[] rotated) {
        this.mac = mac;
        this.rotated = rotated;
    }

    static State at(long[] mac) {
        return new State(mac, new long[(mac.length >> 6) + 1]);
    }

    /** Returns the packed Mac; not to be changed. */
    long[] mac() {
        return mac;
    }

    boolean isRotated(int place) {
        return (rotated[place >> 6] & 1L << place) != 0;
    }

    /** Returns the state of that Mac, the account at the place with another password. */
    State rotating(int place, long[] then) {
        long[] more = rotated.clone();
        more[place >> 6] |= 1L << place;
        return new State(then, more);
    }

    /** Returns the state of that Mac, everybody's password as here. */
    State with(long[] then) {
        return new State(then, rotated);
    }
}
