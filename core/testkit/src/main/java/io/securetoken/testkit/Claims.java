package io.securetoken.testkit;

import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.ResetPassword;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileSystem;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the {@link Invariants} claim of an answer: null where it is so, else what is wrong. */
final class Claims {

    private static final MacOs FIRST_03_SINCE = MacOs.of("10.14.2");
    private static final MacOs ESCROW_AT_LOGIN_SINCE = MacOs.of("10.15.4");
    private static final MacOs ELEVEN = MacOs.of("11");

    private static final Set<Operation> IN_RECOVERY =
            EnumSet.of(Operation.RESET_IN_RECOVERY, Operation.RESET_WITH_RECOVERY_KEY);

    static final Set<Operation> LOGINS = EnumSet.of(
            Operation.LOG_IN_GRAPHICALLY,
            Operation.LOG_IN_BY_SSH,
            Operation.LOG_IN_BY_SSH_KEY,
            Operation.LOG_IN_AT_CONSOLE,
            Operation.CHECK_PASSWORD,
            Operation.CREATE_ACCOUNT);

    private Claims() {}

    static @Nullable String holdersMayHold(Answered asked) {
        return (asked.isAllowed() ? asked.gained() : Stream.<Account>empty())
                .filter(account -> !Consistency.MAY_HOLD.contains(account.kind())
                        || account.password() == PasswordState.NONE
                        || asked.before().fileSystem() != FileSystem.APFS)
                .findFirst()
                .map(account -> asked.failing("`" + account.name() + "` gets a token and may not hold one"))
                .orElse(null);
    }

    static @Nullable String newTokensHaveASource(Answered asked) {
        if (!asked.isAllowed() || asked.mayHaveGained().findAny().isEmpty()) {
            return null;
        }
        boolean somebodyHolds = asked.before().hasHolder() == Answer.YES;
        boolean sourced = asked.isByGranter()
                || isByFileVaultCredential(asked)
                || IN_RECOVERY.contains(asked.operation())
                || (isGraphicalLogin(asked) && asked.before().bootstrapToken() == BootstrapToken.ESCROWED)
                || asked.restsOn("CREATE-22");
        boolean gains = asked.coversToken() && isCertain(asked);
        return somebodyHolds && gains && !sourced ? asked.failing("a new token comes from nowhere") : null;
    }

    /** An outcome that only unknown facts leave open is not held against a book. */
    private static boolean isCertain(Answered asked) {
        return asked.gained().findAny().isPresent() || asked.verdict().missing().isEmpty();
    }

    private static boolean isByFileVaultCredential(Answered asked) {
        return asked.action() instanceof AddFileVaultUser addition
                && (addition.with() == Credential.RECOVERY_KEY
                        || asked.actor()
                                .filter(actor -> actor.token() == TokenState.USABLE)
                                .isPresent()
                        || !asked.isAllowed());
    }

    private static boolean isGraphicalLogin(Answered asked) {
        return (asked.action() instanceof LogIn login && login.via() == LogIn.Via.GRAPHICAL)
                || (asked.action() instanceof CreateAccount creation
                        && creation.method().isAtLoginWindow());
    }

    static @Nullable String grantsHaveAGranter(Answered asked) {
        if (!asked.isAllowed()) {
            return null;
        }
        boolean hasPassword = asked.subject()
                .filter(subject -> subject.password() != PasswordState.NONE)
                .isPresent();
        boolean exempt = asked.operation() == Operation.ADD_FILEVAULT_USER;
        boolean another = asked.actor().isPresent() && !asked.actsOnItself();
        boolean granter = asked.isByGranter() || isFirstGrant(asked);
        return hasPassword && (exempt || (another && granter)) ? null : asked.failing("this is granted by no granter");
    }

    private static boolean isFirstGrant(Answered asked) {
        MacOs macos = asked.before().macos();
        return asked.operation() == Operation.GRANT_TOKEN
                && macos.isAtLeast(FIRST_03_SINCE)
                && !macos.isAtLeast(ELEVEN)
                && asked.before().hasHolder() == Answer.NO
                && asked.actor().filter(actor -> actor.role() == Role.ADMIN).isPresent();
    }

