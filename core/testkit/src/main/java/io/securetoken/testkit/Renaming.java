package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives accounts other names, in Macs, actions and facts; {@code root} keeps its own. */
final class Renaming {

    private static final Set<String> NAMES = Set.of("account", "by");
    private static final Pattern IN_FACT = Pattern.compile("accounts\\[([^\\]]*)\\]");

    private final Map<String, String> names;

    private Renaming(Map<String, String> names) {
        this.names = names;
    }

    /** Returns a renaming that turns the order of the accounts round, and names all others anew. */
    static Renaming reversing(Mac mac) {
        List<String> ordered = mac.accounts().stream()
                .map(Account::name)
                .filter(name -> !name.equals("root"))
                .toList();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            names.put(ordered.get(i), "n" + (ordered.size() - i));
        }
        return new Renaming(names);
    }

    String of(String name) {
        return name.equals("root") ? name : names.getOrDefault(name, "0" + name);
    }

    Mac of(Mac mac) {
        return mac.withAccounts(mac.accounts().stream()
                .map(account -> account.withName(of(account.name())))
                .toList());
    }

    Question of(Question question) {
        return new Question(of(question.mac()), of(question.action()));
    }

    String ofFact(String fact) {
        Matcher named = IN_FACT.matcher(fact);
        return named.replaceAll(match -> Matcher.quoteReplacement("accounts[" + of(match.group(1)) + "]"));
    }

    /** Every action is a record; its names stand in the components `account` and `by`. */
    private Action of(Action action) {
        RecordComponent[] components = action.getClass().getRecordComponents();
        List<Class<?>> types = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        try {
            for (RecordComponent component : components) {
                Object value = component.getAccessor().invoke(action);
                boolean isName = value instanceof String && NAMES.contains(component.getName());
                types.add(component.getType());
                values.add(isName ? of((String) value) : value);
            }
            return (Action) action.getClass()
                    .getConstructor(types.toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot rename the accounts of " + action.phrase(), e);
        }
    }
}
