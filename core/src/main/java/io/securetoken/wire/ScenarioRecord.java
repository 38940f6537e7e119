package io.securetoken.wire;

import io.securetoken.action.Action;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Mac, what happens to it and what must come out, to send or store. Null stands for a key that is absent.
 *
 * <pre>{@code
 * ScenarioRecord scenario = wire.scenario(json.readValue(file, Map.class));
 * Mac mac = wire.mac(scenario);
 * Map<String, Object> tree = Wire.tree(scenario);   // without nulls, to be written
 * }</pre>
 *
 * @param format the number of the format: {@value Format#VERSION_NUMBER}
 * @param id any value, carried along
 * @param title what it shows
 * @param source where the expectation comes from
 * @param confidence any value, carried along
 * @param note any value, carried along
 * @param ruleBook the name or id of the book to ask
 * @param mac the Mac it begins with
 * @param events what happens, in order
 * @param expect what must come out of the event at the same place
 */
public record ScenarioRecord(
        @Nullable Integer format,
        @Nullable Object id,
        @Nullable String title,
        @Nullable String source,
        @Nullable Object confidence,
        @Nullable Object note,
        @Nullable String ruleBook,
        @Nullable MacRecord mac,
        @Nullable List<EventRecord> events,
        @Nullable List<ExpectationRecord> expect)
        implements Serializable {

    private static final int FORMAT = 1;

    /** Returns the scenario of a Mac and what is done to it, asked of a book, without expectations. */
    public static ScenarioRecord of(String title, RuleSet book, Mac mac, List<? extends Action> actions) {
        return new ScenarioRecord(
                FORMAT,
                null,
                title,
                null,
                null,
                null,
                book.name(),
                MacRecord.of(mac),
                actions.stream().map(EventRecord::of).toList(),
                null);
    }
}
