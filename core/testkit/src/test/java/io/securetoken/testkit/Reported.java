package io.securetoken.testkit;

import io.securetoken.action.EnableFileVault;
import io.securetoken.action.GrantToken;
import io.securetoken.action.ResetPassword;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.TokenState;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers that break a law of the catalogue and are reported, not meant. An entry goes when its row is put right, and
 * {@link ReportedTest} fails until it does.
 *
 * @param what what is wrong, and which row of the catalogue says otherwise
 * @param laws the laws it breaks
 * @param where the questions it is about
 * @param smallest the smallest of them
 */
record Reported(String what, Set<Law> laws, Predicate<Question> where, Question smallest) {

    private static final Predictor MACOS = Predictor.of(Macos.rules());

    static final List<Reported> ALL = List.of(
            new Reported(
                    "FIRST-03 gives root a token (ELIG-15: root is not eligible, and no granter)",
                    Set.of(Invariants.INV_01, Invariants.CONSISTENT_STAYS_CONSISTENT),
                    question -> question.action() instanceof GrantToken && isDecidedBy(question, "FIRST-03"),
                    new Question(
                            Mac.running("10.15").with(Account.standard("bob").withPassword(PasswordState.SET)),
                            GrantToken.to("bob").by("root"))),
            new Reported(
                    "PW-11 lets a standard holder reset in Recovery, which gives a token (the row says: an administrator)",
                    Set.of(Invariants.INV_05),
                    question -> question.action() instanceof ResetPassword reset
                            && reset.via() == ResetPassword.Via.RECOVERY,
                    new Question(
                            Mac.running("14.4")
                                    .withFileVault(FileVault.ON)
                                    .withRecoveryKey(RecoveryKey.NONE)
                                    .with(
                                            Account.standard("alice").withToken(TokenState.USABLE),
                                            Account.standard("bob").withPassword(PasswordState.SET)),
                            ResetPassword.of("bob").by("alice").via(ResetPassword.Via.RECOVERY))),
            new Reported(
                    "ACT-01 turns FileVault on for a tokenless volume although nobody gets its first token (FIRST-02:"
                            + " 10.14.2 and later, the account that turns it on; not a local standard one before 11)",
                    Set.of(Invariants.INV_12, Invariants.CONSISTENT_STAYS_CONSISTENT),
                    question -> question.action() instanceof EnableFileVault
                            && question.mac().hasHolder() != Answer.YES,
                    new Question(
                            Mac.running("27").withRecoveryKey(RecoveryKey.NONE),
                            EnableFileVault.byNobody().via(EnableFileVault.Via.FDESETUP))),
            new Reported(
                    "what an undetermined action may leave root with is forgotten, as root is not among the accounts",
                    Set.of(Laws.KNOWING_MORE_CONTRADICTS_NOTHING),
                    question -> question.mac().accounts().stream()
                                    .noneMatch(account -> account.name().equals("root"))
                            && ("root".equals(question.action().by())
                                    || "root".equals(question.action().account())),
                    new Question(
                            Mac.running("10.15").with(Account.named("bob").withPassword(PasswordState.SET)),
                            GrantToken.to("bob").by("root"))));

    /** Returns whether what is wrong with the answer is reported. */
    static boolean covers(Law law, Question question) {
        return ALL.stream().anyMatch(report -> report.laws.contains(law) && report.where.test(question));
    }

    private static boolean isDecidedBy(Question question, String row) {
        return Answered.of(question, MACOS).restsOn(row);
    }

    @Override
    public String toString() {
        return what;
    }
}
