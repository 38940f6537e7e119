package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Rule;
import io.securetoken.state.Mac;
import io.securetoken.wire.EventRecord;
import io.securetoken.wire.Format;
import io.securetoken.wire.MacRecord;
import io.securetoken.wire.ScenarioRecord;
import io.securetoken.wire.Wire;
import io.securetoken.wire.WireException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a Mac and what is done to it as a scenario file, to be pasted from a failure into a file of its own. */
final class Pasted {

    private Pasted() {}

    /** Returns the scenario file; where the format cannot say it, why not, and the Mac and the actions as they print. */
    static String scenario(@Nullable String title, @Nullable String book, Mac mac, List<? extends Action> actions) {
        try {
            List<EventRecord> events = actions.stream().map(EventRecord::of).toList();
            return Json.of(Wire.tree(new ScenarioRecord(
                    Format.VERSION_NUMBER, null, title, null, null, null, book, MacRecord.of(mac), events, null)));
        } catch (WireException e) {
            return "no scenario file can say it: " + e.getMessage() + "\n" + mac + "\n" + actions;
        }
    }

    /** Returns the scenario file of one question; it names the book if the rows that decide are all of one. */
    static String scenario(@Nullable String title, Verdict verdict) {
        return scenario(title, book(Stream.of(verdict)), verdict.mac(), List.of(verdict.action()));
    }

    static @Nullable String book(Stream<Verdict> verdicts) {
        List<String> books = verdicts.flatMap(
                        verdict -> Stream.concat(verdict.rules().stream(), verdict.rulesIfDone().stream()))
                .map(Rule::book)
                .distinct()
                .toList();
        return books.size() == 1 ? books.get(0) : null;
    }
}
