package io.securetoken.predict;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.bits.Attribute;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
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

    /**
     * Returns the question with each answer still possible, by its word; but for one that makes the question impossible.
     * Of a known method only what lies beneath can be open.
     */
    Map<String, Answered> answers(Mac mac, Action action, RuleSet book) {
        CreateAccount creation =
                action instanceof CreateAccount made && made.account().equals(account) ? made : null;
        if (attribute == Attribute.PRESENT && account != null) {
            return presence(mac, account, action, creation != null);
        }
        return creation == null ? ofTheMac(mac, action, book) : ofTheNewOne(mac, creation);
    }

    /** Whoever acts, or is acted upon, is there; whoever is created is not; of anybody else both can be. */
    private static Map<String, Answered> presence(Mac mac, String account, Action action, boolean created) {
        boolean acts = account.equals(action.by());
        Map<String, Answered> answers = new LinkedHashMap<>();
        if (!created) {
            answers.put("true", new Answered(mac.with(account, there -> there.withPresent(Answer.YES)), action));
        }
        if (!acts && (created || !account.equals(action.account()))) {
            answers.put("false", new Answered(mac.without(account), action));
        }
        return answers;
    }

    private Map<String, Answered> ofTheNewOne(Mac mac, CreateAccount creation) {
        if (attribute.word() == Attribute.Word.METHODS) {
            Map<String, Answered> answers = new LinkedHashMap<>();
            for (CreationMethod method : creation.method().beneath()) {
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
            for (CreationMethod method : there.createdBy()
                    .<Collection<CreationMethod>>map(CreationMethod::beneath)
                    .orElse(book.methods())) {
                answers.put(method.name(), new Answered(mac.with(there.withCreatedBy(method)), action));
            }
            return answers;
        }
        return byWord(there.possible(), place -> new Answered(mac.with(known(there, place)), action));
    }

    private Account known(Account there, int place) {
        return attribute == Attribute.UID
                ? there.withUid(Account.FIRST_ORDINARY_UID - place)
                : there.withPossible(only(there.possible(), place));
    }

    private Map<String, Answered> byWord(long possible, IntFunction<Answered> answer) {
        Map<String, Answered> answers = new LinkedHashMap<>();
        for (int place = 0; place < attribute.words().size(); place++) {
            if ((attribute.read(possible) & 1L << place) != 0) {
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
