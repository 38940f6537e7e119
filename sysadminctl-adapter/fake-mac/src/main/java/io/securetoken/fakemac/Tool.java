package io.securetoken.fakemac;

import java.util.List;

/** One stand-in executable. */
interface Tool {

    /** Does what the arguments ask for and returns the exit status. */
    int run(Machine machine, Console console, List<String> arguments);
}
