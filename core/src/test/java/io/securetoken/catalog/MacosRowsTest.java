package io.securetoken.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.Authorize;
import io.securetoken.action.ChangeMdmReachability;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.ClearBootstrapToken;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.DisableAccount;
import io.securetoken.action.DisableFileVault;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.Erase;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.LoseBootstrapToken;
import io.securetoken.action.Operation;
import io.securetoken.action.Process;
import io.securetoken.action.Promote;
import io.securetoken.action.RemoveFileVaultUser;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.Restart;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.SetPassword;
import io.securetoken.action.TagTokenDisabled;
import io.securetoken.action.UntagTokenDisabled;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.action.Upgrade;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Contradiction;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.BootstrapTokenAuthentication;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileSystem;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of the platform's book as a whole. */
class MacosRowsTest {

    private static final Predictor MACOS = Predictor.of(Macos.rules());
    private static final List<String> VERSIONS =
            List.of("10.13", "10.13.4", "10.14", "10.14.2", "10.15", "10.15.4", "11", "12.0.1", "14", "14.4", "26");
    private static final int MOST_WORLDS = 2_000_000;

    /** A row that never decides stands in the shadow of those before it, and is a mistake. */
    @Test
    void every_row_decides_in_some_world() {
        Random random = new Random(1);
        Set<String> waiting =
                Macos.rules().rules().stream().map(Rule::key).collect(Collectors.toCollection(TreeSet::new));
        for (int tried = 0; tried < MOST_WORLDS && !waiting.isEmpty(); tried++) {
            Verdict verdict = MACOS.predict(mac(random), action(random));
            verdict.rules().forEach(row -> waiting.remove(row.key()));
            verdict.rulesIfDone().forEach(row -> waiting.remove(row.key()));
        }
        assertThat(waiting).isEmpty();
    }

    @Test
    void every_dispute_that_a_row_names_is_a_contradiction_of_the_book_or_another_row() {
        Set<String> disputes =
                Macos.contradictions().stream().map(Contradiction::id).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        Macos.rules().rules().forEach(row -> named.addAll(row.contested()));

        assertThat(disputes).hasSize(18).isSubsetOf(named);
        assertThat(named)
                .allMatch(id -> disputes.contains(id)
                        || Macos.rules().rules().stream()
                                .anyMatch(row -> row.id().equals(id)));
        assertThat(Macos.contradictions())
                .allSatisfy(dispute -> assertThat(dispute.question()).endsWith("?"));
    }

    @Test
    void a_row_disputed_by_one_that_was_taken_out_still_answers() {
        Predictor without = Predictor.of(Macos.rules().without("CREATE-26"));
        Verdict verdict = without.predict(Mac.running("14.4"), Restart.now());

        assertThat(verdict.warnings()).containsExactly("macos NEU-08 is contested: CREATE-26");
    }

    @Test
    void wherever_a_token_may_come_or_go_ownership_follows_it() {
        Set<Operation> come = about(Effect.TOKEN_GIVEN, Effect.TOKEN_UNKNOWN);
        come.remove(Operation.CHANGE_TOKEN_PASSWORD);
        Set<Operation> go = about(Effect.TOKEN_REMOVED, Effect.TOKEN_UNKNOWN);
        go.remove(Operation.CREATE_ACCOUNT);

        assertThat(about(Effect.OWNERSHIP_GIVEN)).isEqualTo(come);
        assertThat(about(Effect.OWNERSHIP_REMOVED)).isEqualTo(go);
    }

    @Test
    void the_book_leaves_no_operation_out() {
        assertThat(Macos.rules().uncovered()).isEmpty();
    }

