package io.securetoken.testkit;

import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.FileSystem;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordState;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Generates consistent Macs: none that {@link Consistency} finds a clash in. A failing Mac shrinks to few accounts and, if
 * facts may be unknown, to few known facts.
 *
 * <pre>{@code
 * Arbitrary<Mac> any = Macs.any();
 * Arbitrary<Mac> fleet = Macs.any().runningAtLeast("14.4").on(Hardware.APPLE_SILICON).withAccounts(1, 3).withHolder();
 * }</pre>
 */
public final class Macs extends ArbitraryDecorator<Mac> {

    private enum Holders {
        ANY,
        SOME,
        NONE
    }

    private static final String[] NEWEST = {"26", "27"};

    private final List<MacOs> versions;
    private final List<Hardware> hardware;
    private final int fewest;
    private final int most;
    private final Holders holders;
    private final boolean unknowns;

    private Macs(
            List<MacOs> versions, List<Hardware> hardware, int fewest, int most, Holders holders, boolean unknowns) {
        this.versions = versions;
        this.hardware = hardware;
        this.fewest = fewest;
        this.most = most;
        this.holders = holders;
        this.unknowns = unknowns;
    }

    /**
     * Returns Macs of any kind with up to three accounts, of which everything is known. The two newest versions, which
     * alone have temporary sessions, are twice as frequent as any other.
     */
    public static Macs any() {
        Stream<String> versions = Stream.concat(Stream.of(Worlds.versions()), Stream.of(NEWEST));
        return new Macs(versions.map(MacOs::of).toList(), List.of(), 0, 3, Holders.ANY, false);
    }

    /** Returns these with one of those versions. */
    public Macs running(String... chosen) {
        return new Macs(Stream.of(chosen).map(MacOs::of).toList(), hardware, fewest, most, holders, unknowns);
    }

    /** Returns these with that version or a newer one; refuses a version after which none is made. */
    public Macs runningAtLeast(String oldest) {
        List<MacOs> newer = versions.stream()
                .filter(version -> version.isAtLeast(MacOs.of(oldest)))
                .toList();
        if (newer.isEmpty()) {
            throw new IllegalArgumentException(
                    "no Mac made here runs macOS " + oldest + " or newer; name it with `running`");
        }
        return new Macs(newer, hardware, fewest, most, holders, unknowns);
    }

    /** Returns these on one of those kinds of hardware; where a version does not run on it, on Intel. */
    public Macs on(Hardware... chosen) {
        return new Macs(versions, List.of(chosen), fewest, most, holders, unknowns);
    }

    /** Returns these with so many accounts, up to eight; refuses other numbers. */
    public Macs withAccounts(int least, int highest) {
        if (least < 0 || highest < least || highest > Accounts.NAMES.size()) {
            throw new IllegalArgumentException(
                    "cannot make " + least + " to " + highest + " accounts; ask for 0 to " + Accounts.NAMES.size());
        }
        return new Macs(versions, hardware, least, highest, holders, unknowns);
    }

    /** Returns these with at least one account, and at least one that holds a token. */
    public Macs withHolder() {
        return new Macs(versions, hardware, Math.max(1, fewest), Math.max(1, most), Holders.SOME, unknowns);
    }

    /** Returns these with no account that holds a token. */
    public Macs withoutHolder() {
        return new Macs(versions, hardware, fewest, most, Holders.NONE, unknowns);
    }

    /** Returns these with any fact unknown. */
    public Macs withUnknowns() {
        return new Macs(versions, hardware, fewest, most, holders, true);
    }

    @Override
    protected Arbitrary<Mac> arbitrary() {
        Accounts account = unknowns ? Accounts.any().withUnknowns() : Accounts.any();
        return Combinators.combine(
                        Arbitraries.of(versions),
                        Accounts.facts(facts(), unknowns),
                        Arbitraries.of(hardware.isEmpty() ? Fact.HARDWARE.values() : hardware),
                        account.list().ofMinSize(fewest).ofMaxSize(most))
                .as((macos, facts, machine, accounts) -> mac(facts.apply(Mac.running(macos)), machine, accounts));
    }

    private List<Fact<Mac, ?>> facts() {
        return Fact.ofMac();
    }

    private Mac mac(Mac bare, Hardware machine, List<Account> accounts) {
        Mac mac = hardware.isEmpty() && unknowns ? bare : bare.withHardware(machine);
        return withHolders(Settled.of(mac.withAccounts(named(accounts))));
    }

    private static List<Account> named(List<Account> accounts) {
        List<Account> named = new ArrayList<>();
        for (Account account : accounts) {
            named.add(account.withName(Accounts.NAMES.get(named.size())));
        }
        return named;
    }

    private Mac withHolders(Mac mac) {
        if (holders == Holders.NONE) {
            return Settled.of(mac.withAccounts(mac.accounts().stream()
                    .map(account -> account.withToken(TokenState.NONE))
                    .toList()));
        }
        if (holders == Holders.SOME && mac.hasHolder() != Answer.YES) {
            return Settled.of(mac.withFileSystem(FileSystem.APFS)
                    .with(mac.accounts()
                            .get(0)
                            .withKind(AccountKind.LOCAL)
                            .withPassword(PasswordState.SET)
                            .withToken(TokenState.USABLE)));
        }
        return mac;
    }
}
