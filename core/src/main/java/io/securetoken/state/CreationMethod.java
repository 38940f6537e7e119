package io.securetoken.state;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * How an account came to be. The list is open: every product has its own methods, and names the platform's methods that
 * may lie beneath them, so that the platform's rules can be asked about them too.
 *
 * <pre>{@code
 * CreationMethod prestage = CreationMethod.named("jamf-prestage").above(Macos.MDM_ACCOUNT_CONFIGURATION);
 * CreationMethod script = CreationMethod.named("setup-script").withPassword(PasswordForm.HASH);
 * prestage.beneath();   // [mdm-account-configuration]
 * }</pre>
 */
public final class CreationMethod implements Serializable {

    private static final long serialVersionUID = 1;

    private final String name;
    private final List<CreationMethod> beneath;
    private final PasswordForm password;
    private final boolean atLoginWindow;

    private CreationMethod(String name, List<CreationMethod> beneath, PasswordForm password, boolean atLoginWindow) {
        this.name = name;
        this.beneath = beneath;
        this.password = password;
        this.atLoginWindow = atLoginWindow;
    }

    /** Returns a method that sets a plaintext password; refuses a name that is not lower-case words joined by dashes. */
    public static CreationMethod named(String name) {
        if (!isWordsJoinedByDashes(name)) {
            throw new IllegalArgumentException(
                    "`" + name + "` cannot name a creation method; use lower-case words joined by dashes");
        }
        return new CreationMethod(name, List.of(), PasswordForm.PLAINTEXT, false);
    }

    /** By hand, since the first regular expression of a fresh JVM takes longer than its first answer. */
    private static boolean isWordsJoinedByDashes(String name) {
        boolean insideWord = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean ofWord = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
            if (!ofWord && !(letter == '-' && insideWord)) {
                return false;
            }
            insideWord = ofWord;
        }
        return insideWord;
    }

    /** Returns this method with the platform's methods of which one lies beneath it. */
    public CreationMethod above(CreationMethod... platformMethods) {
        return new CreationMethod(name, List.of(platformMethods), password, atLoginWindow);
    }

    /** Returns this method with the way in which it sets the password of the account it makes. */
    public CreationMethod withPassword(PasswordForm form) {
        return new CreationMethod(name, beneath, form, atLoginWindow);
    }

    /** Returns this method as one that makes the account while its owner logs in: creation and login are one. */
    public CreationMethod atLoginWindow() {
        return new CreationMethod(name, beneath, password, true);
    }

    /** Returns the name, unique among the methods of all books that are asked together. */
    public String name() {
        return name;
    }

    /** Returns the platform's methods of which one lies beneath; empty for a method of the platform itself. */
    public List<CreationMethod> beneath() {
        return beneath;
    }

    /** Returns how the method sets the password, unless an action says otherwise. */
    public PasswordForm password() {
        return password;
    }

    /** Returns whether the owner logs in graphically in the same act. */
    public boolean isAtLoginWindow() {
        return atLoginWindow;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof CreationMethod method && name.equals(method.name));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
