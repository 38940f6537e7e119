package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Knowable;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One JSON object of an input, read key by key; everything unexpected is {@link Unusable}. */
final class Fields {

    private final JsonNode node;
    private final String path;

    private Fields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static Fields of(JsonNode node, String path) {
        if (!node.isObject()) {
            throw wrong(node, path, "an object");
        }
        return new Fields(node, path);
    }

    Fields only(Collection<String> keys) {
        keys().forEach(key -> {
            if (!keys.contains(key)) {
                throw Unusable.key(at(key), key, keys);
            }
        });
        return this;
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            keys.add(names.next());
        }
        return keys;
    }

    String at(String key) {
        return path + "." + key;
    }

    boolean has(String key) {
        return node.has(key);
    }

    JsonNode node() {
        return node;
    }

    JsonNode node(String key) {
        return node.path(key);
    }

    /** Returns the words of a type; that something is unknown is said by leaving it out. */
    static <E extends Enum<E> & Knowable> Map<String, E> words(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            if (!value.name().equals("UNKNOWN")) {
                words.put(value.word(), value);
            }
        }
        return words;
    }

    <E extends Enum<E> & Knowable> E word(String key, Class<E> type, E absent) {
        return has(key) ? choice(key, words(type)) : absent;
    }

    <T> T choice(String key, Map<String, T> allowed) {
        String found = text(key, String.join(", ", allowed.keySet()));
        T chosen = allowed.get(found);
        if (chosen == null) {
            throw Unusable.word(at(key), found, allowed.keySet());
        }
        return chosen;
    }

    String text(String key, String allowed) {
        JsonNode value = node(key);
        if (!value.isTextual()) {
            throw wrong(value, at(key), allowed);
        }
        return value.textValue();
    }

    String name(String key) {
        try {
            return Account.checkName(text(key, "an account name"));
        } catch (IllegalArgumentException refused) {
            throw new Unusable(at(key), refused);
        }
    }

    @Nullable
    String nameIfGiven(String key) {
        return has(key) ? name(key) : null;
    }

    MacOs version(String key) {
        try {
            return MacOs.of(text(key, "a macOS version such as \"14.4\""));
        } catch (IllegalArgumentException refused) {
            throw new Unusable(at(key), refused);
        }
    }

    boolean flag(String key) {
        JsonNode value = node(key);
        if (!value.isBoolean()) {
            throw wrong(value, at(key), "true, false");
        }
        return value.booleanValue();
    }

    boolean flag(String key, boolean absent) {
        return has(key) ? flag(key) : absent;
    }

    Answer answer(String key, Answer absent) {
        return has(key) ? Answer.of(flag(key)) : absent;
    }

    int integer(String key) {
        JsonNode value = node(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(value, at(key), "an integer");
        }
        return value.intValue();
    }

    @Nullable
    Integer integerIfGiven(String key) {
        return has(key) ? Integer.valueOf(integer(key)) : null;
    }

    /** Reads each element of a list with its path; an absent list is empty. */
    <T> List<T> list(String key, BiFunction<JsonNode, String, T> read) {
        List<T> elements = new ArrayList<>();
        if (has(key)) {
            JsonNode array = node(key);
            if (!array.isArray()) {
                throw wrong(array, at(key), "a list");
            }
            for (int i = 0; i < array.size(); i++) {
                elements.add(read.apply(array.get(i), at(key) + "[" + i + "]"));
            }
        }
        return elements;
    }

    static Unusable wrong(JsonNode found, String path, String allowed) {
        return new Unusable(path, found.isMissingNode() ? "nothing" : found.toString(), allowed);
    }
}
