package io.securetoken.predict;

import io.securetoken.engine.Decision;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says a verdict in sentences. */
record Explanation(RuleSet book, Verdict verdict, Decision decision) {

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(verdict.permission().word() + ": " + verdict.action().phrase());
        for (Rule row : verdict.unmet()) {
            lines.add(unmet(row) + " [" + row.citation() + "]");
        }
        boolean refused = verdict.permission() == Permission.REFUSED;
        for (Rule row : decision.effects()) {
            lines.add((refused ? "if it went through anyway: " : "") + row.says() + " [" + row.citation() + "]");
        }
        if (!decision.coversPermission()) {
            lines.add("no row of " + book.name() + " says what this needs");
        }
        if (!decision.coversToken()) {
            lines.add("no row of " + book.name() + " covers what becomes of the token here");
        }
        if (!verdict.missing().isEmpty()) {
            lines.add("it depends on " + String.join(", ", verdict.missing()));
        }
        String name = verdict.action().account();
        TokenState left = name == null ? null : verdict.tokens().get(name);
        if (left != null) {
            lines.add("afterwards the token of `" + name + "` is: " + left.word());
        }
        verdict.warnings().forEach(warning -> lines.add("warning: " + warning));
        return String.join("\n  ", lines);
    }

    private static String unmet(Rule row) {
        return row.needs().isEmpty()
                ? "it can never be: " + row.says()
                : row.needs().stream()
                        .map(Explanation::all)
                        .collect(Collectors.joining(", or ", "it needs that ", ", which is not so"));
    }

    private static String all(Set<Condition> conditions) {
        return conditions.stream().map(Condition::sentence).collect(Collectors.joining(" and "));
    }
}
