package io.securetoken.plan;

import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.bits.Attribute.Word;
import io.securetoken.bits.Box;
import io.securetoken.plan.Wish.Kind;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a Mac and its accounts some row, or the goal, can tell apart. States that differ in nothing else are one. */
record Sight(long mac, long account, boolean methods) {

    private static final long OTHERS = Attribute.ROLE.mask()
            | Attribute.TOKEN.mask()
            | Attribute.PASSWORD.mask()
            | Attribute.UID.mask()
            | Attribute.PRESENT.mask();

    static Sight of(RuleSet book, Mac mac, Set<Operation> operations) {
        long seenOfMac = Attribute.FILEVAULT.mask() | Attribute.BOOTSTRAP.mask();
        long seenOfAccount = OTHERS;
        boolean methods = false;
        for (Rule rule : book.rules()) {
            if (concerns(rule, mac, operations)) {
                methods |= !rule.methods().isEmpty() && isOfAccountsThatAreThere(rule, operations);
                for (Condition condition : conditions(rule)) {
                    for (boolean subjectActs : new boolean[] {true, false}) {
                        Box box = condition.box(subjectActs);
                        seenOfMac |= box.relevant(Word.MAC);
                        seenOfAccount |= ofAccount(box.relevant(Word.ACCOUNTS));
                    }
                }
            }
        }
        return new Sight(seenOfMac, seenOfAccount, methods);
    }

    private static boolean isOfAccountsThatAreThere(Rule rule, Set<Operation> operations) {
        return rule.operations().stream()
                .anyMatch(operation -> operation != Operation.CREATE_ACCOUNT && operations.contains(operation));
    }

    /** Returns the same with what the goal can tell apart. */
    Sight with(Goal goal) {
        long more = (goal.names(Kind.UNLOCKS_AT_BOOT) ? Attribute.PREBOOT.mask() : 0)
                | (goal.names(Kind.OWNER) ? Attribute.OWNER.mask() : 0);
        return new Sight(mac, account | more, methods);
    }

    private static boolean concerns(Rule rule, Mac mac, Set<Operation> operations) {
        return rule.holdsOn(mac.macos())
                && (rule.hardware().isEmpty()
                        || rule.hardware().stream()
                                .anyMatch(kind ->
                                        (kind.possible() & mac.hardware().possible()) != 0))
                && rule.operations().stream().anyMatch(operations::contains);
    }

    private static List<Condition> conditions(Rule rule) {
        List<Condition> all = new ArrayList<>(rule.when());
        all.addAll(rule.unless());
        for (Set<Condition> alternative : rule.needs()) {
            all.addAll(alternative);
        }
        return all;
    }

    private static long ofAccount(long word) {
        long subjects = word & ((1L << Attribute.ACTOR_SHIFT) - 1);
        return subjects | ((word >>> Attribute.ACTOR_SHIFT) & Attribute.REPEATED);
    }
}
