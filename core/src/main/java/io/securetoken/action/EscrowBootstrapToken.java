package io.securetoken.action;

import io.securetoken.state.Knowable;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bootstrap token and hands it to the MDM server. Who does it is also the account it happens to.
 *
 * <pre>{@code
 * EscrowBootstrapToken.by("ops").via(EscrowBootstrapToken.Via.LOG_IN);
 * }</pre>
 *
 * @param by whose credentials authorise it; null for nobody's
 * @param via the way it is done
 * @param process the process that carries it out
 */
public record EscrowBootstrapToken(@Nullable String by, Via via, Process process) implements Action {

    /** The ways to escrow a bootstrap token. */
    public enum Via implements Knowable {
        /** with profiles */
        PROFILES(Operation.ESCROW_BOOTSTRAP_TOKEN),
        /** by macOS, when a token holder logs in */
        LOG_IN(Operation.ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN);

        private final Operation operation;

        Via(Operation operation) {
            this.operation = operation;
        }

        @Override
        public int possible() {
            return 1 << ordinal();
        }
    }

    /** Refuses a name that no account may bear. */
    public EscrowBootstrapToken {
        Names.checkIfGiven(by);
    }

    /** Returns the escrow with profiles and the credentials of that account. */
    public static EscrowBootstrapToken by(String by) {
        return new EscrowBootstrapToken(by, Via.PROFILES, Process.AGENT);
    }

    /** Returns the escrow with profiles and nobody's credentials. */
    public static EscrowBootstrapToken byNobody() {
        return new EscrowBootstrapToken(null, Via.PROFILES, Process.AGENT);
    }

    /** Returns this escrow by that way. */
    public EscrowBootstrapToken via(Via via) {
        return new EscrowBootstrapToken(by, via, process);
    }

    /** Returns who does it: the same as {@link #by()}. */
    @Override
    public @Nullable String account() {
        return by;
    }

    @Override
    public EscrowBootstrapToken in(Process process) {
        return new EscrowBootstrapToken(by, via, process);
    }

    @Override
    public Operation operation() {
        return via.operation;
    }

    @Override
    public String phrase() {
        return operation().phrase() + Names.withCredentialsOf(by);
    }
}