    private static Set<Operation> about(Effect... effects) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        for (Rule row : Macos.rules().rules()) {
            if (row.effect().filter(List.of(effects)::contains).isPresent()) {
                operations.addAll(row.operations());
            }
        }
        return operations;
    }

    private static Mac mac(Random random) {
        Mac mac = Mac.running(VERSIONS.get(random.nextInt(VERSIONS.size())))
                .withHardware(any(random, Hardware.INTEL, Hardware.T2, Hardware.APPLE_SILICON))
                .withFileVault(any(random, FileVault.OFF, FileVault.DEFERRED, FileVault.ON))
                .withBootstrapToken(any(
                        random,
                        BootstrapToken.NOT_SUPPORTED,
                        BootstrapToken.NONE,
                        BootstrapToken.LOCAL_ONLY,
                        BootstrapToken.ESCROWED,
                        BootstrapToken.STALE))
                .withMdmReachable(any(random, Answer.YES, Answer.NO))
                .withEnrollment(any(random, Enrollment.NONE, Enrollment.USER_APPROVED, Enrollment.AUTOMATED))
                .withBootstrapTokenAuthentication(
                        any(random, BootstrapTokenAuthentication.ALLOWED, BootstrapTokenAuthentication.DISALLOWED))
                .withRecoveryKey(any(random, RecoveryKey.NONE, RecoveryKey.KNOWN))
                .withFileSystem(random.nextInt(12) == 0 ? FileSystem.HFS : FileSystem.APFS);
        return mac.with(account("ops", random), account("eva", random));
    }

    private static Account account(String name, Random random) {
        return Account.named(name)
                .withRole(any(random, Role.ADMIN, Role.STANDARD))
                .withToken(any(random, TokenState.NONE, TokenState.NONE, TokenState.USABLE, TokenState.STALE))
                .withKind(random.nextBoolean() ? AccountKind.LOCAL : any(random, AccountKind.values()))
                .withUid(random.nextBoolean() ? 501 : 400)
                .withPassword(any(random, PasswordState.SET, PasswordState.BLANK, PasswordState.NONE))
                .withPasswordOrigin(any(random, PasswordOrigin.PLAINTEXT, PasswordOrigin.HASH))
                .withTokenDisabledTag(random.nextInt(4) == 0 ? Answer.YES : Answer.NO)
                .withHasLoggedIn(any(random, Answer.YES, Answer.NO))
                .withVolumeOwner(any(random, Answer.YES, Answer.NO))
                .withPreboot(any(random, Answer.YES, Answer.NO));
    }

    private static Action action(Random random) {
        Action action = switch (random.nextInt(28)) {
            case 0 -> GrantToken.to("eva").by("ops").via(any(random, GrantToken.Via.values()));
            case 1 -> RevokeToken.from("eva").by(any(random, "ops", "eva"));
            case 2 -> Promote.of("eva");
            case 3 -> Demote.of("eva");
            case 4 -> DisableAccount.of("eva");
            case 5 -> DeleteAccount.of("eva").via(any(random, DeleteAccount.Via.values()));
            case 6 -> EnableFileVault.as("eva").via(any(random, EnableFileVault.Via.values()));
            case 7 -> DisableFileVault.as("eva");
            case 8 ->
                AddFileVaultUser.of("eva").by("ops").with(any(random, Credential.PASSWORD, Credential.RECOVERY_KEY));
            case 9 -> RemoveFileVaultUser.of("eva");
            case 10 -> EscrowBootstrapToken.by("eva").via(any(random, EscrowBootstrapToken.Via.values()));
            case 11 -> ClearBootstrapToken.now();
            case 12 -> LoseBootstrapToken.now();
            case 13 -> any(random, TagTokenDisabled.on("eva"), UntagTokenDisabled.on("eva"));
            case 14 -> any(random, ChangeMdmReachability.to(false), Restart.now(), UpdatePreboot.now(), Erase.now());
            case 15 -> Upgrade.to("27");
            case 16 -> SetPassword.of("eva").as(any(random, SetPassword.Form.values()));
            case 17 -> ChangePassword.of("eva").with(any(random, ChangePassword.With.values()));
            case 18, 19 -> ResetPassword.of("eva").by("ops").via(any(random, ResetPassword.Via.values()));
            case 20 ->
                Authorize.of(any(random, Authorize.Task.values())).as("eva").with(any(random, Credential.values()));
            case 21, 22, 23 -> logIn(random);
            default -> creation(random);
        };
        return random.nextInt(4) == 0 ? action.in(Process.AGENT.withoutRoot().withoutFullDiskAccess()) : action;
    }

    private static LogIn logIn(Random random) {
        LogIn login = LogIn.as("eva").via(random.nextBoolean() ? LogIn.Via.GRAPHICAL : any(random, LogIn.Via.values()));
        return random.nextInt(4) == 0 ? login.by("ops") : login;
    }

    private static CreateAccount creation(Random random) {
        CreationMethod method = any(random, Macos.rules().methods().toArray(CreationMethod[]::new));
        CreateAccount creation = CreateAccount.of("new", method)
                .withRole(any(random, Role.ADMIN, Role.STANDARD))
                .withKind(random.nextBoolean() ? AccountKind.LOCAL : any(random, AccountKind.values()))
                .withUid(random.nextBoolean() ? 501 : 400);
        creation = random.nextBoolean() ? creation : creation.by("ops");
        creation = random.nextInt(4) == 0 ? creation.tagged() : creation;
        return random.nextBoolean()
                ? creation
                : creation.withPassword(any(random, PasswordForm.BLANK, PasswordForm.NONE, PasswordForm.HASH));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
