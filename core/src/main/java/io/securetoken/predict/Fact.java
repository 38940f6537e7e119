package io.securetoken.predict;

import io.securetoken.bits.Attribute;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One fact of a Mac that is not known: of an account, or of the Mac itself where there is none. */
record Fact(@Nullable String account, Attribute attribute) implements Comparable<Fact> {

    /** Returns the path that scenario files give it: {@code accounts[bob].token}, {@code mac.bootstrapToken}. */
    String path() {
        return (account == null ? "mac." : "accounts[" + account + "].") + attribute.key();
    }

    /** Returns the Mac with each answer that is still possible, by its word; but for an account that would not be there. */
    Map<String, Mac> answers(Mac mac, RuleSet book) {
        Map<String, Mac> answers = new LinkedHashMap<>();
        if (attribute.word() == Attribute.Word.METHODS) {
            book.methods()
                    .forEach(method -> answers.put(method.name(), changed(mac, there -> there.withCreatedBy(method))));
            return answers;
        }
        long possible = attribute.read(
                account == null ? mac.possible() : mac.existing(account).possible());
        for (int place = 0; place < attribute.words().size(); place++) {
            if ((possible & 1L << place) != 0 && !(attribute == Attribute.PRESENT && place == 1)) {
                answers.put(attribute.words().get(place), answered(mac, place));
            }
        }
        return answers;
    }

    private Mac answered(Mac mac, int place) {
        if (account == null) {
            return mac.withPossible(only(mac.possible(), place));
        }
        if (attribute == Attribute.UID) {
            return changed(mac, there -> there.withUid(Account.FIRST_ORDINARY_UID - place));
        }
        return changed(mac, there -> there.withPossible(only(there.possible(), place)));
    }

    private Mac changed(Mac mac, UnaryOperator<Account> change) {
        return account == null ? mac : mac.with(account, change);
    }

    private long only(long word, int place) {
        return (word & ~attribute.mask()) | attribute.place(1L << place);
    }

    @Override
    public int compareTo(Fact other) {
        return path().compareTo(other.path());
    }
}
