package io.securetoken.catalog;

import io.securetoken.rules.Contradiction;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.PasswordForm;
import java.util.List;

/**
 * What macOS itself does, from 10.13 on: the book that every product's book is laid over. A row states one sentence of the
 * catalogue under the id it has there, with where it is from. Of a creation method that is not macOS's own it says only
 * what holds of an account whatever made it, such as that the guest holds no token; all else is not covered.
 *
 * <pre>{@code
 * RuleSet macos = Macos.rules();
 * macos.rule("GRANT-01").says();
 * RuleSet both = acme.over(macos);
 * }</pre>
 */
public final class Macos {

    /** The user who sets the Mac up makes the account in Setup Assistant. */
    public static final CreationMethod SETUP_ASSISTANT = CreationMethod.named("setup-assistant");

    /** An administrator makes it in System Settings or System Preferences. */
    public static final CreationMethod SYSTEM_SETTINGS = CreationMethod.named("system-settings");

    /** {@code sysadminctl -addUser}. */
    public static final CreationMethod SYSADMINCTL = CreationMethod.named("sysadminctl");

    /** {@code dscl . -create}, then {@code -passwd}. */
    public static final CreationMethod DSCL = CreationMethod.named("dscl");

    /** A package or {@code dsimport} writes the account with its password hash. */
    public static final CreationMethod HASH_PACKAGE =
            CreationMethod.named("hash-package").withPassword(PasswordForm.HASH);

    /** The MDM server has Setup Assistant make the managed administrator. */
    public static final CreationMethod MDM_ACCOUNT_CONFIGURATION =
            CreationMethod.named("mdm-account-configuration").withPassword(PasswordForm.HASH);

    /** An MDM server's agent makes it as root. */
    public static final CreationMethod MDM_AGENT = CreationMethod.named("mdm-agent");

    /** {@code createmobileaccount} on the command line. */
    public static final CreationMethod CREATEMOBILEACCOUNT =
            CreationMethod.named("createmobileaccount").withPassword(PasswordForm.UNKNOWN);

    /** The login of a directory account makes a mobile account of it. */
    public static final CreationMethod DIRECTORY_LOGIN =
            CreationMethod.named("directory-login").atLoginWindow();

    /** A login by Platform SSO makes it. */
    public static final CreationMethod PLATFORM_SSO_LOGIN =
            CreationMethod.named("platform-sso-login").atLoginWindow();

    /** A plug-in of the login window makes it, such as Jamf Connect or XCreds. */
    public static final CreationMethod LOGIN_WINDOW_AGENT =
            CreationMethod.named("login-window-agent").atLoginWindow();

    /** Migration Assistant brings it from another Mac. */
    public static final CreationMethod MIGRATION_ASSISTANT =
            CreationMethod.named("migration-assistant").withPassword(PasswordForm.UNKNOWN);

    private Macos() {}

    /** Returns the book. */
    public static RuleSet rules() {
        return Book.RULES;
    }

    static RuleSet book() {
        RuleSetBuilder rows = RuleSet.named("macos", "2026.11");
        rows.methods(
                SETUP_ASSISTANT,
                SYSTEM_SETTINGS,
                SYSADMINCTL,
                DSCL,
                HASH_PACKAGE,
                MDM_ACCOUNT_CONFIGURATION,
                MDM_AGENT,
                CREATEMOBILEACCOUNT,
                DIRECTORY_LOGIN,
                PLATFORM_SSO_LOGIN,
                LOGIN_WINDOW_AGENT,
                MIGRATION_ASSISTANT);
        MacosCreation.addTo(rows);
        MacosLoginCreation.addTo(rows);
        MacosLogin.addTo(rows);
        MacosPasswords.addTo(rows);
        MacosGrants.addTo(rows);
        MacosFileVault.addTo(rows);
        MacosAuthorizations.addTo(rows);
        MacosVolume.addTo(rows);
        return rows.disputed(MacosContradictions.ALL).build();
    }

    /** Returns the questions on which the sources disagree, with what the book does about each, in the catalogue's order. */
    public static List<Contradiction> contradictions() {
        return MacosContradictions.ALL;
    }

    /** Returns the ids of the catalogue that this book accounts for: each is a row's, or stands in {@link #notModelled}. */
    public static List<String> catalogue() {
        return MacosCoverage.CATALOGUE;
    }

    /** Returns the statements of the catalogue that no row makes, each with its reason. */
    public static List<NotModelled> notModelled() {
        return MacosCoverage.NOT_MODELLED;
    }

    /** The rows are written when they are first asked for: a product's book names methods only. */
    private static final class Book {
        static final RuleSet RULES = book();
    }
}
