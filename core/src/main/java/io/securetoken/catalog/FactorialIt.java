package io.securetoken.catalog;

import static io.securetoken.rules.Arrival.AT_CREATION;
import static io.securetoken.rules.Arrival.AT_FIRST_LOGIN;
import static io.securetoken.rules.Arrival.IF_CREATED_BY_GRANTER;
import static io.securetoken.rules.Arrival.NEVER;
import static io.securetoken.rules.Condition.ACTOR_IS_ADMIN;
import static io.securetoken.rules.Condition.ACTOR_IS_GIVEN;
import static io.securetoken.rules.Condition.ACTOR_TOKEN_USABLE;
import static io.securetoken.rules.Condition.SUBJECT_HOLDS;

import io.securetoken.action.Operation;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.Source;
import io.securetoken.state.CreationMethod;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The secure token rules that Factorial IT publishes for its product, exactly as published: five ways to create an
 * account, four actions that need a token, and the transfer. Where macOS does otherwise, the book is not bent to fit.
 *
 * <pre>{@code
 * Predictor factorial = Predictor.of(FactorialIt.rules());
 * factorial.predict(mac, CreateAccount.of("eva", FactorialIt.ZTD).withRole(Role.STANDARD)).tokens();
 * }</pre>
 */
public final class FactorialIt {

    /** Created by Factorial IT during zero-touch deployment. */
    public static final CreationMethod ZTD =
            CreationMethod.named("factorial-it-ztd").above(Macos.SETUP_ASSISTANT, Macos.MDM_ACCOUNT_CONFIGURATION);

    /** Created by the "Admin account" policy. */
    public static final CreationMethod ADMIN_POLICY =
            CreationMethod.named("factorial-it-admin-policy").above(Macos.MDM_ACCOUNT_CONFIGURATION, Macos.MDM_AGENT);

    /** Created by the customer through Factorial IT. */
    public static final CreationMethod MANUAL =
            CreationMethod.named("factorial-it-manual").above(Macos.MDM_AGENT);

    /** Created by the customer on the Mac itself. */
    public static final CreationMethod LOCAL_MANUAL =
            CreationMethod.named("local-manual").above(Macos.SYSTEM_SETTINGS);

    /** How old the token status in the product's cockpit may be. */
    public static final Duration STATUS_AGE = Duration.ofHours(24);

    private static final Source ARTICLE = Source.of(
            "SecureToken rules (Factorial IT help centre)",
            "https://help.factorialhr.com/en_US/primo-users-guide/securetoken-rules",
            "2026-11");

    private static final Set<Operation> RESETS =
            EnumSet.range(Operation.RESET_BY_SYSADMINCTL, Operation.RESET_IN_RECOVERY);

    private static final Set<Operation> FILEVAULT_SWITCHES =
            EnumSet.range(Operation.ENABLE_FILEVAULT_IN_PANE, Operation.DISABLE_FILEVAULT);

    private static final RuleSet RULES = book();

    private FactorialIt() {}

    /** Returns the book. */
    public static RuleSet rules() {
        return RULES;
    }

    static RuleSet book() {
        return RuleSet.named("factorial-it", "2026.11")
                .citing(Confidence.VENDOR, ARTICLE)
                // admin account, standard account
                .created(ZTD, AT_CREATION, NEVER)
                .created(ADMIN_POLICY, AT_FIRST_LOGIN, NEVER)
                .created(MANUAL, AT_FIRST_LOGIN, NEVER)
                .created(LOCAL_MANUAL, IF_CREATED_BY_GRANTER, NEVER)
                .created(Macos.SYSADMINCTL, IF_CREATED_BY_GRANTER, IF_CREATED_BY_GRANTER)
                .requirement("filevault", "turning FileVault on or off takes a secure token, even for an administrator")
                .on(FILEVAULT_SWITCHES)
                .needs(ACTOR_TOKEN_USABLE)
                .requirement("reset", "changing the password of another user who has a secure token takes one")
                .on(RESETS)
                .when(SUBJECT_HOLDS)
                .needs(ACTOR_TOKEN_USABLE)
                .requirement("reset", "changing the password of another user who has no secure token takes none")
                .part("tokenless user")
                .on(RESETS)
                .unless(SUBJECT_HOLDS)
                .needsNothing()
                .requirement("create", "creating a local user takes a secure token, even for an administrator")
                .on(Operation.CREATE_ACCOUNT)
                .by(LOCAL_MANUAL, Macos.SYSADMINCTL)
                .needs(ACTOR_TOKEN_USABLE)
                .requirement("create", "an account that Factorial IT is told to create with has a secure token")
                .part("through the product")
                .on(Operation.CREATE_ACCOUNT)
                .by(ZTD, ADMIN_POLICY, MANUAL)
                .when(ACTOR_IS_GIVEN)
                .needs(ACTOR_TOKEN_USABLE)
                .requirement("create", "Factorial IT creates accounts without an account of the Mac")
                .part("by the product itself")
                .on(Operation.CREATE_ACCOUNT)
                .by(ZTD, ADMIN_POLICY, MANUAL)
                .unless(ACTOR_IS_GIVEN)
                .needsNothing()
                .requirement("grant", "granting a secure token takes one, even for an administrator")
                .on(Operation.GRANT_TOKEN)
                .needs(ACTOR_TOKEN_USABLE)
                .requirement("transfer", "the account that passes its secure token on is an administrator")
                .on(Operation.GRANT_TOKEN)
                .needs(ACTOR_IS_ADMIN)
                .requirement("transfer", "promoting and demoting around a transfer takes no secure token")
                .part("roles")
                .on(Operation.PROMOTE, Operation.DEMOTE)
                .needsNothing()
                .requirement("login", "the article asks nothing of a login")
                .on(Operation.LOG_IN_GRAPHICALLY)
                .cites(List.of(Confidence.INFERRED), ARTICLE)
                .needsNothing()
                .effect("transfer", "the account the secure token is transferred to has one")
                .part("granted")
                .on(Operation.GRANT_TOKEN)
                .leads(Effect.TOKEN_GIVEN)
                .effect("transfer", "promoting and demoting leave the secure token alone")
                .part("roles keep tokens")
                .on(Operation.PROMOTE, Operation.DEMOTE)
                .leads(Effect.TOKEN_KEPT)
                .effect("gated", "the article names no token that these actions give or take")
                .on(FILEVAULT_SWITCHES)
                .on(RESETS)
                .cites(List.of(Confidence.INFERRED), ARTICLE)
                .leads(Effect.TOKEN_KEPT)
                .build();
    }
}
