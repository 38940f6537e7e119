package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Account;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Macs in a few words, {@code hfs escrowed: admin usable + - + standard usable|stale present=?}: the Mac, then alice,
 * bob and carol, {@code -} where there is none. What happens, happens to bob, by a book of a row or two.
 */
final class Sketch {

    static final CreationMethod SCRIPT = CreationMethod.named("script");
    private static final List<String> NAMES = List.of("alice", "bob", "carol");
    private static final Set<Operation> ALL = EnumSet.allOf(Operation.class);

    private Sketch() {}

    static Mac mac(String text) {
        return mac("14.4", text);
    }

    static Mac mac(String macos, String text) {
        String[] parts = text.split(": ?", -1);
        String[] said = parts[parts.length - 1].split(" \\+ ");
        List<Account> accounts = new ArrayList<>();
        for (int place = 0; place < said.length; place++) {
            if (!said[place].equals("-")) {
                accounts.add(account(NAMES.get(place), said[place]));
            }
        }
        Mac mac = Mac.running(macos).withAccounts(accounts);
        return parts.length == 1 ? mac : mac.withPossible(with(mac.possible(), parts[0], false));
    }

    static Account account(String name, String text) {
        Account account = Account.named(name);
        return account.withPossible(with(account.possible(), text, true));
    }

    private static long with(long word, String text, boolean ofAccount) {
        long changed = word;
        for (String said : text.split(" ")) {
            String[] parts = said.split("=");
            List<String> values = List.of(parts[parts.length - 1].split("\\|"));
            Attribute attribute = Arrays.stream(Attribute.values())
                    .filter(one -> ofAccount ? one.isSubjects() : one.word() == Attribute.Word.MAC)
                    .filter(one -> parts.length == 1
                            ? one.words().containsAll(values)
                            : one.key().equals(parts[0]))
                    .findFirst()
                    .orElseThrow();
            changed = (changed & ~attribute.mask()) | attribute.place(possible(attribute, values));
        }
        return changed;
    }

    private static long possible(Attribute attribute, List<String> values) {
        if (values.equals(List.of("?"))) {
            return attribute.read(-1);
        }
        assertThat(attribute.words()).containsAll(values);
        return values.stream()
                .mapToLong(value -> 1L << attribute.words().indexOf(value))
                .sum();
    }

    static Action action(Operation operation, @Nullable String by) {
        return action(operation, by, Credential.PASSWORD);
    }

    static Action action(Operation operation, @Nullable String by, Credential with) {
        if (operation == Operation.CREATE_ACCOUNT) {
            CreateAccount creation = CreateAccount.of("bob", SCRIPT);
            return by == null ? creation : creation.by(by);
        }
        return Deed.ALL.stream()
                .filter(deed -> deed.operation() == operation)
                .findFirst()
                .orElseThrow()
                .of("bob", by, with);
    }

    /** Returns a book by which everything may happen and leads to that. */
    static RuleSet free(Effect effect) {
        return leading(requirement("free", "MAY").needsNothing(), effect);
    }

    /** Returns a book by which nothing may happen, and that says what it would lead to. */
    static RuleSet never(Effect effect) {
        return leading(requirement("never", "NEVER").isNeverPossible(), effect);
    }

    /** Returns a book that does not say what may happen. */
    static RuleSet silent(Effect effect) {
        return leading(RuleSet.named("silent", "1"), effect);
    }

    private static RuleSetBuilder.Row requirement(String book, String id) {
        return RuleSet.named(book, "1").requirement(id, "what may happen").on(ALL);
    }

    private static RuleSet leading(RuleSetBuilder book, Effect effect) {
        return book.effect("THEN", "what it leads to").on(ALL).leads(effect).build();
    }

    static Verdict verdict(RuleSet book, Mac mac, Action action) {
        return Predictor.of(book).predict(mac, action);
    }

    /** Returns the step from one Mac to another, whatever the book leads to. */
    static Transition step(RuleSet book, Action action, String before, String after) {
        return Transition.of(verdict(book, mac(before), action), mac(after));
    }

    /** Returns the step from one Mac to another, of which the book that answers says that nothing changes. */
    static Transition step(Operation operation, @Nullable String by, String before, String after) {
        return step(free(Effect.TOKEN_KEPT), action(operation, by), before, after);
    }
}
