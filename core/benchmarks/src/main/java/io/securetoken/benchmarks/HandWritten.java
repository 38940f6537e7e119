package io.securetoken.benchmarks;

/** The seed article as somebody in a hurry would write it: one switch over enums. The limit that the library is held to. */
final class HandWritten {

    enum Gate {
        CREATE,
        SWITCH_FILEVAULT,
        RESET,
        GRANT
    }

    enum Method {
        ZTD,
        ADMIN_POLICY,
        MANUAL,
        LOCAL_MANUAL,
        SYSADMINCTL
    }

    enum Actor {
        NOBODY,
        GRANTER,
        ADMIN_WITHOUT_TOKEN,
        STANDARD_WITH_TOKEN
    }

    /** Two bits of permission and token: may it happen, and does the account hold a token if it does? */
    static final int ALLOWED = 1;

    static final int HOLDS = 2;

    private HandWritten() {}

    static int answer(Gate gate, Method method, boolean admin, boolean holds, Actor actor) {
        boolean token = actor == Actor.GRANTER || actor == Actor.STANDARD_WITH_TOKEN;
        return switch (gate) {
            case CREATE -> create(method, admin, actor, token);
            case SWITCH_FILEVAULT -> (token ? ALLOWED : 0) | (holds ? HOLDS : 0);
            case RESET -> (token || !holds ? ALLOWED : 0) | (holds ? HOLDS : 0);
            case GRANT -> (actor == Actor.GRANTER ? ALLOWED : 0) | HOLDS;
        };
    }

    private static int create(Method method, boolean admin, Actor actor, boolean token) {
        return switch (method) {
            case ZTD -> (token || actor == Actor.NOBODY ? ALLOWED : 0) | (admin ? HOLDS : 0);
            case ADMIN_POLICY, MANUAL -> token || actor == Actor.NOBODY ? ALLOWED : 0;
            case LOCAL_MANUAL -> (token ? ALLOWED : 0) | (admin && actor == Actor.GRANTER ? HOLDS : 0);
            case SYSADMINCTL -> (token ? ALLOWED : 0) | (actor == Actor.GRANTER ? HOLDS : 0);
        };
    }
}
