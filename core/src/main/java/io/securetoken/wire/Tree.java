package io.securetoken.wire;

import io.securetoken.state.Answer;
import io.securetoken.state.Knowable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object that is being written, without the keys whose absence says the same. */
final class Tree {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Tree put(String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
        return this;
    }

    /** Puts the word of a value, unless an absent one stands for it. */
    Tree word(String key, Knowable value, @Nullable Knowable absent) {
        return put(key, value == absent ? null : value.word());
    }

    Tree flag(String key, boolean value, boolean absent) {
        return put(key, value == absent ? null : value);
    }

    /** Puts an answer, unless an absent one stands for it; refuses one that the format has no word for. */
    Tree answer(String key, Answer value, Answer absent, String path) {
        if (value == absent) {
            return this;
        }
        if (value == Answer.UNKNOWN) {
            throw new WireException(TreeReader.at(path, key), "unknown", "true, false");
        }
        return put(key, value == Answer.YES);
    }

    void remove(String key) {
        values.remove(key);
    }

    Map<String, Object> values() {
        return values;
    }
}
