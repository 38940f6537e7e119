package io.securetoken.examples.embedding;

import static io.securetoken.action.Operation.CREATE_ACCOUNT;
import static io.securetoken.action.Operation.RESET_BY_MDM_COMMAND;
import static io.securetoken.rules.Arrival.AT_FIRST_LOGIN;
import static io.securetoken.rules.Arrival.NEVER;
import static io.securetoken.rules.Condition.ENROLLED_AUTOMATICALLY;
import static io.securetoken.rules.Condition.SUBJECT_HOLDS;
import static io.securetoken.rules.Condition.SUBJECT_IS_MANAGED_ADMIN;

import io.securetoken.catalog.Macos;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.Source;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.PasswordForm;
import java.util.List;

/**
 * What Jamf and its users publish about the accounts that Jamf makes, as a book of its own: written with nothing but the
 * library's public API, and laid over the platform's. It is an example of a vendor's book, not Jamf's word.
 *
 * <pre>{@code
 * Predictor jamf = Predictor.of(Jamf.rules().over(Macos.rules()));
 * jamf.predict(mac, CreateAccount.of("mgmt", Jamf.PRESTAGE_ADMIN).withRole(Role.ADMIN)).explanation();
 * }</pre>
 */
public final class Jamf {

    /** The managed administrator that a PreStage enrolment has Setup Assistant make. */
    public static final CreationMethod PRESTAGE_ADMIN = CreationMethod.named("jamf-prestage-admin")
            .above(Macos.MDM_ACCOUNT_CONFIGURATION)
            .withPassword(PasswordForm.HASH);

    /** A policy's "create account" payload, which the agent carries out as root. */
    public static final CreationMethod POLICY =
            CreationMethod.named("jamf-policy").above(Macos.MDM_AGENT);

    /** A login with Jamf Connect that makes the account. */
    public static final CreationMethod CONNECT =
            CreationMethod.named("jamf-connect").above(Macos.LOGIN_WINDOW_AGENT).atLoginWindow();

    private static final Source JNUC =
            Source.of("JNUC 2024, secure tokens (nverselab)", "https://github.com/nverselab/JNUC-2024", "2026-11");

    private static final Source PROVISIONING = Source.of(
            "Configuring local account provisioning (Jamf Pro 11.16)",
            "https://learn.jamf.com/r/en-US/jamf-pro-documentation-11.16.0/Configuring_Local_Account_Provisioning",
            "2026-11");

    private static final RuleSet RULES = book();

    private Jamf() {}

    /** Returns the book. */
    public static RuleSet rules() {
        return RULES;
    }

    private static RuleSet book() {
        return RuleSet.named("jamf", "2026.11")
                .citing(Confidence.ONE, JNUC)
                .methods(POLICY, CONNECT)
                // admin account, standard account: the management account is always an administrator
                .created(PRESTAGE_ADMIN, AT_FIRST_LOGIN, NEVER)
                .requirement("prestage", "a PreStage enrolment is an automated one")
                .on(CREATE_ACCOUNT)
                .by(PRESTAGE_ADMIN)
                .cites(List.of(Confidence.VENDOR), PROVISIONING)
                .needs(ENROLLED_AUTOMATICALLY)
                .requirement(
                        "set-auto-admin", "the password of a managed administrator without a token is rotated freely")
                .part("tokenless")
                .on(RESET_BY_MDM_COMMAND)
                .when(SUBJECT_IS_MANAGED_ADMIN)
                .unless(SUBJECT_HOLDS)
                .cites(List.of(Confidence.VENDOR), PROVISIONING)
                .needsNothing()
                .effect("set-auto-admin", "the command is not to be used on an administrator that holds a token")
                .on(RESET_BY_MDM_COMMAND)
                .when(SUBJECT_HOLDS)
                .cites(List.of(Confidence.VENDOR, Confidence.SEVERAL), PROVISIONING, JNUC)
                .warns("Jamf advises against this command for an account that holds a token")
                .leads(Effect.TOKEN_STALE)
                .build();
    }
}
