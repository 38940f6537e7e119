package io.securetoken.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securetoken.bits.Change;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.FileVault;
import io.securetoken.state.Knowable;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every action says of itself, and what it does to a Mac, written out by hand. */
class ActionTest {

    private static final CreationMethod BY_HAND = CreationMethod.named("by-hand");

    /** Unlike the agent in each of its three properties, so that none is forgotten unseen. */
    private static final Process USERS = new Process(false, false, true);

    private static final Account EVA = Account.standard("eva")
            .withPassword(PasswordState.NONE)
            .withHasLoggedIn(Answer.NO)
            .withTokenDisabledTag(Answer.UNKNOWN);

    private static final Mac MAC = Mac.running("14.4")
            .withMdmReachable(Answer.UNKNOWN)
            .with(EVA, Account.admin("ops").withToken(TokenState.USABLE));

    /** What is to be said of an action: its operation, its account, whose credentials, and its sentence. */
    record Said(
            Action action,
            Operation operation,
            @Nullable String account,
            @Nullable String by,
            String phrase) {

        @Override
        public String toString() {
            return phrase;
        }
    }

    static List<Said> sayings() {
        return List.of(
                onEva(
                        CreateAccount.of("eva", BY_HAND),
                        Operation.CREATE_ACCOUNT,
                        "create the account `eva` by by-hand"),
                onEva(
                        CreateAccount.of("eva", BY_HAND).withRole(Role.STANDARD),
                        Operation.CREATE_ACCOUNT,
                        "create the standard account `eva` by by-hand"),
                onEvaByOps(
                        CreateAccount.of("eva", BY_HAND).withRole(Role.ADMIN).by("ops"),
                        Operation.CREATE_ACCOUNT,
                        "create the admin account `eva` by by-hand with the credentials of `ops`"),
                onEva(LogIn.as("eva"), Operation.LOG_IN_GRAPHICALLY, "log in graphically as `eva`"),
                onEva(LogIn.as("eva").first(), Operation.LOG_IN_GRAPHICALLY, "log in graphically as `eva`"),
                onEvaByOps(
                        LogIn.as("eva").by("ops"),
                        Operation.LOG_IN_GRAPHICALLY,
                        "log in graphically as `eva`, `ops` answering the token dialog"),
                onEva(
                        LogIn.as("eva").via(LogIn.Via.SSH),
                        Operation.LOG_IN_BY_SSH,
                        "log in by ssh with a password as `eva`"),
                onEva(
                        LogIn.as("eva").via(LogIn.Via.SSH_KEY),
                        Operation.LOG_IN_BY_SSH_KEY,
                        "log in by ssh with a key as `eva`"),
                onEva(
                        LogIn.as("eva").via(LogIn.Via.CONSOLE),
                        Operation.LOG_IN_AT_CONSOLE,
                        "log in at a text console as `eva`"),
                onEva(
                        LogIn.as("eva").via(LogIn.Via.DIRECTORY_CHECK),
                        Operation.CHECK_PASSWORD,
                        "check the password of `eva` with the directory service"),
                onEva(SetPassword.of("eva"), Operation.SET_PASSWORD, "set the password of `eva`"),
                onEva(
                        SetPassword.of("eva").as(SetPassword.Form.HASH),
                        Operation.SET_PASSWORD_HASH,
                        "install the password hash of `eva`"),
                onEva(ChangePassword.of("eva"), Operation.CHANGE_PASSWORD, "change `eva`'s own password"),
                onEva(
                        ChangePassword.of("eva").with(ChangePassword.With.TOKEN_PASSWORD),
                        Operation.CHANGE_TOKEN_PASSWORD,
                        "change `eva`'s password with the older one that the token is still wrapped under"),
                onEva(
                        ResetPassword.of("eva"),
                        Operation.RESET_BY_SYSADMINCTL,
                        "reset the password of `eva` with sysadminctl"),
                onEvaByOps(
                        ResetPassword.of("eva").by("ops"),
                        Operation.RESET_BY_SYSADMINCTL,
                        "reset the password of `eva` with sysadminctl with the credentials of `ops`"),
                onEva(
                        ResetPassword.of("eva").via(ResetPassword.Via.SYSTEM_SETTINGS),
                        Operation.RESET_IN_SYSTEM_SETTINGS,
                        "reset the password of `eva` in System Settings"),
                onEva(
                        ResetPassword.of("eva").via(ResetPassword.Via.DIRECTORY),
                        Operation.RESET_BY_DIRECTORY,
                        "reset the password of `eva` with dscl"),
                onEva(
                        ResetPassword.of("eva").via(ResetPassword.Via.OPEN_DIRECTORY),
                        Operation.RESET_BY_OPEN_DIRECTORY,
                        "reset the password of `eva` through Open Directory"),
                onEva(
                        ResetPassword.of("eva").via(ResetPassword.Via.DIRECTORY_SERVER),
                        Operation.RESET_AT_DIRECTORY_SERVER,
                        "change the password of `eva` at the directory server"),
                onEva(
                        ResetPassword.of("eva").via(ResetPassword.Via.MDM_COMMAND),
                        Operation.RESET_BY_MDM_COMMAND,
                        "reset the password of `eva` by MDM command"),
                onEva(
                        ResetPassword.of("eva").via(ResetPassword.Via.MDM_AGENT),
                        Operation.RESET_BY_MDM_AGENT,
                        "reset the password of `eva` by an MDM agent"),
                onEva(
                        ResetPassword.of("eva").via(ResetPassword.Via.HASH_WRITE),
                        Operation.RESET_BY_HASH_WRITE,
                        "overwrite the password hash of `eva`"),
                onEva(
                        ResetPassword.of("eva").via(ResetPassword.Via.RECOVERY_KEY),
                        Operation.RESET_WITH_RECOVERY_KEY,
                        "reset the password of `eva` with the recovery key"),
                onEva(
                        ResetPassword.of("eva").via(ResetPassword.Via.RECOVERY),
                        Operation.RESET_IN_RECOVERY,
                        "reset the password of `eva` in Recovery"),
                onEva(GrantToken.to("eva"), Operation.GRANT_TOKEN, "grant a token to `eva`"),
                onEvaByOps(
                        GrantToken.to("eva").by("ops"),
                        Operation.GRANT_TOKEN,
                        "grant a token to `eva` with the credentials of `ops`"),
                onEvaByOps(
                        GrantToken.to("eva").by("ops").via(GrantToken.Via.SYSTEM_SETTINGS),
                        Operation.GRANT_TOKEN_IN_SYSTEM_SETTINGS,
                        "grant a token to `eva` in System Settings with the credentials of `ops`"),
                onEva(RevokeToken.from("eva"), Operation.REVOKE_TOKEN, "revoke the token of `eva`"),
                onEvaByOps(
                        RevokeToken.from("eva").by("ops"),
                        Operation.REVOKE_TOKEN,
                        "revoke the token of `eva` with the credentials of `ops`"),
                onEva(Promote.of("eva"), Operation.PROMOTE, "promote `eva`"),
                onEvaByOps(
                        Promote.of("eva").by("ops"), Operation.PROMOTE, "promote `eva` with the credentials of `ops`"),
                onEva(Demote.of("eva"), Operation.DEMOTE, "demote `eva`"),
                onEvaByOps(Demote.of("eva").by("ops"), Operation.DEMOTE, "demote `eva` with the credentials of `ops`"),
                onEva(DisableAccount.of("eva"), Operation.DISABLE_ACCOUNT, "disable `eva`"),
                onEvaByOps(
                        DisableAccount.of("eva").by("ops"),
                        Operation.DISABLE_ACCOUNT,
                        "disable `eva` with the credentials of `ops`"),
                onEva(DeleteAccount.of("eva"), Operation.DELETE_BY_SYSADMINCTL, "delete `eva` with sysadminctl"),
                onEvaByOps(
                        DeleteAccount.of("eva").by("ops").via(DeleteAccount.Via.SYSTEM_SETTINGS),
                        Operation.DELETE_IN_SYSTEM_SETTINGS,
                        "delete `eva` in System Settings with the credentials of `ops`"),
                onEva(
                        DeleteAccount.of("eva").via(DeleteAccount.Via.DIRECTORY),
                        Operation.DELETE_BY_DIRECTORY,
                        "delete `eva`'s directory record"),
                onEva(
                        DeleteAccount.of("eva").via(DeleteAccount.Via.MDM_COMMAND),
                        Operation.DELETE_BY_MDM_COMMAND,
                        "delete `eva` by MDM command"),
                byEvaHerself(
                        EnableFileVault.as("eva"),
                        Operation.ENABLE_FILEVAULT_IN_PANE,
                        "turn FileVault on in its pane as `eva`"),
                byEvaHerself(
                        EnableFileVault.as("eva").via(EnableFileVault.Via.FDESETUP),
                        Operation.ENABLE_FILEVAULT_BY_FDESETUP,
                        "turn FileVault on with fdesetup as `eva`"),
                byEvaHerself(
                        EnableFileVault.as("eva").via(EnableFileVault.Via.PROFILE),
                        Operation.ENABLE_FILEVAULT_BY_PROFILE,
                        "turn FileVault on by a profile with credentials as `eva`"),
                byEvaHerself(
                        EnableFileVault.as("eva").via(EnableFileVault.Via.SETUP_ASSISTANT),
                        Operation.ENABLE_FILEVAULT_IN_SETUP_ASSISTANT,
                        "turn FileVault on in Setup Assistant as `eva`"),
                onTheMac(
                        EnableFileVault.byNobody().via(EnableFileVault.Via.DEFERRED),
                        Operation.DEFER_FILEVAULT,
                        "have FileVault turned on at the next login"),
                byEvaHerself(DisableFileVault.as("eva"), Operation.DISABLE_FILEVAULT, "turn FileVault off as `eva`"),
                onTheMac(DisableFileVault.byNobody(), Operation.DISABLE_FILEVAULT, "turn FileVault off"),
                onEva(AddFileVaultUser.of("eva"), Operation.ADD_FILEVAULT_USER, "add `eva` as a FileVault user"),
                onEvaByOps(
                        AddFileVaultUser.of("eva").by("ops"),
                        Operation.ADD_FILEVAULT_USER,
                        "add `eva` as a FileVault user with the credentials of `ops`"),
                onEva(
                        AddFileVaultUser.of("eva").with(Credential.RECOVERY_KEY),
                        Operation.ADD_FILEVAULT_USER,
                        "add `eva` as a FileVault user with the recovery key"),
                onEvaByOps(
                        AddFileVaultUser.of("eva").by("ops").with(Credential.RECOVERY_KEY),
                        Operation.ADD_FILEVAULT_USER,
                        "add `eva` as a FileVault user as `ops` with the recovery key"),
                onEva(
                        RemoveFileVaultUser.of("eva"),
                        Operation.REMOVE_FILEVAULT_USER,
                        "remove `eva` from the FileVault users"),
                onEvaByOps(
                        RemoveFileVaultUser.of("eva").by("ops"),
                        Operation.REMOVE_FILEVAULT_USER,
                        "remove `eva` from the FileVault users with the credentials of `ops`"),
                onEvaByOps(
                        RemoveFileVaultUser.of("eva").by("ops").with(Credential.RECOVERY_KEY),
                        Operation.REMOVE_FILEVAULT_USER,
                        "remove `eva` from the FileVault users as `ops` with the recovery key"),
                byEvaHerself(
                        EscrowBootstrapToken.by("eva"),
                        Operation.ESCROW_BOOTSTRAP_TOKEN,
                        "escrow a bootstrap token with profiles with the credentials of `eva`"),
                onTheMac(
                        EscrowBootstrapToken.byNobody(),
                        Operation.ESCROW_BOOTSTRAP_TOKEN,
                        "escrow a bootstrap token with profiles"),
                byEvaHerself(
                        EscrowBootstrapToken.by("eva").via(EscrowBootstrapToken.Via.LOG_IN),
                        Operation.ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN,
                        "escrow a bootstrap token at login with the credentials of `eva`"),
                onTheMac(ClearBootstrapToken.now(), Operation.CLEAR_BOOTSTRAP_TOKEN, "clear the bootstrap token"),
                onTheMac(
                        LoseBootstrapToken.now(),
                        Operation.LOSE_BOOTSTRAP_TOKEN,
                        "lose the bootstrap token at the server"),
                onEva(
                        TagTokenDisabled.on("eva"),
                        Operation.TAG_TOKEN_DISABLED,
                        "tag `eva` so that it gets no automatic token"),
                onEva(
                        UntagTokenDisabled.on("eva"),
                        Operation.UNTAG_TOKEN_DISABLED,
                        "untag `eva` so that it may get an automatic token"),
                onTheMac(
                        Authorize.of(Authorize.Task.SOFTWARE_UPDATE),
                        Operation.AUTHORIZE_SOFTWARE_UPDATE,
                        "authorise a software update"),
                byEvaHerself(
                        Authorize.of(Authorize.Task.SOFTWARE_UPDATE).as("eva"),
                        Operation.AUTHORIZE_SOFTWARE_UPDATE,
                        "authorise a software update as `eva`"),
                byEvaHerself(
                        Authorize.of(Authorize.Task.OS_INSTALL).as("eva").with(Credential.RECOVERY_KEY),
                        Operation.AUTHORIZE_OS_INSTALL,
                        "authorise an installation of macOS as `eva` with the recovery key"),
                onTheMac(
                        Authorize.of(Authorize.Task.ERASE_INSTALL).with(Credential.BOOTSTRAP_TOKEN),
                        Operation.AUTHORIZE_ERASE_INSTALL,
                        "authorise an erasing installation of macOS with the bootstrap token"),
                onTheMac(
                        Authorize.of(Authorize.Task.STARTUP_SECURITY).with(Credential.NOTHING),
                        Operation.AUTHORIZE_STARTUP_SECURITY,
                        "change the startup security without credentials"),
                onTheMac(
                        Authorize.of(Authorize.Task.ERASE_ALL_CONTENT),
                        Operation.AUTHORIZE_ERASE_ALL_CONTENT,
                        "erase all content and settings"),
                onTheMac(
                        Authorize.of(Authorize.Task.UNLOCK_AT_BOOT),
                        Operation.AUTHORIZE_UNLOCK_AT_BOOT,
                        "unlock the volume at boot"),
                onTheMac(
                        Authorize.of(Authorize.Task.ROTATE_RECOVERY_KEY),
                        Operation.AUTHORIZE_ROTATE_RECOVERY_KEY,
                        "rotate the recovery key"),
                onTheMac(
                        Authorize.of(Authorize.Task.KERNEL_EXTENSION),
                        Operation.AUTHORIZE_KERNEL_EXTENSION,
                        "approve a kernel extension"),
                onTheMac(
                        Authorize.of(Authorize.Task.AUTHENTICATED_RESTART),
                        Operation.AUTHORIZE_AUTHENTICATED_RESTART,
                        "restart authenticated"),
                onTheMac(
                        Authorize.of(Authorize.Task.MDM_ERASE),
                        Operation.AUTHORIZE_MDM_ERASE,
                        "erase the Mac by MDM command"),
                onTheMac(ChangeMdmReachability.to(true), Operation.CHANGE_MDM_REACHABILITY, "gain the MDM server"),
                onTheMac(ChangeMdmReachability.to(false), Operation.CHANGE_MDM_REACHABILITY, "lose the MDM server"),
                onTheMac(Upgrade.to("26.1"), Operation.UPGRADE, "upgrade macOS to 26.1"),
                onTheMac(UpdatePreboot.now(), Operation.UPDATE_PREBOOT, "update the pre-boot volume"),
                onTheMac(Restart.now(), Operation.RESTART, "restart"),
                onTheMac(Erase.now(), Operation.ERASE, "erase the Mac"));
    }

