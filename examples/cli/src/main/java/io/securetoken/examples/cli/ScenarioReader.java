package io.securetoken.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.securetoken.wire.ScenarioRecord;
import io.securetoken.wire.WireException;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a scenario file, and refuses what is not one: bad JSON here, everything else by the format. */
final class ScenarioReader {

    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 100;
    private static final int LARGEST = 10_000_000;
    private static final String ALLOWED = "one JSON object in UTF-8 without repeated keys, nested at most " + DEEPEST
            + " deep, numbers of at most " + LONGEST_NUMBER + " digits, at most " + LARGEST + " bytes in all";

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxDocumentLength(LARGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private ScenarioReader() {}

    /** Returns the scenario in the file; throws {@link Unusable} if there is none. */
    static Scenario read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in);
        } catch (NoSuchFileException missing) {
            throw new Unusable("$", "no such file", "a scenario file");
        } catch (IOException unreadable) {
            throw new Unusable("$", "no readable file", "a scenario file");
        }
    }

    static Scenario read(InputStream in) throws IOException {
        Object tree = parsed(in);
        try {
            ScenarioRecord record = Books.WIRE.scenario(tree);
            return new Scenario(record, Books.WIRE.book(record), Books.WIRE.mac(record), Books.WIRE.actions(record));
        } catch (WireException refused) {
            throw new Unusable(refused);
        }
    }

    private static @Nullable Object parsed(InputStream in) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            try {
                if (parser.nextToken() == null) {
                    throw new Unusable("$", "an empty file", ALLOWED);
                }
                return JSON.readValue(parser, Object.class);
            } catch (JsonProcessingException broken) {
                throw new Unusable(
                        path(parser.getParsingContext()), "no valid JSON" + where(broken) + reason(broken), ALLOWED);
            } catch (CharConversionException broken) {
                throw new Unusable(path(parser.getParsingContext()), "no valid UTF-8", ALLOWED);
            }
        }
    }

    private static String where(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : " at line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr();
    }

    private static String reason(JsonProcessingException broken) {
        String message = broken.getOriginalMessage();
        if (broken instanceof StreamConstraintsException) {
            return ": " + (message.contains("nesting") ? "nested too deep" : "a number, text or file that is too long");
        }
        return message.startsWith("Duplicate") ? ": a key again" : "";
    }

    private static String path(JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        if (parent == null) {
            return "$";
        }
        if (context.inArray()) {
            return path(parent) + "[" + context.getCurrentIndex() + "]";
        }
        return path(parent) + (context.getCurrentName() == null ? "" : "." + context.getCurrentName());
    }
}
