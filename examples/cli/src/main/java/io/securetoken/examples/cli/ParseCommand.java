package io.securetoken.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.sysadminctl.Completed;
import io.securetoken.sysadminctl.Reading;
import io.securetoken.sysadminctl.Readings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads recorded outputs of a Mac's tools, one JSON object a line, and says of each what it means. */
@Command(
        name = "parse",
        description = "Reads outputs of a Mac's tools from standard input and says what each means.",
        footer = "A line of input: {\"command\":[…],\"stdout\":\"…\",\"stderr\":\"…\",\"exit\":0}")
@SuppressWarnings("NullAway.Init")
final class ParseCommand implements Callable<Integer> {

    private static final int UNUSABLE = 2;
    private static final String LINE = "an object {\"command\":[…],\"stdout\":\"…\",\"stderr\":\"…\",\"exit\":0}";
    private static final String STRINGS = "an array of strings";
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "taken by every command; here answers are JSON in any case")
    void json(boolean always) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int exit = 0;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank() && !answer(line, number, out)) {
                exit = UNUSABLE;
            }
            if (!in.ready()) {
                out.flush();
            }
        }
        out.flush();
        return exit;
    }

    private boolean answer(String line, int number, PrintWriter out) {
        try {
            out.print(json(Readings.read(completed(line))) + "\n");
            return true;
        } catch (Unusable unusable) {
            spec.commandLine().getErr().println(unusable.line("line " + number));
            spec.commandLine().getErr().flush();
            return false;
        }
    }

    private static Completed completed(String line) {
        JsonNode object = object(line);
        Completed completed = Completed.of(command(object.path("command")))
                .withStdout(text(object, "stdout"))
                .withStderr(text(object, "stderr"));
        JsonNode exit = object.path("exit");
        if (exit.isMissingNode() || exit.isNull()) {
            return completed;
        }
        if (!exit.canConvertToExactIntegral() || !exit.canConvertToInt()) {
            throw new Unusable("$.exit", kind(exit), "a whole number or null");
        }
        return completed.withExit(exit.intValue());
    }

    private static JsonNode object(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new Unusable("$", kind(node), LINE);
            }
            return node;
        } catch (JsonProcessingException noJson) {
            throw new Unusable("$", "no JSON", LINE);
        }
    }

    private static List<String> command(JsonNode words) {
        if (!words.isArray()) {
            throw new Unusable("$.command", kind(words), STRINGS);
        }
        List<String> command = new ArrayList<>();
        for (JsonNode word : words) {
            if (!word.isTextual()) {
                throw new Unusable("$.command", kind(word) + " in it", STRINGS);
            }
            command.add(word.textValue());
        }
        return command;
    }

    private static String text(JsonNode object, String key) {
        JsonNode text = object.path(key);
        if (text.isTextual()) {
            return text.textValue();
        }
        if (text.isMissingNode() || text.isNull()) {
            return "";
        }
        throw new Unusable("$." + key, kind(text), "a string");
    }

    /** Names what stands there and not its content, which may be a secret. */
    private static String kind(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static String json(Reading reading) {
        ObjectNode answer =
                JSON.createObjectNode().put("reading", reading.finding().word());
        ArrayNode codes = answer.putArray("codes");
        reading.codes().forEach(code -> codes.add(code.intValue()));
        ArrayNode values = answer.putArray("values");
        reading.values().forEach(values::add);
        return write(answer.put("detail", reading.detail()));
    }

    private static String write(ObjectNode answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