    private static Said onEva(Action action, Operation operation, String phrase) {
        return new Said(action, operation, "eva", null, phrase);
    }

    private static Said onEvaByOps(Action action, Operation operation, String phrase) {
        return new Said(action, operation, "eva", "ops", phrase);
    }

    private static Said byEvaHerself(Action action, Operation operation, String phrase) {
        return new Said(action, operation, "eva", "eva", phrase);
    }

    private static Said onTheMac(Action action, Operation operation, String phrase) {
        return new Said(action, operation, null, null, phrase);
    }

    @ParameterizedTest
    @MethodSource("sayings")
    void an_action_says_what_is_done_to_whom_and_by_whom(Said said) {
        assertThat(said.action().phrase()).isEqualTo(said.phrase());
        assertThat(said.action().operation()).isEqualTo(said.operation());
        assertThat(said.action().account()).isEqualTo(said.account());
        assertThat(said.action().by()).isEqualTo(said.by());
        assertThat(said.action().process()).isEqualTo(Process.AGENT);
    }

    @Test
    void there_is_a_saying_for_every_operation_and_for_every_kind_of_action() {
        assertThat(sayings()).extracting(Said::operation).containsAll(EnumSet.allOf(Operation.class));
        assertThat(sayings().stream().map(said -> said.action().getClass()).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Action.class.getPermittedSubclasses()));
    }

    @Test
    void another_process_carries_out_the_same_action() {
        assertThat(sayings()).extracting(Said::action).allSatisfy(action -> {
            Action moved = action.in(USERS);

            assertThat(moved.process()).isEqualTo(USERS);
            assertThat(moved).isNotEqualTo(action).hasSameClassAs(action);
            assertThat(moved.in(Process.AGENT)).isEqualTo(action);
        });
    }

    /** Each is made step by step in one order and in the other: no step forgets what an earlier one said. */
    static List<List<Action>> copies() {
        return List.of(
                List.of(
                        new AddFileVaultUser("eva", "ops", Credential.RECOVERY_KEY, USERS),
                        AddFileVaultUser.of("eva").in(USERS).by("ops").with(Credential.RECOVERY_KEY),
                        AddFileVaultUser.of("eva")
                                .with(Credential.RECOVERY_KEY)
                                .by("ops")
                                .in(USERS)),
                List.of(
                        new Authorize(Authorize.Task.OS_INSTALL, "ops", Credential.RECOVERY_KEY, USERS),
                        Authorize.of(Authorize.Task.OS_INSTALL)
                                .in(USERS)
                                .as("ops")
                                .with(Credential.RECOVERY_KEY),
                        Authorize.of(Authorize.Task.OS_INSTALL)
                                .with(Credential.RECOVERY_KEY)
                                .as("ops")
                                .in(USERS)),
                List.of(
                        new ChangePassword("eva", ChangePassword.With.TOKEN_PASSWORD, USERS),
                        ChangePassword.of("eva").in(USERS).with(ChangePassword.With.TOKEN_PASSWORD),
                        ChangePassword.of("eva")
                                .with(ChangePassword.With.TOKEN_PASSWORD)
                                .in(USERS)),
                List.of(
                        new DeleteAccount("eva", "ops", DeleteAccount.Via.DIRECTORY, USERS),
                        DeleteAccount.of("eva").in(USERS).by("ops").via(DeleteAccount.Via.DIRECTORY),
                        DeleteAccount.of("eva")
                                .via(DeleteAccount.Via.DIRECTORY)
                                .by("ops")
                                .in(USERS)),
                List.of(
                        new Demote("eva", "ops", USERS),
                        Demote.of("eva").in(USERS).by("ops")),
                List.of(
                        new DisableAccount("eva", "ops", USERS),
                        DisableAccount.of("eva").in(USERS).by("ops")),
                List.of(
                        new DisableFileVault("ops", "ops", EnableFileVault.Via.FDESETUP, USERS),
                        DisableFileVault.as("ops").in(USERS).via(EnableFileVault.Via.FDESETUP),
                        DisableFileVault.as("ops")
                                .via(EnableFileVault.Via.FDESETUP)
                                .in(USERS)),
                List.of(
                        new EnableFileVault("ops", "ops", EnableFileVault.Via.FDESETUP, USERS),
                        EnableFileVault.as("ops").in(USERS).via(EnableFileVault.Via.FDESETUP),
                        EnableFileVault.as("ops")
                                .via(EnableFileVault.Via.FDESETUP)
                                .in(USERS)),
                List.of(
                        new EscrowBootstrapToken("ops", EscrowBootstrapToken.Via.LOG_IN, USERS),
                        EscrowBootstrapToken.by("ops").in(USERS).via(EscrowBootstrapToken.Via.LOG_IN),
                        EscrowBootstrapToken.by("ops")
                                .via(EscrowBootstrapToken.Via.LOG_IN)
                                .in(USERS)),
                List.of(
                        new GrantToken("eva", "ops", GrantToken.Via.SYSTEM_SETTINGS, USERS),
                        GrantToken.to("eva").in(USERS).by("ops").via(GrantToken.Via.SYSTEM_SETTINGS),
                        GrantToken.to("eva")
                                .via(GrantToken.Via.SYSTEM_SETTINGS)
                                .by("ops")
                                .in(USERS)),
                List.of(
                        new LogIn("eva", LogIn.Via.CONSOLE, "ops", true, USERS),
                        LogIn.as("eva").in(USERS).first().by("ops").via(LogIn.Via.CONSOLE),
                        LogIn.as("eva").via(LogIn.Via.CONSOLE).by("ops").first().in(USERS)),
                List.of(
                        new Promote("eva", "ops", USERS),
                        Promote.of("eva").in(USERS).by("ops")),
                List.of(
                        new RemoveFileVaultUser("eva", "ops", Credential.RECOVERY_KEY, USERS),
                        RemoveFileVaultUser.of("eva").in(USERS).by("ops").with(Credential.RECOVERY_KEY),
                        RemoveFileVaultUser.of("eva")
                                .with(Credential.RECOVERY_KEY)
                                .by("ops")
                                .in(USERS)),
                List.of(
                        new ResetPassword("eva", "ops", ResetPassword.Via.RECOVERY, USERS),
                        ResetPassword.of("eva").in(USERS).by("ops").via(ResetPassword.Via.RECOVERY),
                        ResetPassword.of("eva")
                                .via(ResetPassword.Via.RECOVERY)
                                .by("ops")
                                .in(USERS)),
                List.of(
                        new RevokeToken("eva", "ops", USERS),
                        RevokeToken.from("eva").in(USERS).by("ops")),
                List.of(
                        new SetPassword("eva", SetPassword.Form.HASH, USERS),
                        SetPassword.of("eva").in(USERS).as(SetPassword.Form.HASH),
                        SetPassword.of("eva").as(SetPassword.Form.HASH).in(USERS)),
                List.of(new Upgrade(MacOs.of("26.1"), USERS), Upgrade.to("26.1").in(USERS)));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void a_copy_keeps_all_that_it_does_not_replace(List<Action> same) {
        assertThat(Set.copyOf(same)).hasSize(1);
    }

    @Test
    void what_authorises_an_action_is_a_password_unless_it_says_otherwise() {
        assertThat(GrantToken.to("eva").with()).isEqualTo(Credential.PASSWORD);
        assertThat(Restart.now().with()).isEqualTo(Credential.PASSWORD);
        assertThat(AddFileVaultUser.of("eva").with()).isEqualTo(Credential.PASSWORD);
        assertThat(RemoveFileVaultUser.of("eva").with(Credential.RECOVERY_KEY).with())
                .isEqualTo(Credential.RECOVERY_KEY);
        assertThat(Authorize.of(Authorize.Task.MDM_ERASE)
                        .with(Credential.NOTHING)
                        .with())
                .isEqualTo(Credential.NOTHING);
    }

    @Test
    void who_turns_filevault_on_or_off_is_both_account_and_authoriser_unless_two_are_given() {
        EnableFileVault.Via via = EnableFileVault.Via.PANE;

        assertThat(new EnableFileVault("eva", null, via, USERS))
                .isEqualTo(new EnableFileVault("eva", "eva", via, USERS));
        assertThat(new EnableFileVault(null, "ops", via, USERS))
                .isEqualTo(new EnableFileVault("ops", "ops", via, USERS));
        assertThat(new EnableFileVault("eva", "ops", via, USERS).account()).isEqualTo("eva");
        assertThat(new EnableFileVault("eva", "ops", via, USERS).by()).isEqualTo("ops");
        assertThat(new DisableFileVault("eva", null, via, USERS))
                .isEqualTo(new DisableFileVault("eva", "eva", via, USERS));
        assertThat(new DisableFileVault(null, "ops", via, USERS))
                .isEqualTo(new DisableFileVault("ops", "ops", via, USERS));
        assertThat(new DisableFileVault("eva", "ops", via, USERS).account()).isEqualTo("eva");
        assertThat(new DisableFileVault("eva", "ops", via, USERS).by()).isEqualTo("ops");
    }

    @ParameterizedTest
    @MethodSource("namings")
    void a_name_that_no_account_may_bear_is_refused(ThrowingCallable naming) {
        assertThatIllegalArgumentException()
                .isThrownBy(naming)
                .withMessage("account name `-x` starts with a dash; the macOS tools would take it for an option");
    }

    static List<ThrowingCallable> namings() {
        return List.of(
                () -> AddFileVaultUser.of("-x"),
                () -> AddFileVaultUser.of("eva").by("-x"),
                () -> Authorize.of(Authorize.Task.MDM_ERASE).as("-x"),
                () -> ChangePassword.of("-x"),
                () -> CreateAccount.of("-x", BY_HAND),
                () -> CreateAccount.of("eva", BY_HAND).by("-x"),
                () -> DeleteAccount.of("-x"),
                () -> DeleteAccount.of("eva").by("-x"),
                () -> Demote.of("-x"),
                () -> Demote.of("eva").by("-x"),
                () -> DisableAccount.of("-x"),
                () -> DisableAccount.of("eva").by("-x"),
                () -> DisableFileVault.as("-x"),
                () -> new DisableFileVault("-x", "ops", EnableFileVault.Via.PANE, USERS),
                () -> new DisableFileVault("eva", "-x", EnableFileVault.Via.PANE, USERS),
                () -> EnableFileVault.as("-x"),
                () -> new EnableFileVault("-x", "ops", EnableFileVault.Via.PANE, USERS),
                () -> new EnableFileVault("eva", "-x", EnableFileVault.Via.PANE, USERS),
                () -> EscrowBootstrapToken.by("-x"),
                () -> GrantToken.to("-x"),
                () -> GrantToken.to("eva").by("-x"),
                () -> LogIn.as("-x"),
                () -> LogIn.as("eva").by("-x"),
                () -> Promote.of("-x"),
                () -> Promote.of("eva").by("-x"),
                () -> RemoveFileVaultUser.of("-x"),
                () -> RemoveFileVaultUser.of("eva").by("-x"),
                () -> ResetPassword.of("-x"),
                () -> ResetPassword.of("eva").by("-x"),
                () -> RevokeToken.from("-x"),
                () -> RevokeToken.from("eva").by("-x"),
                () -> SetPassword.of("-x"),
                () -> TagTokenDisabled.on("-x"),
                () -> UntagTokenDisabled.on("-x"));
    }

    @Test
    void filevault_users_are_changed_with_a_password_or_the_recovery_key_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddFileVaultUser.of("eva").with(Credential.BOOTSTRAP_TOKEN))
                .withMessage("`bootstrap-token` does not authorise a change of FileVault users;"
                        + " use `password` or `recovery-key`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemoveFileVaultUser.of("eva").with(Credential.NOTHING))
                .withMessage("`nothing` does not authorise a change of FileVault users;"
                        + " use `password` or `recovery-key`");
    }

    @Test
    void a_name_stands_in_the_sentence_as_it_is_whatever_is_in_it() {
        assertThat(ResetPassword.of("a$1\\b").phrase()).isEqualTo("reset the password of `a$1\\b` with sysadminctl");
        assertThat(SetPassword.of("$2").as(SetPassword.Form.HASH).phrase())
                .isEqualTo("install the password hash of `$2`");
        assertThat(DeleteAccount.of("an account").phrase()).isEqualTo("delete `an account` with sysadminctl");
        assertThat(ChangePassword.of("one's").phrase()).isEqualTo("change `one's`'s own password");
    }

    /** What an action replaces in the Mac, in eva's account, or in neither. */
    record Done(Action action, Mac after) {

        @Override
        public String toString() {
            return action.phrase();
        }
    }

    static Stream<Done> doings() {
        return Stream.of(
                inTheMac(EnableFileVault.as("ops"), mac -> mac.withFileVault(FileVault.ON)),
                inTheMac(
                        EnableFileVault.byNobody().via(EnableFileVault.Via.DEFERRED),
                        mac -> mac.withFileVault(FileVault.DEFERRED)),
                inTheMac(DisableFileVault.as("ops"), mac -> mac.withFileVault(FileVault.OFF)),
                inTheMac(ChangeMdmReachability.to(true), mac -> mac.withMdmReachable(Answer.YES)),
                inTheMac(ChangeMdmReachability.to(false), mac -> mac.withMdmReachable(Answer.NO)),
                inTheMac(Upgrade.to("26.1"), mac -> mac.withMacos(MacOs.of("26.1"))),
                inTheMac(
                        DeleteAccount.of("eva"),
                        mac -> mac.withAccounts(Account.admin("ops").withToken(TokenState.USABLE))),
                inEva(Promote.of("eva"), eva -> eva.withRole(Role.ADMIN)),
                inEva(DisableAccount.of("eva"), eva -> eva.withEnabled(Answer.NO)),
                inEva(TagTokenDisabled.on("eva"), eva -> eva.withTokenDisabledTag(Answer.YES)),
                inEva(UntagTokenDisabled.on("eva"), eva -> eva.withTokenDisabledTag(Answer.NO)),
                inEva(LogIn.as("eva"), eva -> eva.withHasLoggedIn(Answer.YES)),
                inEva(LogIn.as("eva").via(LogIn.Via.SSH_KEY), eva -> eva.withHasLoggedIn(Answer.YES)),
                inEva(LogIn.as("eva").via(LogIn.Via.DIRECTORY_CHECK), eva -> eva),
                inEva(SetPassword.of("eva"), ActionTest::withPlaintext),
                inEva(SetPassword.of("eva").as(SetPassword.Form.HASH), ActionTest::withHash),
                inEva(ChangePassword.of("eva"), ActionTest::withPlaintext),
                inEva(ResetPassword.of("eva"), ActionTest::withPlaintext),
                inEva(ResetPassword.of("eva").via(ResetPassword.Via.RECOVERY), ActionTest::withPlaintext),
                inEva(ResetPassword.of("eva").via(ResetPassword.Via.MDM_COMMAND), ActionTest::withHash),
                inEva(ResetPassword.of("eva").via(ResetPassword.Via.HASH_WRITE), ActionTest::withHash),
                // what becomes of tokens is the rules' business
                inEva(GrantToken.to("eva").by("ops"), eva -> eva),
                inEva(RevokeToken.from("eva").by("ops"), eva -> eva),
                inEva(AddFileVaultUser.of("eva").by("ops"), eva -> eva),
                inEva(RemoveFileVaultUser.of("eva").by("ops"), eva -> eva),
                inTheMac(Authorize.of(Authorize.Task.MDM_ERASE).as("ops"), mac -> mac),
                inTheMac(EscrowBootstrapToken.by("ops"), mac -> mac),
                inTheMac(ClearBootstrapToken.now(), mac -> mac),
                inTheMac(LoseBootstrapToken.now(), mac -> mac),
                inTheMac(UpdatePreboot.now(), mac -> mac),
                inTheMac(Restart.now(), mac -> mac));
    }

    private static Done inTheMac(Action action, UnaryOperator<Mac> done) {
        return new Done(action, done.apply(MAC));
    }

    private static Done inEva(Action action, UnaryOperator<Account> done) {
        return new Done(action, MAC.with("eva", done));
    }

    private static Account withPlaintext(Account account) {
        return account.withPassword(PasswordState.SET).withPasswordOrigin(PasswordOrigin.PLAINTEXT);
    }

    private static Account withHash(Account account) {
        return account.withPassword(PasswordState.SET).withPasswordOrigin(PasswordOrigin.HASH);
    }

    @ParameterizedTest
    @MethodSource("doings")
    void what_an_action_does_but_for_tokens_is_done_to_the_mac(Done done) {
        assertThat(done.action().applyTo(MAC)).isEqualTo(done.after());
    }

    @Test
    void a_demoted_account_is_a_standard_one_and_keeps_the_rest() {
        Mac demoted = Demote.of("ops").applyTo(MAC);

        assertThat(demoted).isEqualTo(MAC.with("ops", ops -> ops.withRole(Role.STANDARD)));
        assertThat(demoted.existing("ops").token()).isEqualTo(TokenState.USABLE);
    }

    @Test
    void an_action_on_tokens_alone_changes_nothing_else() {
        assertThat(GrantToken.to("eva").change()).isEqualTo(Change.NONE);
        assertThat(LogIn.as("eva").via(LogIn.Via.DIRECTORY_CHECK).change()).isEqualTo(Change.NONE);
        assertThat(Restart.now().change()).isEqualTo(Change.NONE);
    }

    static Stream<Knowable[]> variants() {
        return Stream.of(
                Authorize.Task.values(),
                ChangePassword.With.values(),
                Credential.values(),
                DeleteAccount.Via.values(),
                EnableFileVault.Via.values(),
                EscrowBootstrapToken.Via.values(),
                GrantToken.Via.values(),
                LogIn.Via.values(),
                ResetPassword.Via.values(),
                SetPassword.Form.values());
    }

    @Test
    void every_variant_stands_for_itself_alone_at_the_place_where_it_is_declared() {
        int[] places = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};

        assertThat(variants()).allSatisfy(variants -> {
            assertThat(Arrays.stream(variants).mapToInt(Knowable::possible))
                    .containsExactly(
                            Arrays.stream(places, 0, variants.length).boxed().toArray(Integer[]::new));
            assertThat(variants).allMatch(Knowable::isKnown);
        });
    }

    @Test
    void a_process_is_an_agent_but_for_what_is_said() {
        assertThat(Process.AGENT).isEqualTo(new Process(true, true, false));
        assertThat(Process.AGENT.withoutRoot()).isEqualTo(new Process(false, true, false));
        assertThat(Process.AGENT.withoutFullDiskAccess()).isEqualTo(new Process(true, false, false));
        assertThat(Process.AGENT.inGraphicalSession()).isEqualTo(new Process(true, true, true));
        assertThat(Process.AGENT.inGraphicalSession().withoutFullDiskAccess().withoutRoot())
                .isEqualTo(new Process(false, false, true));
        assertThat(Process.AGENT.withoutRoot().withoutFullDiskAccess().inGraphicalSession())
                .isEqualTo(new Process(false, false, true));
    }
}
