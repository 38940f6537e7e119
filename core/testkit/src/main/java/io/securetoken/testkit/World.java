package io.securetoken.testkit;

import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A bounded world: some attributes with some values each, everything else fixed, and every Mac that these make. It is a
 * description that can be printed and counted before anything is generated, so that a world never shrinks unseen.
 *
 * <pre>{@code
 * World world = World.named("grants")
 *         .macos("10.15", "27")
 *         .with(Fact.HARDWARE, Hardware.INTEL, Hardware.APPLE_SILICON)
 *         .accounts("alice", "bob")
 *         .each(Fact.ROLE, Role.ADMIN, Role.STANDARD)
 *         .each(Fact.TOKEN, TokenState.NONE, TokenState.USABLE);
 * world.size();       // 100: 2 × 2 × (1 + 2 × 2) × (1 + 2 × 2)
 * world.describe();
 * world.macs();       // the consistent ones among the 100
 * }</pre>
 */
public final class World {

    private final String name;
    private final List<Dimension<Mac>> ofMac;
    private final List<Dimension<Account>> ofEach;
    private final List<String> accounts;

    private World(String name, List<Dimension<Mac>> ofMac, List<Dimension<Account>> ofEach, List<String> accounts) {
        this.name = name;
        this.ofMac = ofMac;
        this.ofEach = ofEach;
        this.accounts = accounts;
    }

    /** Returns a world of that name with one Mac: 27, without accounts, nothing else known. */
    public static World named(String name) {
        return new World(name, List.of(), List.of(), List.of());
    }

    /** Returns this world on each of those versions. */
    public World macos(String... versions) {
        return plusMac(new Dimension<>(
                "macos", Stream.of(versions).map(MacOs::of).map(Value::version).toList()));
    }

    /** Returns this world with each of those values of a fact of the Mac. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <V> World with(Fact<Mac, V> fact, V... values) {
        return plusMac(Dimension.of(fact, List.of(values)));
    }

    /** Returns this world with accounts of those names, each there or not. */
    public World accounts(String... names) {
        return new World(name, ofMac, ofEach, List.of(names));
    }

    /** Returns this world with each of those values of a fact of every account. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <V> World each(Fact<Account, V> fact, V... values) {
        List<Dimension<Account>> more = new ArrayList<>(ofEach);
        more.add(Dimension.of(fact, List.of(values)));
        return new World(name, ofMac, List.copyOf(more), accounts);
    }

    private World plusMac(Dimension<Mac> dimension) {
        List<Dimension<Mac>> more = new ArrayList<>(ofMac);
        more.add(dimension);
        return new World(name, List.copyOf(more), ofEach, accounts);
    }

    /** Returns the number of combinations, the inconsistent ones among them. */
    public long size() {
        long size = product(ofMac);
        for (int i = 0; i < accounts.size(); i++) {
            size = Math.multiplyExact(size, accountStates());
        }
        return size;
    }

    /** Absent, or each combination of the attributes of an account. */
    private long accountStates() {
        return 1 + product(ofEach);
    }

    private static <S> long product(List<Dimension<S>> dimensions) {
        long product = 1;
        for (Dimension<S> dimension : dimensions) {
            product = Math.multiplyExact(product, dimension.values.size());
        }
        return product;
    }

    /** Returns the Macs that can be, in a fixed order. */
    public Stream<Mac> macs() {
        return LongStream.range(0, size()).mapToObj(this::mac).filter(Consistency::isConsistent);
    }

    /** Returns every action that the book knows on every Mac of this world. */
    public Stream<Question> questions(RuleSet book) {
        AllActions actions = AllActions.knownTo(book);
        return macs().flatMap(mac -> actions.on(mac).stream().map(action -> new Question(mac, action)));
    }

    private Mac mac(long index) {
        long left = index;
        Mac mac = Mac.running("27");
        for (Dimension<Mac> dimension : ofMac) {
            mac = dimension.apply(mac, left);
            left /= dimension.values.size();
        }
        for (String account : accounts) {
            long state = left % accountStates();
            left /= accountStates();
            if (state > 0) {
                mac = mac.with(account(account, state - 1));
            }
        }
        return mac;
    }

    private Account account(String accountName, long state) {
        long left = state;
        Account account = Account.named(accountName);
        for (Dimension<Account> dimension : ofEach) {
            account = dimension.apply(account, left);
            left /= dimension.values.size();
        }
        return account;
    }

    /** Returns name, size, and each attribute with its values, a line each. */
    public String describe() {
        List<String> lines = new ArrayList<>();
        lines.add(name + ": " + size() + " combinations");
        ofMac.forEach(dimension -> lines.add(dimension.describe()));
        lines.add("accounts: " + String.join(", ", accounts) + "; each absent or with");
        ofEach.forEach(dimension -> lines.add("  " + dimension.describe()));
        return String.join("\n  ", lines);
    }

    /** Returns {@link #describe}. */
    @Override
    public String toString() {
        return describe();
    }

    private record Dimension<S>(String name, List<Value<S>> values) {

        static <S, V> Dimension<S> of(Fact<S, V> fact, List<V> values) {
            return new Dimension<>(
                    fact.name(),
                    values.stream()
                            .map(value -> new Value<>(String.valueOf(value), fact.to(value)))
                            .toList());
        }

        S apply(S subject, long index) {
            return values.get((int) (index % values.size())).change.apply(subject);
        }

        String describe() {
            return name + ": " + values.stream().map(Value::word).collect(Collectors.joining(", "));
        }
    }

    private record Value<S>(String word, UnaryOperator<S> change) {

        static Value<Mac> version(MacOs version) {
            return new Value<>(version.toString(), mac -> mac.withMacos(version));
        }
    }
}
