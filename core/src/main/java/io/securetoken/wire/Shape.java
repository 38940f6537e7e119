package io.securetoken.wire;

import java.util.List;
import java.util.Optional;

/**
 * What may stand in one kind of object of the format.
 *
 * <pre>{@code
 * Format.MAC.keys();                          // [macos, hardware, fileVault, …]
 * Format.events().get("promote").keys();      // [type, account, by, process]
 * }</pre>
 *
 * @param name what it is called; for an event its type
 * @param fields its fields, in the order in which they are written
 */
public record Shape(String name, List<Field> fields) {

    static Shape of(String name, Field... fields) {
        return new Shape(name, List.of(fields));
    }

    /** Returns its keys. */
    public List<String> keys() {
        return fields.stream().map(Field::key).toList();
    }

    /** Returns the field of that key; empty if there is none. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
