package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.BookUnderTest;
import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.Credential;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.ResetPassword;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The failure situations of the catalogue, FAIL-01 to FAIL-17, as planning problems with the documented way out. */
class FailureSituationsTest {

    private static final Operator AGENT = Operator.agent();
    private static final Operator WITHOUT = Operator.agent().withoutPasswords();

    @RegisterExtension
    private static final BookUnderTest BOOK = BookUnderTest.usually(Macos.rules());

    private final Planner planner;
    private final PlanChecker checker;

    FailureSituationsTest(RuleSet book) {
        this.planner = Planner.of(Predictor.of(book));
        this.checker = PlanChecker.of(Predictor.of(book));
    }

    private static Mac mac(String macos, FileVault fileVault, Account... accounts) {
        return Mac.running(macos)
                .withHardware(Hardware.T2)
                .withFileVault(fileVault)
                .withBootstrapToken(BootstrapToken.NONE)
                .withMdmReachable(Answer.YES)
                .withEnrollment(Enrollment.AUTOMATED)
                .withRecoveryKey(RecoveryKey.NONE)
                .with(accounts);
    }

    private static Account account(String name, Role role, TokenState token) {
        return Account.named(name)
                .withRole(role)
                .withToken(token)
                .withUid(501)
                .withPassword(PasswordState.SET)
                .withPasswordOrigin(PasswordOrigin.PLAINTEXT)
                .withHasLoggedIn(Answer.YES)
                .withVolumeOwner(Answer.of(token == TokenState.USABLE))
                .withPreboot(Answer.of(token == TokenState.USABLE));
    }

    private static Account admin(String name, TokenState token) {
        return account(name, Role.ADMIN, token);
    }

    private static Account standard(String name, TokenState token) {
        return account(name, Role.STANDARD, token);
    }

    private List<Operation> operations(Mac mac, String goal, Operator operator) {
        return plan(mac, goal, operator).actions().stream()
                .map(Action::operation)
                .toList();
    }

    private Plan plan(Mac mac, String goal, Operator operator) {
        PlanResult result = planner.plan(mac, Goal.parse(goal), operator);
        assertThat(result).isInstanceOf(Plan.class);
        return (Plan) result;
    }

    private Unreachable unreachable(Mac mac, String goal, Operator operator) {
        PlanResult result = planner.plan(mac, Goal.parse(goal), operator);
        assertThat(result).isInstanceOf(Unreachable.class);
        return (Unreachable) result;
    }

    @ParameterizedTest
    @CsvSource({
        "10.13, CHECK_PASSWORD",
        "10.14, CHECK_PASSWORD",
        "10.15, CHECK_PASSWORD",
        "14.4, ENABLE_FILEVAULT_BY_FDESETUP"
    })
    void fail_01_nobody_holds_a_token(String macos, Operation wayOut) {
        Mac mac = mac(macos, FileVault.OFF, admin("ops", TokenState.NONE));

        assertThat(operations(mac, "ops holds token", AGENT)).containsExactly(wayOut);
    }

    @Test
    void fail_01_on_10_14_2_a_grant_of_a_tokenless_administrator_gives_both_a_token() {
        Mac mac = mac("10.14.2", FileVault.OFF, admin("ops", TokenState.NONE), standard("eva", TokenState.NONE));
        GrantToken grant = GrantToken.to("eva").by("ops");

        assertThat(checker.check(mac, Goal.parse("eva holds token and ops holds token"), AGENT, List.of(grant))
                        .failure())
                .isNull();
    }

    @Test
    void fail_01_on_11_and_later_a_first_password_or_a_login_gives_the_first_token() {
        Account fresh = admin("ops", TokenState.NONE).withHasLoggedIn(Answer.NO);
        Mac without = mac(
                "14.4", FileVault.OFF, fresh.withPassword(PasswordState.NONE).withTokenDisabledTag(Answer.NO));
        Mac hashMade = mac(
                "14.4",
                FileVault.OFF,
                fresh.withPasswordOrigin(PasswordOrigin.HASH).withTokenDisabledTag(Answer.NO));

        assertThat(operations(without, "ops holds token", AGENT)).containsExactly(Operation.SET_PASSWORD);
        assertThat(check(hashMade, "ops holds token", AGENT.withPerson(Person.LOGIN), LogIn.as("ops")))
                .isNull();
    }

