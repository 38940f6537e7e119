package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.securetoken.action.Action;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A Mac, what happens to it, and what must come out. */
record Scenario(
        @Nullable String title, RuleSet book, Mac mac, List<Event> events, List<Expectation> expect, JsonNode json) {

    /** An action and the JSON it was read from. */
    record Event(Action action, JsonNode json) {}

    /** Returns the verdict on an event; an event that makes no sense on this Mac is {@link Unusable}. */
    Verdict verdict(Predictor predictor, Mac now, int index) {
        Event event = events.get(index);
        String path = "$.events[" + index + "]";
        boolean creates = event.json().path("type").asText().equals("create-account");
        for (String key : List.of("account", "by")) {
            JsonNode name = event.json().path(key);
            if (!name.isMissingNode() && !(creates && key.equals("account"))) {
                checkPresent(now, name.asText(), path + "." + key);
            }
        }
        try {
            return predictor.predict(now, event.action());
        } catch (IllegalArgumentException refused) {
            throw new Unusable(path, refused);
        }
    }

    private static void checkPresent(Mac now, String name, String path) {
        if (now.account(name).isEmpty()) {
            Map<String, Integer> names = new TreeMap<>(Map.of("root", 0));
            now.accounts().forEach(account -> names.put(account.name(), 0));
            throw Unusable.word(path, name, names.keySet());
        }
    }
}
