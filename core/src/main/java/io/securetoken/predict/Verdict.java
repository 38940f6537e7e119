package io.securetoken.predict;

import io.securetoken.action.Action;
import io.securetoken.action.LogIn;
import io.securetoken.bits.Attribute;
import io.securetoken.engine.Decision;
import io.securetoken.rules.Arrival;
import io.securetoken.rules.Contradiction;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a book says of an action on a Mac: whether it may happen, what becomes of each token, which rows decided, and
 * what is not known. It never throws; a refusal is a value.
 *
 * <pre>{@code
 * Verdict verdict = predictor.predict(mac, GrantToken.to("bob").by("alice"));
 * verdict.permission();          // REFUSED
 * verdict.ifDone().get("bob");   // what would become of bob's token if it went through anyway
 * }</pre>
 */
public final class Verdict implements Serializable {

    private static final long serialVersionUID = 1;

    private final Predictor predictor;
    private final Mac mac;
    private final Action action;
    private final transient Decision decision;

    Verdict(Predictor predictor, Mac mac, Action action, Decision decision) {
        this.predictor = predictor;
        this.mac = mac;
        this.action = action;
        this.decision = decision;
    }

    /** Returns the book that answers. */
    public RuleSet book() {
        return predictor.book();
    }

    /** Returns the Mac that was asked about. */
    public Mac mac() {
        return mac;
    }

    /** Returns the action that was asked about. */
    public Action action() {
        return action;
    }

    /** Returns whether it may happen. An action of or on an account that is only perhaps there is never simply allowed. */
    public Permission permission() {
        return Permission.of(decision.allowed());
    }

    /** Returns what each account holds afterwards: as before if it is refused, unknown where it cannot be told. */
    public Map<String, TokenState> tokens() {
        return tokens(after());
    }

    /** Returns what each account would hold if the action went through, whether or not it may. */
    public Map<String, TokenState> ifDone() {
        return tokens(afterIfDone());
    }

    private static Map<String, TokenState> tokens(Mac mac) {
        Map<String, TokenState> tokens = new TreeMap<>();
        mac.accounts().forEach(account -> tokens.put(account.name(), account.token()));
        return Collections.unmodifiableMap(tokens);
    }

    /** Returns how a token can still arrive at the account without another grant, if the action goes through. */
    public Arrival laterIfDone(String name) {
        Mac done = afterIfDone();
        if (done.existing(name).token() != TokenState.NONE) {
            return Arrival.UNKNOWN;
        }
        Verdict login = predictor.predict(done, LogIn.as(name));
        return switch (login.permission()) {
            case REFUSED -> Arrival.NEVER;
            case UNDETERMINED -> Arrival.UNKNOWN;
            case ALLOWED ->
                switch (login.tokens().getOrDefault(name, TokenState.UNKNOWN)) {
                    case USABLE -> Arrival.AT_FIRST_LOGIN;
                    case NONE -> Arrival.NEVER;
                    default -> Arrival.UNKNOWN;
                };
        };
    }

    /** Returns the Mac afterwards: the same one if the action is refused, with open facts unknown if it is undetermined. */
    public Mac after() {
        return switch (permission()) {
            case REFUSED -> mac;
            case ALLOWED -> afterIfDone();
            case UNDETERMINED -> Aftermath.either(mac, afterIfDone());
        };
    }

    /** Returns the Mac that would follow if the action went through, whether or not it may. */
    public Mac afterIfDone() {
        return Aftermath.of(mac, action, decision.aftereffect());
    }

    /** Returns the rows that decided, requirements before effects. */
    public List<Rule> rules() {
        Set<Rule> rows = new LinkedHashSet<>(decision.requirements());
        if (permission() != Permission.REFUSED) {
            rows.addAll(decision.effects());
        }
        return List.copyOf(rows);
    }

    /** Returns the rows that say what would follow if the action went through. */
    public List<Rule> rulesIfDone() {
        return decision.effects();
    }

    /** Returns the requirements that are not met; empty unless it is refused. */
    public List<Rule> unmet() {
        return decision.unmet();
    }

    /**
     * Returns the facts that would settle an open answer, by the path scenario files give them:
     * {@code accounts[bob].token}, {@code mac.bootstrapToken}. Facts on which nothing depends are not among them.
     */
    public List<String> missing() {
        return facts().stream().map(Fact::path).toList();
    }