    @Test
    void fail_01_the_password_tool_of_recovery() {
        Mac mac = mac("14.4", FileVault.OFF, admin("ops", TokenState.NONE));

        assertThat(check(
                        mac,
                        "ops holds token",
                        WITHOUT.withPerson(Person.AT_MAC),
                        ResetPassword.of("ops").via(ResetPassword.Via.RECOVERY)))
                .isNull();
    }

    @Test
    void fail_02_a_login_with_the_bootstrap_token() {
        Mac mac = mac("14.4", FileVault.OFF, standard("eva", TokenState.USABLE), admin("ops", TokenState.NONE))
                .withBootstrapToken(BootstrapToken.ESCROWED);

        assertThat(plan(mac, "ops holds token", WITHOUT.withPasswordsOf("ops").withPerson(Person.LOGIN))
                        .actions())
                .containsExactly(LogIn.as("ops"));
    }

    @Test
    void fail_04_what_a_reset_with_the_recovery_key_does_to_the_token_is_disputed() {
        Operator operator = WITHOUT.withPerson(Person.AT_MAC);
        ResetPassword reset = ResetPassword.of("ops");

        for (ResetPassword.Via via : List.of(ResetPassword.Via.RECOVERY_KEY, ResetPassword.Via.RECOVERY)) {
            assertThat(check(recoverable(), "ops password rotated", operator, reset.via(via)))
                    .extracting(PlanCheck.Failure::reason)
                    .isEqualTo(PlanCheck.Reason.UNCERTAIN);
        }
    }

    @Test
    void fail_04_the_recovery_key_adds_a_helper_that_resets_the_granters_password_and_is_deleted() {
        assertThat(operations(recoverable(), "ops password rotated", WITHOUT))
                .containsExactly(
                        Operation.CREATE_ACCOUNT,
                        Operation.ADD_FILEVAULT_USER,
                        Operation.RESET_BY_SYSADMINCTL,
                        Operation.DELETE_BY_SYSADMINCTL);
    }

    private static Mac recoverable() {
        return mac("14.4", FileVault.ON, admin("ops", TokenState.USABLE)).withRecoveryKey(RecoveryKey.KNOWN);
    }

    @Test
    void fail_06_without_another_holder_only_erasing_is_left_which_no_plan_does() {
        Mac mac = mac("14.4", FileVault.ON, admin("ops", TokenState.USABLE), admin("help", TokenState.NONE));
        Operator operator = WITHOUT.withPasswordsOf("help").withPerson(Person.AT_MAC);

        assertThat(unreachable(mac, "help holds token", operator).wouldHelp())
                .isNotEmpty()
                .allSatisfy(set -> assertThat(set)
                        .anyMatch(addition -> addition.equals(Addition.password("ops"))
                                || addition.kind() == Addition.Kind.RECOVERY_KEY
                                || addition.kind() == Addition.Kind.BOOTSTRAP_ESCROWED
                                || addition.kind() == Addition.Kind.FILEVAULT_OFF));
    }

    @Test
    void fail_07_the_old_password_or_recovery_repairs_a_stale_token_too() {
        Mac mac = mac("14.4", FileVault.OFF, admin("ops", TokenState.USABLE), standard("eva", TokenState.STALE));

        assertThat(operations(mac, "eva holds token", WITHOUT.withOlderPasswordsOf("eva")))
                .containsExactly(Operation.CHANGE_TOKEN_PASSWORD);
        assertThat(operations(mac, "eva holds token", WITHOUT.withPerson(Person.AT_MAC)))
                .containsExactly(Operation.RESET_IN_RECOVERY);
    }

    @Test
    void fail_08_otherwise_only_erasing_is_left_which_no_plan_does() {
        Mac mac = mac("14.4", FileVault.ON, admin("ops", TokenState.STALE));

        assertThat(unreachable(mac, "ops holds token", AGENT).blockedBy()).isNotEmpty();
    }

    @Test
    void fail_09_or_a_login_with_the_bootstrap_token() {
        Mac mac = mac("14.4", FileVault.OFF, admin("script", TokenState.USABLE), standard("eva", TokenState.NONE))
                .withBootstrapToken(BootstrapToken.ESCROWED);

        assertThat(plan(mac, "eva holds token", WITHOUT.withPasswordsOf("eva").withPerson(Person.LOGIN))
                        .actions())
                .containsExactly(LogIn.as("eva"));
    }

