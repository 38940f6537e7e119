package io.securetoken.wire;

import io.securetoken.action.Action;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was received: trees of maps and lists, as every JSON library makes them, into records, and records into Macs and
 * actions. Whatever the format does not allow is refused with a {@link WireException} that names its path, what was found,
 * and what is allowed. The creation methods that may stand in it are those of the given books; the first book is asked where
 * a scenario names none.
 *
 * <pre>{@code
 * Wire wire = Wire.of(Macos.rules(), FactorialIt.rules());
 * ScenarioRecord scenario = wire.scenario(json.readValue(file, Map.class));
 * Verdict verdict = Predictor.of(wire.book(scenario)).predict(wire.mac(scenario), wire.actions(scenario).get(0));
 * }</pre>
 */
public final class Wire {

    private static final String TOP = "$";

    private final Map<String, RuleSet> books;
    private final Map<String, CreationMethod> methods;
    private final TreeReader reader;

    private Wire(Map<String, RuleSet> books, Map<String, CreationMethod> methods) {
        this.books = books;
        this.methods = methods;
        this.reader = new TreeReader(books.keySet(), methods.keySet());
    }

    /** Returns a wire that knows the books and their creation methods. */
    public static Wire of(RuleSet first, RuleSet... others) {
        Map<String, RuleSet> books = new LinkedHashMap<>();
        Map<String, CreationMethod> methods = new LinkedHashMap<>();
        List<RuleSet> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        for (RuleSet book : all) {
            books.putIfAbsent(book.name(), book);
            books.putIfAbsent(book.id(), book);
            book.methods().forEach(method -> methods.putIfAbsent(method.name(), method));
        }
        return new Wire(books, methods);
    }

    /** Returns the names and ids that may stand for a book, the one that is asked by default first. */
    public Set<String> books() {
        return Collections.unmodifiableSet(books.keySet());
    }

    /** Returns the names of the creation methods that may stand in the format. */
    public Set<String> methods() {
        return Collections.unmodifiableSet(methods.keySet());
    }

    /** Returns the record of a scenario; refuses a tree that the format does not allow. */
    public ScenarioRecord scenario(@Nullable Object tree) {
        return Records.record(ScenarioRecord.class, checked(tree));
    }

    /** Returns the record of one event; refuses a tree that the format does not allow. */
    public EventRecord event(@Nullable Object tree) {
        return Records.record(EventRecord.class, reader.event(tree, TOP));
    }

    /** Returns the tree of a record, to be written by any JSON library: absent keys in place of nulls. */
    public static Map<String, Object> tree(Record sent) {
        return Records.tree(sent);
    }

    /** Returns the book that the scenario asks; refuses a scenario that the format does not allow. */
    public RuleSet book(ScenarioRecord scenario) {
        String book = new Values(checked(scenario)).textIfGiven("ruleBook");
        return known(books, book == null ? books.keySet().iterator().next() : book);
    }

    /** Returns the Mac that the scenario begins with; refuses a scenario that the format does not allow. */
    public Mac mac(ScenarioRecord scenario) {
        return Macs.mac(new Values(checked(scenario)).object("mac"), this::method);
    }

    /** Returns the Mac; refuses a record that the format does not allow. */
    public Mac mac(MacRecord mac) {
        return Macs.mac(new Values(reader.object(Format.MAC, Records.tree(mac), TOP)), this::method);
    }

    /** Returns the actions of the scenario; refuses a scenario that the format does not allow. */
    public List<Action> actions(ScenarioRecord scenario) {
        return new Values(checked(scenario))
                .objects("events").stream()
                        .map(event -> Events.action(event, this::method))
                        .toList();
    }

    /** Returns the action; refuses a record that the format does not allow. */
    public Action action(EventRecord event) {
        return Events.action(new Values(reader.event(Records.tree(event), TOP)), this::method);
    }

    /**
     * Refuses an event of a scenario that makes no sense on the Mac as it is then: an account that is not there, or the
     * creation of one that is.
     */
    public void check(ScenarioRecord scenario, int event, Mac now) {
        String path = TOP + ".events[" + event + "]";
        List<EventRecord> events = scenario.events() == null ? List.of() : scenario.events();
        Values values = new Values(reader.event(Records.tree(events.get(event)), path));
        boolean creates = values.text("type").equals("create-account");
        for (String key : List.of("account", "by")) {
            String name = values.textIfGiven(key);
            if (name == null) {
                continue;
            }
            if (creates && key.equals("account")) {
                checkNew(name, now, TreeReader.at(path, key));
            } else {
                checkThere(name, now, TreeReader.at(path, key));
            }
        }
    }

    private static void checkNew(String name, Mac now, String path) {
        if (now.account(name).filter(account -> account.present() == Answer.YES).isPresent()) {
            throw WireException.name(
                    path, name, ", which already exists on this Mac", "a name that no account bears yet");
        }
    }

    private static void checkThere(String name, Mac now, String path) {
        if (now.account(name).isEmpty()) {
            Set<String> names = new LinkedHashSet<>();
            now.accounts().stream().map(Account::name).forEach(names::add);
            names.add("root");
            throw WireException.word(path, name, names);
        }
    }

    private Map<String, Object> checked(ScenarioRecord scenario) {
        return checked((Object) Records.tree(scenario));
    }

    private Map<String, Object> checked(@Nullable Object tree) {
        Map<String, Object> scenario = reader.object(Format.SCENARIO, tree, TOP);
        int events = new Values(scenario).objects("events").size();
        int expectations = new Values(scenario).objects("expect").size();
        if (expectations > events) {
            throw new WireException(
                    TOP + ".expect", expectations + " expectations", "at most " + events + ", one for each event");
        }
        return scenario;
    }

    private CreationMethod method(String name) {
        return known(methods, name);
    }

    private static <T> T known(Map<String, T> all, String name) {
        T known = all.get(name);
        if (known == null) {
            throw new AssertionError(name);
        }
        return known;
    }
}
