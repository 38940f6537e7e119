package io.securetoken.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns wire records into trees of maps and lists, and back. In a tree an absent key takes the place of null. */
final class Records {

    private Records() {}

    static Map<String, Object> tree(Record sent) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (RecordComponent component : sent.getClass().getRecordComponents()) {
            Object value = value(sent, component);
            if (value != null) {
                tree.put(component.getName(), branch(value));
            }
        }
        return tree;
    }

    private static Object branch(Object value) {
        if (value instanceof Record nested) {
            return tree(nested);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> branches = new ArrayList<>();
            list.forEach(element -> branches.add(element == null ? null : branch(element)));
            return branches;
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> branches = new LinkedHashMap<>();
            map.forEach((key, element) -> branches.put(key, element == null ? null : branch(element)));
            return branches;
        }
        return value;
    }

    private static @Nullable Object value(Record sent, RecordComponent component) {
        try {
            return component.getAccessor().invoke(sent);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    /** Returns the record of a tree whose values are of the right types. */
    static <R extends Record> R record(Class<R> type, Map<?, ?> tree) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = leaf(components[i].getGenericType(), tree.get(components[i].getName()));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    private static @Nullable Object leaf(Type type, @Nullable Object value) {
        if (value instanceof List<?> list && type instanceof ParameterizedType of) {
            List<@Nullable Object> leaves = new ArrayList<>();
            list.forEach(element -> leaves.add(leaf(of.getActualTypeArguments()[0], element)));
            return leaves;
        }
        if (value instanceof Map<?, ?> map && type instanceof ParameterizedType of) {
            Map<@Nullable Object, @Nullable Object> leaves = new LinkedHashMap<>();
            map.forEach((key, element) -> leaves.put(key, leaf(of.getActualTypeArguments()[1], element)));
            return leaves;
        }
        if (value instanceof Map<?, ?> map && type instanceof Class<?> record && record.isRecord()) {
            return record(record.asSubclass(Record.class), map);
        }
        return value;
    }
}
