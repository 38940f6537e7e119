package io.securetoken.analyze;

/** When a law can be broken. */
enum Occasion {
    /** also where it is not known whether the action may happen */
    ASKED,
    /** whatever follows */
    ALWAYS,
    /** only if something changes */
    CHANGE,
    /** only if somebody gains a token */
    GAIN
}
