package io.securetoken.sysadminctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The recorded outputs, by their id. */
final class Transcripts {

    private Transcripts() {}

    static Map<String, Completed> all() {
        Map<String, Completed> transcripts = new LinkedHashMap<>();
        for (String line : lines("/transcripts.jsonl")) {
            JsonNode json = json(line);
            Completed completed = Completed.of(words(json.path("command")))
                    .withStdout(json.path("stdout").asText())
                    .withStderr(json.path("stderr").asText());
            JsonNode exit = json.path("exit");
            transcripts.put(json.path("id").asText(), exit.isInt() ? completed.withExit(exit.intValue()) : completed);
        }
        return transcripts;
    }

    static List<String> lines(String resource) {
        try (InputStream in = Transcripts.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }
}