    /**
     * Returns what each answer to each of the {@link #missing} facts would lead to: the verdict on the Mac with that fact
     * known, by the fact's path and the answer's word. Empty if nothing is missing. An answer that makes the question
     * impossible is left out: whoever is created is not there yet, whoever else the action names is.
     */
    public Map<String, Map<String, Verdict>> ifKnown() {
        Map<String, Map<String, Verdict>> leads = new LinkedHashMap<>();
        for (Fact fact : facts()) {
            Map<String, Verdict> answers = new LinkedHashMap<>();
            fact.answers(mac, action, predictor.book())
                    .forEach((word, known) -> answers.put(word, predictor.predict(known.mac(), known.action())));
            leads.put(fact.path(), Collections.unmodifiableMap(answers));
        }
        return Collections.unmodifiableMap(leads);
    }

    private Set<Fact> facts() {
        Set<Fact> facts = new TreeSet<>();
        for (Attribute attribute : decision.missing()) {
            if (attribute == Attribute.OTHERS) {
                facts.addAll(Bystanders.facts(mac, named(), decision.othersApart()));
            } else {
                facts.add(fact(attribute));
            }
        }
        return facts;
    }

    private Set<String> named() {
        Set<String> named = new TreeSet<>();
        Stream.of(action.account(), action.by()).filter(Objects::nonNull).forEach(named::add);
        return named;
    }

    private Fact fact(Attribute attribute) {
        if (attribute.isActors()) {
            return new Fact(action.by(), attribute.subjects());
        }
        boolean subjects = attribute.isSubjects() || attribute.word() == Attribute.Word.METHODS;
        return new Fact(subjects ? action.account() : null, attribute);
    }

    /**
     * Returns the smallest sets of facts that would turn a refusal into an allowance, such as
     * {@code [[accounts[alice].role = admin]]}; empty if it is not refused, or if three facts are not enough. Each set
     * stands alone, and for each group of facts one set of values is shown.
     */
    public List<Set<String>> whatWouldChangeIt() {
        List<Set<String>> changes = new ArrayList<>();
        for (Map<Attribute, Integer> change : decision.counterfactuals()) {
            Set<String> facts = new LinkedHashSet<>();
            change.forEach((attribute, place) ->
                    facts.add(path(attribute) + " = " + attribute.words().get(place)));
            changes.add(Collections.unmodifiableSet(facts));
        }
        return List.copyOf(changes);
    }

    /** A change may name an actor where none is given yet. */
    private String path(Attribute attribute) {
        return attribute.isActors() && action.by() == null
                ? "by." + attribute.key()
                : fact(attribute).path();
    }

    /** Returns the obligations that the deciding rows leave, such as {@code update-preboot}. */
    public Set<String> obligations() {
        Set<String> left = new LinkedHashSet<>();
        rules().forEach(row -> left.addAll(row.obligations()));
        return Collections.unmodifiableSet(left);
    }

    /** Returns what is worth a warning: a lost last granter, a token gone stale, a contested row. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        Mac after = after();
        if (mac.hasGranter() == Answer.YES && after.hasGranter() == Answer.NO) {
            warnings.add("no account is left that can grant a token");
        }
        for (Account account : after.accounts()) {
            boolean wasStale = mac.account(account.name())
                    .map(Account::token)
                    .filter(TokenState.STALE::equals)
                    .isPresent();
            if (account.token() == TokenState.STALE && !wasStale) {
                warnings.add("the token of `" + account.name()
                        + "` goes stale: it still looks enabled and works for nothing");
            }
        }
        for (Rule row : rules()) {
            if (!row.contested().isEmpty()) {
                warnings.add(row.book() + " " + row.id() + " is contested: " + disputes(row));
            }
            row.warning().ifPresent(warnings::add);
        }
        return List.copyOf(warnings);
    }

    private String disputes(Rule row) {
        return row.contested().stream().map(this::dispute).collect(Collectors.joining("; "));
    }

    /** A book that a row was taken out of may still name it. */
    private String dispute(String id) {
        Stream<String> questions = predictor.book().contradictions().stream()
                .filter(question -> question.id().equals(id))
                .map(Contradiction::question);
        Stream<String> rows = predictor.book().rules().stream()
                .filter(row -> row.isCalled(id))
                .map(Rule::says);
        return Stream.concat(questions, rows)
                .findFirst()
                .map(says -> says + " (" + id + ")")
                .orElse(id);
    }

    /** Returns the answer in plain sentences, each with the row and the source it rests on. */
    public String explanation() {
        return new Explanation(predictor.book(), this, decision).text();
    }

    /** Returns {@link #explanation}. */
    @Override
    public String toString() {
        return explanation();
    }

    private Object writeReplace() {
        return new Stored(predictor, mac, action);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a verdict is read as its question");
    }

    /** Only the question is stored: the same book gives the same answer where it is read. */
    private record Stored(Predictor predictor, Mac mac, Action action) implements Serializable {

        private Object readResolve() {
            return predictor.predict(mac, action);
        }
    }
}