    @Test
    void fail_16_then_that_account_grants() {
        Mac mac = mac("14.4", FileVault.OFF, admin("ops", TokenState.NONE), standard("eva", TokenState.NONE));

        String goal = "filevault on and eva holds token and ops holds token";

        assertThat(check(
                        mac,
                        goal,
                        AGENT,
                        EnableFileVault.as("ops").via(EnableFileVault.Via.PROFILE),
                        GrantToken.to("eva").by("ops")))
                .isNull();
        assertThat(plan(mac, goal, AGENT).cost()).isEqualTo(new Cost(1, 2, 2));
    }

    private PlanCheck.@Nullable Failure check(Mac mac, String goal, Operator operator, Action... actions) {
        return checker.check(mac, Goal.parse(goal), operator, List.of(actions)).failure();
    }

    @Test
    void fail_02_all_holders_are_standard() {
        Mac mac = mac("14.4", FileVault.OFF, standard("eva", TokenState.USABLE), admin("ops", TokenState.NONE));

        assertThat(operations(mac, "ops holds token", AGENT))
                .containsExactly(Operation.PROMOTE, Operation.GRANT_TOKEN, Operation.DEMOTE);
    }

    @Test
    void fail_03_the_only_granters_password_is_unknown_and_a_bootstrap_token_is_escrowed() {
        Mac mac = mac("14.4", FileVault.OFF, admin("ops", TokenState.USABLE), admin("help", TokenState.NONE))
                .withBootstrapToken(BootstrapToken.ESCROWED);

        assertThat(plan(mac, "help holds token", WITHOUT.withPasswordsOf("help").withPerson(Person.LOGIN))
                        .actions())
                .containsExactly(LogIn.as("help"));
    }

    @Test
    void fail_04_the_recovery_key_adds_a_user() {
        Mac mac = mac("14.4", FileVault.ON, admin("ops", TokenState.USABLE), admin("help", TokenState.NONE))
                .withRecoveryKey(RecoveryKey.PRESENT);

        assertThat(plan(mac, "help holds token", WITHOUT.withPasswordsOf("help").withRecoveryKeyKnown(true))
                        .actions())
                .containsExactly(AddFileVaultUser.of("help").with(Credential.RECOVERY_KEY));
    }

    @Test
    void fail_05_the_password_tool_of_recovery() {
        Mac mac = mac("14.4", FileVault.OFF, admin("ops", TokenState.USABLE), admin("help", TokenState.NONE));

        assertThat(operations(mac, "help holds token", WITHOUT.withPerson(Person.AT_MAC)))
                .containsExactly(Operation.RESET_IN_RECOVERY);
    }

    @Test
    void fail_06_with_filevault_on_only_another_holders_password_helps() {
        Mac mac = mac(
                "14.4",
                FileVault.ON,
                admin("ops", TokenState.USABLE),
                standard("eva", TokenState.USABLE),
                admin("help", TokenState.NONE));
        Operator operator = WITHOUT.withPasswordsOf("help").withPerson(Person.AT_MAC);

        assertThat(unreachable(mac, "help holds token", operator).wouldHelp())
                .anySatisfy(set -> assertThat(set).containsExactly(Addition.password("eva")));
        assertThat(plan(mac, "help holds token", operator.withPasswordsOf("eva"))
                        .actions())
                .containsExactly(AddFileVaultUser.of("help").by("eva"));
    }

    @Test
    void fail_07_a_stale_token_is_turned_off_and_on_by_another_granter() {
        Mac mac = mac("14.4", FileVault.OFF, admin("ops", TokenState.USABLE), standard("eva", TokenState.STALE));

        assertThat(operations(mac, "eva holds token", AGENT))
                .containsExactly(Operation.REVOKE_TOKEN, Operation.GRANT_TOKEN);
    }

    @Test
    void fail_08_a_stale_token_of_the_only_holder_takes_the_old_password_or_recovery() {
        Mac mac = mac("14.4", FileVault.OFF, admin("ops", TokenState.STALE));

        assertThat(unreachable(mac, "ops holds token", AGENT).wouldHelp())
                .anySatisfy(set -> assertThat(set).containsExactly(Addition.olderPassword("ops")))
                .anySatisfy(set -> assertThat(set).containsExactly(Addition.person(Person.AT_MAC)));
        assertThat(operations(mac, "ops holds token", AGENT.withOlderPasswordsOf("ops")))
                .containsExactly(Operation.CHANGE_TOKEN_PASSWORD);
    }

