package io.securetoken.testkit;

import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares Macs by what is known of them: one covers another if all that is possible of the other is possible of it.
 *
 * <pre>{@code
 * Knowledge.covers(Mac.running("14.4"), Mac.running("14.4").withFileVault(FileVault.ON));   // true
 * Knowledge.completions(mac, 64).forEach(definite -> …);
 * }</pre>
 */
public final class Knowledge {

    private Knowledge() {}

    /** Returns whether all that is possible of the narrow Mac is possible of the wide one too. */
    public static boolean covers(Mac wide, Mac narrow) {
        return wide.macos().equals(narrow.macos())
                && Fact.ofMac().stream().allMatch(fact -> fact.covers(wide, narrow))
                && narrow.accounts().stream()
                        .allMatch(account -> wide.account(account.name())
                                .filter(all -> covers(all, account))
                                .isPresent())
                && wide.accounts().stream()
                        .allMatch(account -> narrow.account(account.name())
                                .map(there -> covers(account, there))
                                .orElse(account.present() == Answer.UNKNOWN));
    }

    private static boolean covers(Account wide, Account narrow) {
        return (wide.present() == Answer.UNKNOWN || narrow.present() == Answer.YES)
                && Fact.ofAccount().stream().allMatch(fact -> fact.covers(wide, narrow));
    }

    /** Returns the Macs in which one more fact is known than in the given one, each once for every value. */
    public static Stream<Mac> oneFactMore(Mac mac) {
        Stream<Mac> ofMac =
                Fact.ofMac().stream().filter(fact -> !fact.isKnown(mac)).flatMap(fact -> fact.completions(mac));
        Stream<Mac> ofAccounts = mac.accounts().stream()
                .flatMap(account -> Stream.concat(
                        Fact.ofAccount().stream()
                                .filter(fact -> !fact.isKnown(account))
                                .flatMap(fact -> fact.completions(account))
                                .map(mac::with),
                        presence(mac, account)));
        return Stream.concat(ofMac, ofAccounts);
    }

    private static Stream<Mac> presence(Mac mac, Account account) {
        return account.present() == Answer.YES
                ? Stream.empty()
                : Stream.of(mac.with(account.withPresent(Answer.YES)), mac.without(account.name()));
    }

    /** Returns every definite Mac that the given one may be; refuses one that may be more than so many. */
    public static List<Mac> completions(Mac mac, int most) {
        List<Mac> found = List.of(mac);
        while (true) {
            List<Mac> open = found.stream()
                    .filter(one -> oneFactMore(one).findAny().isPresent())
                    .toList();
            if (open.isEmpty()) {
                return found;
            }
            found = found.stream().flatMap(Knowledge::firstOpenFact).toList();
            if (found.size() > most) {
                throw new IllegalArgumentException(
                        "the Mac may be more than " + most + " definite ones; say more of it");
            }
        }
    }

    private static Stream<Mac> firstOpenFact(Mac mac) {
        for (Fact<Mac, ?> fact : Fact.ofMac()) {
            if (!fact.isKnown(mac)) {
                return fact.completions(mac);
            }
        }
        for (Account account : mac.accounts()) {
            if (account.present() != Answer.YES) {
                return presence(mac, account);
            }
            for (Fact<Account, ?> fact : Fact.ofAccount()) {
                if (!fact.isKnown(account)) {
                    return fact.completions(account).map(mac::with);
                }
            }
        }
        return Stream.of(mac);
    }
}
