package io.securetoken.action;

import java.io.Serializable;

/**
 * The process that carries out an action. By default it is what an MDM agent is: root, with Full Disk Access, and no
 * graphical session.
 *
 * <pre>{@code
 * DeleteAccount.of("eva").in(Process.AGENT.withoutFullDiskAccess());
 * }</pre>
 *
 * @param root whether it runs as root
 * @param fullDiskAccess whether macOS lets it touch protected files
 * @param graphicalSession whether it belongs to somebody's graphical session
 */
@SuppressWarnings("JavaLangClash")
public record Process(boolean root, boolean fullDiskAccess, boolean graphicalSession) implements Serializable {

    /** An agent: root, with Full Disk Access, no graphical session. */
    public static final Process AGENT = new Process(true, true, false);

    /** Returns this process as one that is not root. */
    public Process withoutRoot() {
        return new Process(false, fullDiskAccess, graphicalSession);
    }

    /** Returns this process as one without Full Disk Access. */
    public Process withoutFullDiskAccess() {
        return new Process(root, false, graphicalSession);
    }

    /** Returns this process as one in a graphical session. */
    public Process inGraphicalSession() {
        return new Process(root, fullDiskAccess, true);
    }
}