    static @Nullable String standardHoldersPassNothingOn(Answered asked) {
        Optional<Account> standardHolder = asked.actor()
                .filter(actor -> actor.role() == Role.STANDARD && actor.token().holds() == Answer.YES);
        boolean exempt = asked.operation() == Operation.ADD_FILEVAULT_USER;
        if (standardHolder.isEmpty() || exempt || !asked.isAllowed() || asked.actsOnItself()) {
            return null;
        }
        return asked.gained()
                .filter(account -> !givenWithoutCredentials(asked, account.name()))
                .findFirst()
                .map(account -> asked.failing("a standard holder passes a token on to `" + account.name() + "`"))
                .orElse(null);
    }

    private static boolean givenWithoutCredentials(Answered asked, String name) {
        return WithoutCredentials.of(asked.action())
                .map(action -> asked.instead(asked.before(), action))
                .filter(alone ->
                        alone.isAllowed() && alone.done().existing(name).token().holds() == Answer.YES)
                .isPresent();
    }

    static @Nullable String theLastHolderStays(Answered asked) {
        if (!asked.isAllowed() || asked.done().accounts().equals(asked.before().accounts())) {
            return null;
        }
        boolean held = asked.before().hasHolder() == Answer.YES;
        boolean exempt = asked.operation() == Operation.ERASE
                || asked.restsOn("PW-06/before 26")
                || asked.restsOn("PW-10")
                || asked.restsOn("PW-11/recovery key")
                || asked.restsOn("PW-12/grant");
        Answer holds = asked.done().hasHolder();
        boolean lost = holds == Answer.NO
                || (holds == Answer.UNKNOWN
                        && asked.coversToken()
                        && asked.verdict().missing().isEmpty());
        return held && !exempt && lost ? asked.failing("nobody certainly holds a token any more") : null;
    }

    static @Nullable String theLastAdministratorStays(Answered asked) {
        boolean admin =
                asked.subject().filter(subject -> subject.role() == Role.ADMIN).isPresent();
        boolean last = asked.before().accounts().stream()
                .filter(account -> !account.name().equals(asked.action().account()))
                .allMatch(account -> account.role() == Role.STANDARD);
        return admin && last && !asked.isRefused() && !asked.isUncovered()
                ? asked.failing("the last administrator may be deleted")
                : null;
    }

    static @Nullable String ownersHold(Answered asked) {
        return asked.done().accounts().stream()
                .filter(account ->
                        account.volumeOwner() == Answer.YES && account.token().holds() == Answer.NO)
                .findFirst()
                .map(account -> asked.failing("`" + account.name() + "` owns the volume without a token"))
                .orElse(null);
    }

    static @Nullable String somebodyUnlocks(Answered asked) {
        Mac after = asked.done();
        if (!asked.isAllowed() || after.equals(asked.before())) {
            return null;
        }
        boolean exempt = asked.restsOn("PW-06/before 26") || asked.before().fileSystem() != FileSystem.APFS;
        boolean locked = after.fileVault() == FileVault.ON
                && after.recoveryKey() == RecoveryKey.NONE
                && after.hasHolder() == Answer.NO;
        return locked && !exempt ? asked.failing("nobody can unlock the volume") : null;
    }

    static @Nullable String escrowsHaveAHolder(Answered asked) {
        boolean escrowed = asked.before().bootstrapToken() != BootstrapToken.ESCROWED
                && asked.done().bootstrapToken() == BootstrapToken.ESCROWED;
        if (!escrowed || !asked.isAllowed()) {
            return null;
        }
        boolean comes = isGraphicalLogin(asked)
                || isEarlySetupAssistant(asked)
                || asked.operation().name().startsWith("ESCROW_BOOTSTRAP_TOKEN");
        String name = asked.action().account();
        boolean holder = name != null
                && asked.done().existing(name).token().holds() == Answer.YES
                && asked.done().existing(name).password() == PasswordState.SET;
        return comes && holder ? null : asked.failing("a bootstrap token is escrowed without a holder's password");
    }

    private static boolean isEarlySetupAssistant(Answered asked) {
        return !asked.before().macos().isAtLeast(ESCROW_AT_LOGIN_SINCE)
                && asked.action() instanceof CreateAccount creation
                && creation.method().equals(Macos.SETUP_ASSISTANT);
    }

