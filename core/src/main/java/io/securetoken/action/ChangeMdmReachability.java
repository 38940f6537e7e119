package io.securetoken.action;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import io.securetoken.state.Answer;

/**
 * Happens when the MDM server comes within reach, or goes out of it.
 *
 * <pre>{@code
 * ChangeMdmReachability.to(false);
 * }</pre>
 *
 * @param reachable whether the server can be reached from now on
 * @param process the process that carries it out
 */
public record ChangeMdmReachability(boolean reachable, Process process) implements Action {

    /** Returns the gain of the server for true, its loss for false. */
    public static ChangeMdmReachability to(boolean reachable) {
        return new ChangeMdmReachability(reachable, Process.AGENT);
    }

    @Override
    public ChangeMdmReachability in(Process process) {
        return new ChangeMdmReachability(reachable, process);
    }

    @Override
    public Operation operation() {
        return Operation.CHANGE_MDM_REACHABILITY;
    }

    @Override
    public Change change() {
        return Change.of(Attribute.MDM_REACHABLE, Answer.of(reachable).possible());
    }

    @Override
    public String phrase() {
        return (reachable ? "gain" : "lose") + " the MDM server";
    }
}
