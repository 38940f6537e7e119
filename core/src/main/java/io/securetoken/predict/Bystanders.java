package io.securetoken.predict;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Others;
import io.securetoken.engine.Apart;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the facts of accounts that an action does not name, on which its answer hangs all the same. */
final class Bystanders {

    private static final List<Attribute> CONTRIBUTING =
            List.of(Attribute.ROLE, Attribute.TOKEN, Attribute.PASSWORD, Attribute.UID, Attribute.PRESENT);

    private final List<Account> accounts;
    private final List<Apart> apart;

    private Bystanders(List<Account> accounts, List<Apart> apart) {
        this.accounts = accounts;
        this.apart = apart;
    }

    /** Returns the open facts, of accounts other than the named ones, of which one alone turns the answer; all open ones where none does. */
    static Set<Fact> facts(Mac mac, Set<String> named, List<Apart> apart) {
        List<Account> others = mac.accounts().stream()
                .filter(account -> !named.contains(account.name()))
                .toList();
        Bystanders bystanders = new Bystanders(others, apart);
        Set<Fact> open = new TreeSet<>();
        Set<Fact> turning = new TreeSet<>();
        for (Account account : others) {
            for (Attribute attribute : CONTRIBUTING) {
                if (values(account.possible(), attribute).size() > 1) {
                    Fact fact = new Fact(account.name(), attribute);
                    open.add(fact);
                    if (bystanders.turns(account, attribute)) {
                        turning.add(fact);
                    }
                }
            }
        }
        return turning.isEmpty() ? open : turning;
    }

    private boolean turns(Account account, Attribute attribute) {
        int rest = 1;
        for (Account other : accounts) {
            rest = other == account ? rest : Others.together(rest, other.contribution());
        }
        for (long completed : completions(account.possible(), attribute)) {
            List<Long> values = values(account.possible(), attribute);
            for (long one : values) {
                for (long other : values) {
                    if (one != other
                            && areApart(rest, with(completed, attribute, one), with(completed, attribute, other))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean areApart(int rest, long one, long other) {
        for (int left = rest; left != 0; left &= left - 1) {
            int combination = left & -left;
            long here = Others.possible(Others.together(combination, contribution(one)));
            long there = Others.possible(Others.together(combination, contribution(other)));
            if (apart.stream().anyMatch(pair -> pair.separates(here, there))) {
                return true;
            }
        }
        return false;
    }

    /** Who is not there adds nothing, whatever else were true of them. */
    private static int contribution(long account) {
        return Attribute.PRESENT.read(account) == Answer.NO.possible() ? 1 : Others.contribution(account);
    }

    /** Returns every way in which the other contributing attributes may be known. */
    private static List<Long> completions(long account, Attribute butFor) {
        List<Long> all = List.of(account);
        for (Attribute attribute : CONTRIBUTING) {
            if (attribute != butFor) {
                List<Long> more = new ArrayList<>();
                all.forEach(word -> values(word, attribute).forEach(value -> more.add(with(word, attribute, value))));
                all = more;
            }
        }
        return all;
    }

    private static List<Long> values(long account, Attribute attribute) {
        List<Long> values = new ArrayList<>();
        for (long left = attribute.read(account); left != 0; left &= left - 1) {
            values.add(left & -left);
        }
        return values;
    }

    private static long with(long account, Attribute attribute, long value) {
        return (account & ~attribute.mask()) | attribute.place(value);
    }
}
