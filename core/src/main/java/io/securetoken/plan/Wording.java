package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.bits.Box;
import io.securetoken.bits.World;
import io.securetoken.engine.Asked;
import io.securetoken.engine.Engine;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Rule;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Says in plain words what a row asks for and is not so: "`ops` holds no usable token". */
final class Wording {

    private static final List<Turn> TURNS = List.of(
            new Turn("no other account is ", "another account is "),
            new Turn("no other account holds ", "another account holds "),
            new Turn("no account on this volume holds ", "some account on this volume holds "),
            new Turn("no holder has ", "some holder has "),
            new Turn("a bootstrap token is ", "no bootstrap token is "),
            new Turn("no valid bootstrap token is escrowed yet", "a bootstrap token is escrowed"),
            new Turn("another account ", "no other account "),
            new Turn(" holds no ", " holds a "),
            new Turn(" has no ", " has a "),
            new Turn(" holds a ", " holds no "),
            new Turn(" has a ", " has no "),
            new Turn(" has Full ", " has no Full "),
            new Turn(" is an ", " is no "),
            new Turn(" is a ", " is no "),
            new Turn(" is not ", " is "),
            new Turn(" is ", " is not "),
            new Turn(" was ", " was not "),
            new Turn(" can be ", " cannot be "),
            new Turn(" owns ", " does not own "),
            new Turn(" supports ", " does not support "),
            new Turn(" authorises ", " does not authorise "));

    private final Action action;
    private final World world;
    private final boolean subjectActs;

    Wording(Engine engine, Mac mac, Action action) {
        Asked asked = engine.ask(mac, action);
        this.action = action;
        this.world = new World(asked.mac(), asked.accounts(), asked.methods());
        this.subjectActs = action.by() != null && action.by().equals(action.account());
    }

    /** A way to say the contrary of a sentence. */
    private record Turn(String from, String to) {}

    /** Returns what the row misses, then what it says and where it is from. */
    String unmet(Rule row) {
        String says = row.says() + " [" + row.citation() + "]";
        return row.needs().stream()
                .map(this::missing)
                .min(Comparator.comparingInt(List::size))
                .map(missing -> String.join(" and ", missing) + ": " + says)
                .orElse(says);
    }

    private List<String> missing(Set<Condition> alternative) {
        List<String> missing = new ArrayList<>();
        for (Condition condition : alternative) {
            Answer answer = answer(condition);
            if (answer == Answer.NO) {
                missing.add(isOfNobody(condition) ? "nobody's credentials are given" : named(contrary(condition)));
            } else if (answer == Answer.UNKNOWN) {
                missing.add("it is not known whether " + named(condition.sentence()));
            }
        }
        return missing;
    }

    private Answer answer(Condition condition) {
        Box box = condition.box(subjectActs);
        if (box.isCertain(world)) {
            return Answer.of(!condition.isNegated());
        }
        return box.isImpossible(world) ? Answer.of(condition.isNegated()) : Answer.UNKNOWN;
    }

    private boolean isOfNobody(Condition condition) {
        return action.by() == null && condition.sentence().startsWith("the acting account ");
    }

    private static String contrary(Condition condition) {
        String sentence = condition.sentence();
        for (Turn turn : TURNS) {
            if ((" " + sentence).contains(turn.from)) {
                return (" " + sentence).replace(turn.from, turn.to).strip();
            }
        }
        return "it is not so that " + sentence;
    }

    private String named(String sentence) {
        String actor = subjectActs ? action.account() : action.by();
        String named = actor == null ? sentence : sentence.replace("the acting account", "`" + actor + "`");
        String account = action.account();
        return account == null ? named : named.replace("the account", "`" + account + "`");
    }
}
