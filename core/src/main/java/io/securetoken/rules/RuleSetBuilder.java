package io.securetoken.rules;

import io.securetoken.action.Operation;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Hardware;
import io.securetoken.state.MacOs;
import io.securetoken.state.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the rows of a book, in the order in which they are tried. What a row leaves open it takes from the book:
 * {@link #citing} sets the confidence and the sources of the rows that follow.
 *
 * <pre>{@code
 * RuleSet.named("acme", "2026.11")
 *         .citing(Confidence.VENDOR, handbook)
 *         .created(ACME_AGENT, Arrival.AT_FIRST_LOGIN, Arrival.NEVER)
 *         .requirement("ACME-1", "only the helpdesk resets passwords").on(RESET_BY_MDM_AGENT).needs(ACTOR_IS_ADMIN)
 *         .build();
 * }</pre>
 */
public final class RuleSetBuilder {

    private final String name;
    private final String version;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<CreationMethod> methods = new LinkedHashSet<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private List<Confidence> confidence = List.of();
    private List<Source> sources = List.of();

    RuleSetBuilder(String name, String version) {
        this.name = name;
        this.version = version;
    }

    /** Sets what the rows that follow cite, unless they say otherwise themselves. */
    public RuleSetBuilder citing(Confidence confidence, Source... sources) {
        this.confidence = List.of(confidence);
        this.sources = List.of(sources);
        return this;
    }

    /** Declares creation methods that the author knows, so that files may name them. */
    public RuleSetBuilder methods(CreationMethod... known) {
        methods.addAll(List.of(known));
        return this;
    }

    /**
     * Adds one line of a creation table: when an administrator and when a standard account gets its token. The rows are
     * called by method and role: {@code "acme-agent/admin"}.
     */
    public RuleSetBuilder created(CreationMethod method, Arrival admin, Arrival standard) {
        methods.add(method);
        cell(method, Role.ADMIN, admin);
        cell(method, Role.STANDARD, standard);
        return this;
    }

    private void cell(CreationMethod method, Role role, Arrival arrival) {
        Condition ofRole = role == Role.ADMIN ? Condition.SUBJECT_IS_ADMIN : Condition.SUBJECT_IS_STANDARD;
        String id = method.name() + "/" + role.word();
        String who = (role == Role.ADMIN ? "an administrator" : "a standard account") + " created by " + method.name();
        switch (arrival) {
            case AT_CREATION -> {
                born(id, method, ofRole, who + " gets a token with the account", Effect.TOKEN_GIVEN);
                laterNone(id, method, ofRole, who + " had its token from the beginning");
            }
            case AT_FIRST_LOGIN -> {
                born(id, method, ofRole, who + " gets no token yet", Effect.TOKEN_KEPT);
                effect(id, who + " gets a token at its first login")
                        .part("first login")
                        .on(Operation.LOG_IN_GRAPHICALLY)
                        .by(method)
                        .when(ofRole, Condition.SUBJECT_IS_NEW, Condition.SUBJECT_HOLDS_NONE)
                        .leads(Effect.TOKEN_GIVEN);
                laterNone(id, method, ofRole, who + " gets a token at its first login, not at a later one");
            }
            case IF_CREATED_BY_GRANTER -> {
                effect(id, who + " gets a token if an administrator with a token creates it")
                        .part("by a granter")
                        .on(Operation.CREATE_ACCOUNT)
                        .by(method)
                        .when(ofRole, Condition.ACTOR_IS_GRANTER)
                        .leads(Effect.TOKEN_GIVEN);
                born(
                        id,
                        method,
                        ofRole,
                        who + " gets no token unless an administrator with a token creates it",
                        Effect.TOKEN_KEPT);
                laterNone(id, method, ofRole, who + " gets no token later");
            }
            case NEVER -> {
                born(id, method, ofRole, who + " gets no token", Effect.TOKEN_KEPT);
                laterNone(id, method, ofRole, who + " gets no token later");
            }
            case UNKNOWN -> born(id, method, ofRole, "what token " + who + " gets is not known", Effect.TOKEN_UNKNOWN);
        }
    }

    private void born(String id, CreationMethod method, Condition role, String says, Effect effect) {
        effect(id, says).on(Operation.CREATE_ACCOUNT).by(method).when(role).leads(effect);
    }

    private void laterNone(String id, CreationMethod method, Condition role, String says) {
        effect(id, says)
                .part("login")
                .on(Operation.LOG_IN_GRAPHICALLY)
                .by(method)
                .when(role)
                .leads(Effect.TOKEN_KEPT);
    }

    /** Begins a row that says what becomes of something. */
    public Row effect(String id, String says) {
        return new Row(id, says);
    }

    /** Begins a row that says what an operation needs. */
    public Row requirement(String id, String says) {
        return new Row(id, says);
    }

    /** Adds questions on which the author's sources disagree, for rows to cite as contested. */
    public RuleSetBuilder disputed(List<Contradiction> questions) {
        contradictions.addAll(questions);
        return this;
    }

    /** Returns the book; refuses one without rows. */
    public RuleSet build() {
        if (rules.isEmpty()) {
            throw new IllegalStateException("the book `" + name + "` has no row");
        }
        return RuleSet.of(name, version, rules, methods, contradictions);
    }

    private RuleSetBuilder add(Rule rule) {
        if (!keys.add(rule.key())) {
            throw new IllegalStateException("two rows of " + name + " are called `" + rule.key() + "`");
        }
        methods.addAll(rule.methods());
        rules.add(rule);
        return this;
    }

    /** A row in the making; it joins the book with {@code leads} or one of the {@code needs} methods. */
    public final class Row {

        private final ImmutableRule.Builder row;
        private boolean cites;

        private Row(String id, String says) {
            row = Rule.builder().book(name).id(id).says(says);
        }

        /** Tells this row from others of the same id. */
        public Row part(String part) {
            row.part(part);
            return this;
        }

        /** Names the operations the row is about. */
        public Row on(Operation... operations) {
            row.addOperations(operations);
            return this;
        }

        /** Names the operations the row is about. */
        public Row on(Set<Operation> operations) {
            row.addAllOperations(operations);
            return this;
        }

        /** Names the creation methods the row is about. */
        public Row by(CreationMethod... byMethods) {
            row.addMethods(byMethods);
            return this;
        }

        /** Adds conditions that must all hold. */
        public Row when(Condition... conditions) {
            row.addWhen(conditions);
            return this;
        }

        /** Adds conditions of which none may hold. */
        public Row unless(Condition... conditions) {
            row.addUnless(conditions);
            return this;
        }

        /** Sets the first version of macOS the row holds for. */
        public Row since(String macos) {
            row.since(MacOs.of(macos));
            return this;
        }

        /** Sets the first version of macOS the row no longer holds for. */
        public Row before(String macos) {
            row.before(MacOs.of(macos));
            return this;
        }

        /** Sets the hardware the row holds for. */
        public Row hardware(Hardware... hardware) {
            row.addHardware(hardware);
            return this;
        }

        /** Names further statements that say the same. */
        public Row also(String... ids) {
            row.addAlso(ids);
            return this;
        }

        /** Names what is still to be done afterwards. */
        public Row obliges(String... obligations) {
            row.addObligations(obligations);
            return this;
        }

        /** Sets a warning that goes with the row. */
        public Row warns(String warning) {
            row.warning(warning);
            return this;
        }

        /** Names what disputes the row. */
        public Row contested(String... ids) {
            row.addContested(ids);
            return this;
        }

        /** Sets confidence and sources of this row. */
        public Row cites(List<Confidence> rowConfidence, Source... rowSources) {
            row.addAllConfidence(rowConfidence).addSources(rowSources);
            cites = true;
            return this;
        }

        /** Adds the row as one with that effect. */
        public RuleSetBuilder leads(Effect effect) {
            return add(row.effect(effect));
        }

        /** Adds the row as one that needs all of the conditions. */
        public RuleSetBuilder needs(Condition... conditions) {
            return add(row.addNeeds(whole(List.of(conditions))));
        }

        /** Adds the row as one that needs one of the conditions. */
        public RuleSetBuilder needsOneOf(Condition... conditions) {
            for (Condition condition : conditions) {
                row.addNeeds(whole(List.of(condition)));
            }
            return add(row);
        }

        /** Adds the row as one that needs one of the alternatives, each of them whole. */
        public RuleSetBuilder needsOneOf(List<Set<Condition>> alternatives) {
            alternatives.forEach(alternative -> row.addNeeds(whole(alternative)));
            return add(row);
        }

        /** Adds the row as one that needs nothing. */
        public RuleSetBuilder needsNothing() {
            return add(row.addNeeds(whole(List.of())));
        }

        /** Adds the row as one that can never be met. */
        public RuleSetBuilder isNeverPossible() {
            return add(row);
        }

        private static Set<Condition> whole(Collection<Condition> alternative) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(alternative));
        }

        private RuleSetBuilder add(ImmutableRule.Builder complete) {
            if (!cites) {
                complete.addAllConfidence(confidence).addAllSources(sources);
            }
            return RuleSetBuilder.this.add(complete.build());
        }
    }
}
