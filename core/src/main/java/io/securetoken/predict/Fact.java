package io.securetoken.predict;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.bits.Attribute;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One fact that is not known: of an account, perhaps of one that is just created, or of the Mac where there is none. */
record Fact(@Nullable String account, Attribute attribute) implements Comparable<Fact> {

    /** A Mac and an action of which one fact more is known. */
    record Answered(Mac mac, Action action) {}

    /** Returns the path that scenario files give it: {@code accounts[bob].token}, {@code mac.bootstrapToken}. */
    String path() {
        return (account == null ? "mac." : "accounts[" + account + "].") + attribute.key();
    }

    /** Returns the question with each answer still possible, by its word; but for an account that would not be there. */
    Map<String, Answered> answers(Mac mac, Action action, RuleSet book) {
        boolean ofTheNewOne = action instanceof CreateAccount creation
                && creation.account().equals(account)
                && attribute != Attribute.PRESENT;
        return ofTheNewOne ? ofTheNewOne(mac, (CreateAccount) action, book) : ofTheMac(mac, action, book);
    }

    private Map<String, Answered> ofTheNewOne(Mac mac, CreateAccount creation, RuleSet book) {
        if (attribute.word() == Attribute.Word.METHODS) {
            Map<String, Answered> answers = new LinkedHashMap<>();
            for (CreationMethod method : mayBe(creation.method(), book)) {
                answers.put(method.name(), new Answered(mac, creation.withMethod(method)));
            }
            return answers;
        }
        return byWord(creation.created(), place -> new Answered(mac, created(creation, place)));
    }

    private CreateAccount created(CreateAccount creation, int place) {
        return switch (attribute) {
            case ROLE -> creation.withRole(Role.values()[place]);
            case KIND -> creation.withKind(AccountKind.values()[place]);
            case UID -> creation.withUid(Account.FIRST_ORDINARY_UID - place);
            case PASSWORD ->
                creation.withPassword(
                        place == 0 ? PasswordForm.PLAINTEXT : place == 1 ? PasswordForm.BLANK : PasswordForm.NONE);
            case ORIGIN -> creation.withPassword(place == 0 ? PasswordForm.PLAINTEXT : PasswordForm.HASH);
            default -> throw new IllegalStateException(attribute + " of a new account is known");
        };
    }

    private Map<String, Answered> ofTheMac(Mac mac, Action action, RuleSet book) {
        if (account == null) {
            return byWord(mac.possible(), place -> new Answered(mac.withPossible(only(mac.possible(), place)), action));
        }
        Account there = mac.existing(account);
        if (attribute.word() == Attribute.Word.METHODS) {
            Map<String, Answered> answers = new LinkedHashMap<>();
            for (CreationMethod method :
                    there.createdBy().map(known -> mayBe(known, book)).orElse(book.methods())) {
                answers.put(method.name(), new Answered(mac.with(there.withCreatedBy(method)), action));
            }
            return answers;
        }
        return byWord(there.possible(), place -> new Answered(mac.with(known(there, place)), action));
    }

    /** What lies beneath a product's method is not known; the platform's own methods are what they are. */
    private static Collection<CreationMethod> mayBe(CreationMethod method, RuleSet book) {
        return method.beneath().isEmpty() ? book.methods() : method.beneath();
    }

    private Account known(Account there, int place) {
        return attribute == Attribute.UID
                ? there.withUid(Account.FIRST_ORDINARY_UID - place)
                : there.withPossible(only(there.possible(), place));
    }

    private Map<String, Answered> byWord(long possible, IntFunction<Answered> answer) {
        Map<String, Answered> answers = new LinkedHashMap<>();
        for (int place = 0; place < attribute.words().size(); place++) {
            boolean absent = attribute == Attribute.PRESENT && place == 1;
            if ((attribute.read(possible) & 1L << place) != 0 && !absent) {
                answers.put(attribute.words().get(place), answer.apply(place));
            }
        }
        return answers;
    }

    private long only(long word, int place) {
        return (word & ~attribute.mask()) | attribute.place(1L << place);
    }

    @Override
    public int compareTo(Fact other) {
        return path().compareTo(other.path());
    }
}
