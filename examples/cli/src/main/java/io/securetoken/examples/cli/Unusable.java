package io.securetoken.examples.cli;

import io.securetoken.wire.WireException;

/** An input that is not usable: where, what was found there, and what is allowed. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Something at a path that is not what may stand there. */
    Unusable(String path, String found, String allowed) {
        this(new WireException(path, found, allowed));
    }

    /** Something that the format does not allow. */
    Unusable(WireException refused) {
        super(refused.getMessage(), refused);
    }

    /** Returns the one line for standard error. */
    String line(String file) {
        return WireException.printable("securetoken: " + file + ": ") + getMessage();
    }
}
