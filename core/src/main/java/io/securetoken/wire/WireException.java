package io.securetoken.wire;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something received that cannot be used: where it stands, what was found there, and what is allowed. The message is one
 * line, whatever the input was.
 *
 * <pre>{@code
 * new WireException("$.mac.hardware", "\"arm\"", "intel, t2, apple-silicon").getMessage();
 * // $.mac.hardware: found "arm", allowed intel, t2, apple-silicon
 * refused.nearest();   // empty: nothing resembles it
 * }</pre>
 */
public final class WireException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 80;

    private final String path;
    private final String found;
    private final String allowed;
    private final @Nullable String nearest;

    /** Makes the refusal of something at a path that is not what may stand there. */
    public WireException(String path, String found, String allowed) {
        this(path, shortened(found), allowed, null);
    }

    private WireException(String path, String found, String allowed, @Nullable String nearest) {
        super(printable(path + ": found " + found + ", allowed " + allowed
                + (nearest == null ? "" : " (did you mean " + quoted(nearest) + "?)")));
        this.path = printable(path);
        this.found = printable(found);
        this.allowed = printable(allowed);
        this.nearest = nearest;
    }

    /** Returns the refusal of a word that is none of those that may stand there; it names the nearest. */
    public static WireException word(String path, String found, Collection<String> allowed) {
        return new WireException(path, quoted(found), listed(allowed), Nearest.to(found, allowed));
    }

    /** Makes the refusal of a key that is none of those that may stand there. */
    static WireException key(String path, String found, Collection<String> allowed) {
        return new WireException(path, "unknown key " + quoted(found), listed(allowed), Nearest.to(found, allowed));
    }

    /** Makes the refusal of a value of the wrong sort. */
    static WireException value(String path, @Nullable Object found, String allowed) {
        return new WireException(path, shown(found), allowed, null);
    }

    /** Makes the refusal of a name for what is said of it. */
    static WireException name(String path, String name, String said, String allowed) {
        return new WireException(path, quoted(name) + said, allowed, null);
    }

    /** Returns where it stands, as a JSON path: {@code $.mac.accounts[1].role}. */
    public String path() {
        return path;
    }

    /** Returns what was found there, a text in quotes. */
    public String found() {
        return found;
    }

    /** Returns what may stand there. */
    public String allowed() {
        return allowed;
    }

    /** Returns the allowed word that resembles what was found; empty if none does. */
    public Optional<String> nearest() {
        return Optional.ofNullable(nearest);
    }

    /** Returns the text with every character escaped that could break or disguise a line. */
    public static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> shown.append(String.format("\\u%04x", c));
                default -> shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    private static String listed(Collection<String> allowed) {
        return allowed.isEmpty() ? "nothing" : String.join(", ", allowed);
    }

    private static String shown(@Nullable Object found) {
        if (found instanceof Map) {
            return "an object";
        }
        if (found instanceof Collection) {
            return "a list";
        }
        return found instanceof String text ? quoted(text) : shortened(String.valueOf(found));
    }
}
