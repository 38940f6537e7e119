package io.securetoken.plan;

import io.securetoken.action.Action;

/**
 * Something that can be done to an account, or to the whole Mac, before names are put to it.
 *
 * @param naming puts the names of the account and of the actor to it
 * @param byActor whether the credentials of an actor are used, who may be the account itself
 */
record Deed(Naming naming, boolean byActor) {

    private static final String ACCOUNT = "account";
    private static final String ACTOR = "actor";

    /** Puts names to it. */
    @FunctionalInterface
    interface Naming {
        Action of(String account, String actor);
    }

    /** Returns it with stand-in names, for what does not depend on them. */
    Action example() {
        return naming.of(ACCOUNT, ACTOR);
    }

    /** Returns whether the example is authorised by the account that it happens to. */
    static boolean isBySubject(Action example) {
        return ACCOUNT.equals(example.by());
    }
}
