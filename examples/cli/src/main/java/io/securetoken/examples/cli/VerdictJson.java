package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.wire.VerdictRecord;
import io.securetoken.wire.Wire;
import java.util.Objects;

/** Writes a verdict as JSON: every key is there, but in the event those that were not given. */
final class VerdictJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VerdictJson() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Returns the record without what is not given. */
    static ObjectNode given(Record record) {
        return JSON.valueToTree(Wire.tree(record));
    }

    static ObjectNode of(VerdictRecord verdict) {
        ObjectNode written = JSON.valueToTree(verdict);
        written.set("event", JSON.valueToTree(Wire.tree(Objects.requireNonNull(verdict.event()))));
        return written;
    }
}
