package io.securetoken.engine;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Box;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Rule;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Hardware;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A row made ready for matching: where it holds, and for a requirement the alternatives of what it needs. */
record CompiledRow(Rule rule, List<Literal> scope, List<List<Literal>> needs) {

    /** Returns the row made ready; two where it names methods of products and of the platform. */
    static List<CompiledRow> of(Rule rule, boolean subjectActs, MethodIndex methods) {
        List<Literal> scope = literals(rule.when(), false, subjectActs);
        scope.addAll(literals(rule.unless(), true, subjectActs));
        Box where = hardware(rule);
        if (!where.isAll()) {
            scope.add(new Literal(where, false));
        }
        List<List<Literal>> needs = new ArrayList<>();
        for (Collection<Condition> alternative : rule.needs()) {
            needs.add(literals(alternative, false, subjectActs));
        }
        if (rule.methods().isEmpty()) {
            return List.of(new CompiledRow(rule, scope, needs));
        }
        List<CompiledRow> rows = new ArrayList<>();
        for (Attribute kind : new Attribute[] {Attribute.PRODUCT_METHOD, Attribute.PLATFORM_METHOD}) {
            long matching = matching(rule, kind, methods);
            if (matching != 0) {
                List<Literal> narrowed = new ArrayList<>();
                narrowed.add(new Literal(Box.ALL.and(kind, matching), false));
                narrowed.addAll(scope);
                rows.add(new CompiledRow(rule, narrowed, needs));
            }
        }
        return rows;
    }

    /** Returns everything it looks at. */
    List<Literal> literals() {
        List<Literal> all = new ArrayList<>(scope);
        for (List<Literal> alternative : needs) {
            all.addAll(alternative);
        }
        return all;
    }

    private static long matching(Rule rule, Attribute kind, MethodIndex methods) {
        long matching = 0;
        for (CreationMethod method : rule.methods()) {
            if (MethodIndex.isProduct(method) == (kind == Attribute.PRODUCT_METHOD)) {
                matching |= methods.matching(method);
            }
        }
        return matching;
    }

    private static Box hardware(Rule rule) {
        if (rule.hardware().isEmpty()) {
            return Box.ALL;
        }
        long kinds = 0;
        for (Hardware hardware : rule.hardware()) {
            kinds |= hardware.possible();
        }
        return Box.ALL.and(Attribute.HARDWARE, kinds);
    }

    private static List<Literal> literals(Collection<Condition> conditions, boolean negated, boolean subjectActs) {
        List<Literal> literals = new ArrayList<>();
        for (Condition condition : conditions) {
            literals.add(new Literal(condition.box(subjectActs), condition.isNegated() != negated));
        }
        return literals;
    }
}