    static @Nullable String bootstrapGrants(Answered asked) {
        boolean anotherHolds = asked.before().hasHolder() == Answer.YES;
        boolean gains = asked.gained().findAny().isPresent();
        boolean atLogin = !(asked.action() instanceof CreateAccount creation)
                || creation.method().isAtLoginWindow();
        if (!asked.isAllowed() || !anotherHolds || !gains || !atLogin || asked.isByGranter()) {
            return null;
        }
        Mac mac = asked.before();
        boolean fetched = mac.bootstrapToken() == BootstrapToken.ESCROWED
                && mac.mdmReachable() == Answer.YES
                && isGraphicalLogin(asked);
        Account account = asked.done().existing(String.valueOf(asked.action().account()));
        boolean eligible = mac.macos().isAtLeast(ELEVEN)
                || (mac.macos().isAtLeast(Consistency.BOOTSTRAP_TOKEN_SINCE)
                        && (account.kind() == AccountKind.MOBILE
                                || account.kind() == AccountKind.MANAGED_ADMIN
                                || account.createdBy()
                                        .filter(Macos.DIRECTORY_LOGIN::equals)
                                        .isPresent()));
        return fetched && eligible && account.password() == PasswordState.SET
                ? null
                : asked.failing("a login gives a token that no bootstrap token can give");
    }

    static @Nullable String forcedPasswordsBreakTokens(Answered asked) {
        boolean held = asked.subject()
                .filter(subject -> subject.token().holds() == Answer.YES)
                .isPresent();
        if (!held || !asked.isAllowed() || asked.isByGranter()) {
            return null;
        }
        TokenState after =
                asked.done().existing(String.valueOf(asked.action().account())).token();
        boolean open = !asked.verdict().missing().isEmpty() && after != TokenState.USABLE;
        return open || after == TokenState.NONE || after == TokenState.STALE
                ? null
                : asked.failing("a forced password leaves the token " + after.word());
    }

    static @Nullable String markersAuthoriseNothing(Answered asked) {
        List<Account> marked = Stream.concat(asked.subject().stream(), asked.actor().stream())
                .filter(account -> account.token() == TokenState.HELD)
                .distinct()
                .toList();
        if (marked.isEmpty() || !asked.isAllowed()) {
            return null;
        }
        Mac stale = asked.before();
        for (Account account : marked) {
            stale = stale.with(account.withToken(TokenState.STALE));
        }
        return asked.instead(stale, asked.action()).isAllowed()
                ? null
                : asked.failing("allowed for the marker, refused for a stale token");
    }

    static @Nullable String hashesGiveNothing(Answered asked) {
        boolean hash = asked.action() instanceof CreateAccount creation && creation.password() == PasswordForm.HASH;
        return hash
                        && !asked.restsOn("CREATE-22")
                        && asked.coversToken()
                        && asked.mayHaveGained().findAny().isPresent()
                ? asked.failing("a hash gives a token at creation")
                : null;
    }

    static @Nullable String tagsKeepOnlyTheFirstAway(Answered asked) {
        Optional<Question> other = Tagged.otherwise(asked.question());
        if (other.isEmpty()) {
            return null;
        }
        Answered otherwise = asked.instead(other.get().mac(), other.get().action());
        boolean same = otherwise.permission() == asked.permission()
                && otherwise.verdict().ifDone().equals(asked.verdict().ifDone());
        boolean mayMatter = asked.before().macos().isAtLeast(ELEVEN)
                && asked.before().hasHolder() != Answer.YES
                && (asked.operation() == Operation.SET_PASSWORD
                        || LOGINS.contains(asked.operation())
                        || isResetOfNoPassword(asked));
        return same || mayMatter ? null : asked.failing("the tag matters here: " + otherwise.failing(""));
    }

    /** A reset is the first password of an account that has none. */
    private static boolean isResetOfNoPassword(Answered asked) {
        return asked.action() instanceof ResetPassword
                && asked.subject()
                        .filter(subject ->
                                subject.password() == PasswordState.NONE || subject.password() == PasswordState.UNKNOWN)
                        .isPresent();
    }

    static @Nullable String erasureEmpties(Answered asked) {
        Mac after = asked.done();
        boolean empty = after.accounts().isEmpty()
                && after.hasHolder() == Answer.NO
                && !BootstrapToken.ESCROWED.equals(after.bootstrapToken())
                && !BootstrapToken.LOCAL_ONLY.equals(after.bootstrapToken())
                && !BootstrapToken.STALE.equals(after.bootstrapToken());
        return empty ? null : asked.failing("something is left after an erasure");
    }

    static @Nullable String staysConsistent(Answered asked) {
        if (asked.isRefused() || asked.restsOn("PW-06/before 26")) {
            return null;
        }
        Mac after = asked.verdict().after();
        List<String> clashes = after.equals(asked.before()) ? List.of() : Consistency.clashes(after);
        return clashes.isEmpty() ? null : asked.failing("the Mac afterwards cannot be: " + clashes);
    }
}
