package io.securetoken.wire;

import io.securetoken.state.Answer;
import io.securetoken.state.Knowable;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The values of one object that has been read, by key. */
final class Values {

    private final Map<?, ?> tree;

    Values(Map<?, ?> tree) {
        this.tree = tree;
    }

    boolean has(String key) {
        return tree.containsKey(key);
    }

    String text(String key) {
        return (String) there(key);
    }

    @Nullable
    String textIfGiven(String key) {
        return (String) tree.get(key);
    }

    boolean flag(String key) {
        return (Boolean) there(key);
    }

    boolean flag(String key, boolean absent) {
        return has(key) ? flag(key) : absent;
    }

    @Nullable
    Boolean flagIfGiven(String key) {
        return (Boolean) tree.get(key);
    }

    Answer answer(String key, Answer absent) {
        return has(key) ? Answer.of(flag(key)) : absent;
    }

    @Nullable
    Integer integerIfGiven(String key) {
        return (Integer) tree.get(key);
    }

    <E extends Enum<E> & Knowable> E word(String key, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.word().equals(there(key))) {
                return value;
            }
        }
        throw new NoSuchElementException(key);
    }

    <E extends Enum<E> & Knowable> E word(String key, E absent) {
        return has(key) ? word(key, absent.getDeclaringClass()) : absent;
    }

    Values object(String key) {
        return new Values(has(key) ? (Map<?, ?>) there(key) : Map.of());
    }

    List<Values> objects(String key) {
        List<?> list = has(key) ? (List<?>) there(key) : List.of();
        return list.stream().map(element -> new Values((Map<?, ?>) element)).toList();
    }

    private Object there(String key) {
        Object value = tree.get(key);
        if (value == null) {
            throw new NoSuchElementException(key);
        }
        return value;
    }
}