    @Test
    void fail_09_the_scripted_account_that_took_the_first_token_grants() {
        Mac mac = mac("14.4", FileVault.OFF, admin("script", TokenState.USABLE), standard("eva", TokenState.NONE));

        assertThat(operations(mac, "eva holds token", AGENT)).containsExactly(Operation.GRANT_TOKEN);
    }

    @Test
    void fail_10_an_admin_that_never_logs_in_needs_a_login_with_the_bootstrap_token_or_a_granter() {
        Mac mac = mac("14.4", FileVault.OFF, admin("agent", TokenState.NONE), standard("eva", TokenState.USABLE))
                .withBootstrapToken(BootstrapToken.ESCROWED);
        Operator remote = WITHOUT.withPasswordsOf("agent");

        assertThat(unreachable(mac, "agent holds token", remote).wouldHelp())
                .contains(Set.of(Addition.password("eva")))
                .contains(Set.of(Addition.person(Person.LOGIN)));
        assertThat(operations(mac, "agent holds token", remote.withPerson(Person.LOGIN)))
                .containsExactly(Operation.LOG_IN_GRAPHICALLY);
    }

    @Test
    void fail_11_a_standard_first_user_is_promoted_to_escrow() {
        Mac mac = mac("14.4", FileVault.OFF, standard("eva", TokenState.USABLE), admin("ops", TokenState.NONE));

        assertThat(operations(mac, "bootstrap escrowed", AGENT))
                .containsExactly(Operation.PROMOTE, Operation.ESCROW_BOOTSTRAP_TOKEN, Operation.DEMOTE);
    }

    @Test
    void fail_12_a_granter_escrows_a_lost_bootstrap_token_again() {
        Mac mac = mac("14.4", FileVault.OFF, admin("ops", TokenState.USABLE)).withBootstrapToken(BootstrapToken.STALE);

        assertThat(plan(mac, "bootstrap escrowed", AGENT).actions()).containsExactly(EscrowBootstrapToken.by("ops"));
    }

    @Test
    void fail_13_who_cannot_authorise_updates_becomes_an_owner_with_a_token() {
        Mac mac = mac("14.4", FileVault.OFF, admin("ops", TokenState.USABLE), standard("eva", TokenState.NONE))
                .withHardware(Hardware.APPLE_SILICON);

        assertThat(operations(mac, "eva is owner", AGENT)).containsExactly(Operation.GRANT_TOKEN);
    }

    @Test
    void fail_14_a_new_holder_missing_at_the_filevault_screen_needs_an_update_of_preboot() {
        Mac mac = mac(
                "14.4",
                FileVault.ON,
                admin("ops", TokenState.USABLE),
                standard("eva", TokenState.USABLE).withPreboot(Answer.NO));

        assertThat(operations(mac, "eva unlocks at boot", AGENT)).containsExactly(Operation.UPDATE_PREBOOT);
    }

    @Test
    void fail_15_the_managed_administrator_authenticates_first() {
        Account managed = admin("managed", TokenState.NONE)
                .withKind(AccountKind.MANAGED_ADMIN)
                .withPasswordOrigin(PasswordOrigin.HASH)
                .withHasLoggedIn(Answer.NO);
        Mac mac = mac("15.7", FileVault.OFF, managed, standard("eva", TokenState.NONE));

        assertThat(operations(mac, "eva holds token", AGENT))
                .containsExactly(Operation.CHECK_PASSWORD, Operation.GRANT_TOKEN);
    }

    @Test
    void fail_16_a_profile_with_credentials_turns_filevault_on_without_a_login() {
        Mac mac = mac("14.4", FileVault.OFF, standard("eva", TokenState.NONE));

        assertThat(plan(mac, "filevault on", AGENT.withRoot(false)).actions())
                .extracting(action -> ((EnableFileVault) action).via())
                .containsExactly(EnableFileVault.Via.PROFILE);
    }

    @Test
    void fail_17_a_deletion_takes_full_disk_access() {
        Mac mac = mac("14.4", FileVault.OFF, admin("ops", TokenState.USABLE), standard("eva", TokenState.NONE))
                .withEnrollment(Enrollment.NONE);

        assertThat(unreachable(mac, "eva is absent", AGENT.withFullDiskAccess(false))
                        .wouldHelp())
                .contains(Set.of(Addition.fullDiskAccess()));
        assertThat(plan(mac, "eva is absent", AGENT).actions()).containsExactly(DeleteAccount.of("eva"));
    }
}
