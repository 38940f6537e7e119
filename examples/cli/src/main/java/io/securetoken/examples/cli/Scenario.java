package io.securetoken.examples.cli;

import io.securetoken.action.Action;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import io.securetoken.wire.EventRecord;
import io.securetoken.wire.ExpectationRecord;
import io.securetoken.wire.ScenarioRecord;
import io.securetoken.wire.WireException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Mac, what happens to it, and what must come out. */
record Scenario(ScenarioRecord record, RuleSet book, Mac mac, List<Action> actions) {

    @Nullable
    String title() {
        return record.title();
    }

    EventRecord event(int index) {
        return Objects.requireNonNull(record.events()).get(index);
    }

    /** Returns the verdict on an event; an event that makes no sense on this Mac is {@link Unusable}. */
    Verdict verdict(Predictor predictor, Mac now, int index) {
        try {
            Books.WIRE.check(record, index, now);
        } catch (WireException refused) {
            throw new Unusable(refused);
        }
        return predictor.predict(now, actions.get(index));
    }

    /** Returns the verdicts on all events, in order. */
    List<Verdict> verdicts() {
        Predictor predictor = Predictor.of(book);
        List<Verdict> verdicts = new ArrayList<>();
        Mac now = mac;
        for (int i = 0; i < actions.size(); i++) {
            Verdict verdict = verdict(predictor, now, i);
            verdicts.add(verdict);
            now = verdict.after();
        }
        return verdicts;
    }

    /** Returns what does not come out as it must. */
    List<String> mismatches(List<Verdict> verdicts) {
        List<String> mismatches = new ArrayList<>();
        List<ExpectationRecord> expect = record.expect() == null ? List.of() : record.expect();
        for (int i = 0; i < expect.size(); i++) {
            mismatches.addAll(
                    Expectation.of(expect.get(i), "$.expect[" + i + "]").mismatches(verdicts.get(i)));
        }
        return mismatches;
    }
}
