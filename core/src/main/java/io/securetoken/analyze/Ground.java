package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.Operation;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All questions that can be asked about an operation, with everything left open that need not be said: by nobody, by
 * another account and by the account itself, with each credential, and where a row looks at creation methods by each that
 * the book knows, as each method of the platform that may lie beneath it.
 */
record Ground(Operation operation, Stretches stretches, List<Question> questions) {

    private static final String SUBJECT = "eva";
    private static final String ACTOR = "ops";
    private static final Set<PasswordForm> FORMS = EnumSet.complementOf(EnumSet.of(PasswordForm.UNKNOWN));

    /** A question on one stretch of versions; the method is null where none matters. */
    record Question(
            int stretch, Mac mac, Action action, @Nullable CreationMethod method) {}

    /** Returns the questions that a book is asked about the operation. */
    static Ground of(RuleSet book, Operation operation) {
        List<Rule> rows = book.rules().stream()
                .filter(row -> row.operations().contains(operation))
                .toList();
        Stretches stretches = Stretches.of(rows);
        boolean ofMethods = rows.stream().anyMatch(row -> !row.methods().isEmpty());
        List<Question> questions = new ArrayList<>();
        for (int stretch = 0; stretch < stretches.versions().size(); stretch++) {
            Mac mac = Mac.running(stretches.versions().get(stretch));
            if (operation == Operation.CREATE_ACCOUNT) {
                creations(book, stretch, mac, questions);
            } else {
                deeds(operation, ofMethods ? book : null, stretch, mac, questions);
            }
        }
        return new Ground(operation, stretches, List.copyOf(questions));
    }

    private static void creations(RuleSet book, int stretch, Mac mac, List<Question> questions) {
        for (CreationMethod method : book.methods()) {
            for (CreationMethod reading : Readings.of(method)) {
                for (PasswordForm form : FORMS) {
                    CreateAccount creation = CreateAccount.of(SUBJECT, reading).withPassword(form);
                    questions.add(new Question(stretch, mac, creation, reading));
                    questions.add(new Question(
                            stretch,
                            mac.with(Account.named(ACTOR).withEnabled(Answer.UNKNOWN)),
                            creation.by(ACTOR),
                            reading));
                }
            }
        }
    }

    private static void deeds(
            Operation operation, @Nullable RuleSet ofMethods, int stretch, Mac mac, List<Question> questions) {
        for (Action action : actions(operation)) {
            Mac with = ACTOR.equals(action.by()) ? mac.with(Account.named(ACTOR).withEnabled(Answer.UNKNOWN)) : mac;
            if (action.account() == null) {
                questions.add(new Question(stretch, with, action, null));
            } else if (ofMethods == null) {
                questions.add(new Question(stretch, with.with(subject()), action, null));
            } else {
                ofMethods.methods().stream()
                        .flatMap(method -> Readings.of(method).stream())
                        .forEach(reading -> questions.add(
                                new Question(stretch, with.with(subject().withCreatedBy(reading)), action, reading)));
            }
        }
    }

    /** Returns the ways to do it that rows can tell apart: two with the same names and credential are one. */
    private static Iterable<Action> actions(Operation operation) {
        Map<String, Action> different = new LinkedHashMap<>();
        for (Deed deed : Deed.ALL) {
            if (deed.operation() == operation) {
                for (Credential with : deed.credentials()) {
                    different(deed.of(SUBJECT, null, with), different);
                    different(deed.of(SUBJECT, ACTOR, with), different);
                    different(deed.of(SUBJECT, SUBJECT, with), different);
                }
            }
        }
        return different.values();
    }

    private static void different(Action action, Map<String, Action> found) {
        found.putIfAbsent(action.account() + " " + action.by() + " " + action.with(), action);
    }

    private static Account subject() {
        return Account.named(SUBJECT).withEnabled(Answer.UNKNOWN).withTokenDisabledTag(Answer.UNKNOWN);
    }
}
