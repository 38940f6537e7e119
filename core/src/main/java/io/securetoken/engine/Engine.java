package io.securetoken.engine;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A book made ready for matching. For each operation and each stretch of versions on which the same rows are in force it
 * keeps one {@link Program}, made when it is first asked.
 */
public final class Engine {

    private static final Operation[] OPERATIONS = Operation.values();

    private final RuleSet book;
    private final MethodIndex methods;
    private final MacOs[] boundaries;
    private final @Nullable Program[][] programs;

    private Engine(RuleSet book) {
        this.book = book;
        this.methods = new MethodIndex(book);
        List<MacOs> changes = new ArrayList<>();
        for (Rule rule : book.rules()) {
            for (Optional<MacOs> change : List.of(rule.since(), rule.before())) {
                if (change.isPresent() && !changes.contains(change.get())) {
                    changes.add(change.get());
                }
            }
        }
        Collections.sort(changes);
        this.boundaries = changes.toArray(new MacOs[0]);
        this.programs = new @Nullable Program[boundaries.length + 1][OPERATIONS.length * 2];
    }

    /** Returns an engine that matches the rows of the book. */
    public static Engine of(RuleSet book) {
        return new Engine(book);
    }

    /** Returns the numbers of the creation methods. */
    MethodIndex methods() {
        return methods;
    }

    /**
     * Returns the question in words. Refuses an impossible one: an action on an account that does not exist, or the
     * creation of one that does.
     */
    public Asked ask(Mac mac, Action action) {
        return inWords(mac, action, Use.ASK);
    }

    /** Returns what the rows decide; the same as {@code ask(mac, action).decide()}, without an object for the question. */
    public Decision decide(Mac mac, Action action) {
        return inWords(mac, action, Use.DECIDE);
    }

    /**
     * Returns what the rows do in everything that the question leaves open, taking for open too what no Mac and no action
     * can leave open: the file system, the process, kinds and tags. Refuses an impossible question.
     */
    public Survey survey(Mac mac, Action action) {
        Asked asked = ask(mac, action);
        boolean anotherActs = action.by() != null && !action.by().equals(action.account());
        return Survey.of(
                asked.program(),
                new World(
                        asked.mac() | Words.DEFINITE_OF_MAC,
                        asked.accounts()
                                | (action.account() == null ? 0 : Words.definite(action.operation()))
                                | (anotherActs ? Words.DEFINITE_OF_ACTOR : 0),
                        asked.methods()));
    }

    /** What is made of a question once it is in words: classes, for the first lambda of a JVM costs more than its first answer. */
    private interface Use<T> {

        Use<Asked> ASK = new Use<>() {
            @Override
            public Asked of(Program program, long mac, long accounts, long methods) {
                return new Asked(program, mac, accounts, methods);
            }
        };

        Use<Decision> DECIDE = new Use<>() {
            @Override
            public Decision of(Program program, long mac, long accounts, long methods) {
                return program.decide(mac, accounts, methods);
            }
        };

        T of(Program program, long mac, long accounts, long methods);
    }

    private <T> T inWords(Mac mac, Action action, Use<T> use) {
        Operation operation = action.operation();
        String name = action.account();
        String by = action.by();
        Account subject = name == null ? null : subject(mac, name, operation);
        Account actor = by == null ? null : mac.existing(by);
        boolean self = actor != null && actor == subject;
        Program program = program(stretch(mac.macos()), mac.macos(), operation, self);
        long accounts = subject(subject, action, operation);
        if (!self) {
            accounts |= Words.actor(actor == null ? Words.NOBODY : actor.possible());
        }
        return use.of(
                program,
                mac.possible() | Words.actors(actor != null, self) | asked(program, mac, action, subject, actor),
                accounts,
                program.asksMethods() ? method(subject, action) : 0);
    }

    private static @Nullable Account subject(Mac mac, String name, Operation operation) {
        if (operation != Operation.CREATE_ACCOUNT) {
            return mac.existing(name);
        }
        if (!mac.has(name)) {
            return null;
        }
        Account there = mac.existing(name);
        if (there.present() == Answer.YES) {
            throw new IllegalArgumentException("account `" + name + "` already exists on this Mac");
        }
        return there;
    }

    private static long subject(@Nullable Account subject, Action action, Operation operation) {
        if (operation == Operation.CREATE_ACCOUNT) {
            long created = ((CreateAccount) action).created() & ~Attribute.PRESENT.mask();
            Answer present = subject == null ? Answer.NO : subject.present();
            return created | Attribute.PRESENT.place(present.possible());
        }
        if (subject == null) {
            return Words.NOBODY;
        }
        return Words.loggingIn(Words.subject(subject.possible(), operation), action);
    }

    private static long asked(
            Program program, Mac mac, Action action, @Nullable Account subject, @Nullable Account actor) {
        long circumstances = program.asksCircumstances() ? Words.circumstances(action) : 0;
        return program.asksOthers() ? circumstances | mac.others(subject, actor) : circumstances;
    }

    private long method(@Nullable Account subject, Action action) {
        if (action instanceof CreateAccount creation) {
            return methods.world(creation.method());
        }
        return methods.world(subject == null ? null : subject.createdBy().orElse(null));
    }

    /** Returns how many versions at which some row begins or ends lie at or before the given one. */
    int stretch(MacOs macos) {
        int passed = 0;
        while (passed < boundaries.length && macos.isAtLeast(boundaries[passed])) {
            passed++;
        }
        return passed;
    }

    /** A lost race makes a program twice, with the same rows; so no lock is needed. */
    Program program(int stretch, MacOs macos, Operation operation, boolean subjectActs) {
        @Nullable Program[] here = programs[stretch];
        int place = operation.ordinal() * 2 + (subjectActs ? 1 : 0);
        Program known = here[place];
        if (known == null) {
            known = compile(macos, operation, subjectActs);
            here[place] = known;
        }
        return known;
    }

    private Program compile(MacOs macos, Operation operation, boolean subjectActs) {
        List<Rule> inForce = new ArrayList<>();
        for (Rule rule : book.rules()) {
            if (rule.operations().contains(operation) && rule.holdsOn(macos)) {
                inForce.add(rule);
            }
        }
        List<List<CompiledRow>> requirements = new ArrayList<>();
        for (RuleSet layer : book.layers()) {
            List<CompiledRow> rows = new ArrayList<>();
            for (Rule rule : inForce) {
                if (rule.isRequirement() && rule.book().equals(layer.name())) {
                    rows.addAll(CompiledRow.of(rule, subjectActs, methods));
                }
            }
            requirements.add(rows);
        }
        return new Program(requirements, effects(inForce, subjectActs));
    }

    private List<List<CompiledRow>> effects(List<Rule> inForce, boolean subjectActs) {
        List<List<CompiledRow>> effects = new ArrayList<>();
        for (Effect.Group group : Effect.Group.values()) {
            List<CompiledRow> rows = new ArrayList<>();
            for (Rule rule : inForce) {
                if (rule.effect().isPresent() && rule.effect().get().group() == group) {
                    rows.addAll(CompiledRow.of(rule, subjectActs, methods));
                }
            }
            effects.add(rows);
        }
        return effects;
    }
}
