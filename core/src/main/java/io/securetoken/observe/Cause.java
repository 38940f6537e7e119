package io.securetoken.observe;

/**
 * What may lie behind a difference between what was predicted and what was seen.
 *
 * <pre>{@code
 * Cause.STALE_VIEW.words();   // "the view is stale"
 * }</pre>
 */
public enum Cause {
    /** what was read is from before the action, or from a server that lags */
    STALE_VIEW("the view is stale"),
    /** the holder is there, and the FileVault screen does not list it yet */
    PREBOOT_NOT_REFRESHED("pre-boot was not refreshed"),
    /** the password was replaced without the old one, so that the token no longer opens with it */
    PASSWORD_REPLACED("the password was replaced without the old one"),
    /** a tool reported success without effect, or a wrong state */
    TOOL_LIED("the tool lied"),
    /** somebody or something else changed the Mac */
    SOMEONE_ELSE_ACTED("someone else acted"),
    /** this version of macOS does otherwise than the book says */
    BEHAVES_DIFFERENTLY("this version behaves differently");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** Returns it as a sentence. */
    public String words() {
        return words;
    }
}
