package io.securetoken.wire;

import static io.securetoken.wire.WireException.quoted;

import io.securetoken.state.Account;
import io.securetoken.state.MacOs;
import io.securetoken.wire.Field.Times;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree of maps and lists by the description of the format, and refuses whatever that does not allow. What comes back
 * is the same tree with one form for each thing: integers as such, and lists where a single value may stand for one.
 */
final class TreeReader {

    private static final String NAMES = "an account name: 1 to 244 bytes, no leading dash, no control characters";
    private static final String VERSIONS =
            "a macOS version: 10.13 to 10.15, 11 to 15, 26 and later, such as \"14.4\" or \"10.15.4\"";
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_-]+");

    private final Collection<String> books;
    private final Collection<String> methods;

    TreeReader(Collection<String> books, Collection<String> methods) {
        this.books = books;
        this.methods = methods;
    }

    /** Returns the path of a key. */
    static String at(String path, String key) {
        return SIMPLE.matcher(key).matches()
                ? path + "." + key
                : path + "[" + quoted(key.replace("\\", "\\\\").replace("\"", "\\\"")) + "]";
    }

    Map<String, Object> event(@Nullable Object found, String path) {
        Object type = mapping(found, path).get("type");
        Set<String> types = Format.events().keySet();
        Shape shape = type instanceof String word ? Format.events().get(word) : null;
        if (shape != null) {
            return object(shape, found, path);
        }
        throw type instanceof String word
                ? WireException.word(at(path, "type"), word, types)
                : missingOrWrong(mapping(found, path), "type", path, String.join(", ", types));
    }

    Map<String, Object> object(Shape shape, @Nullable Object found, String path) {
        Map<?, ?> map = mapping(found, path);
        map.keySet().forEach(key -> checkKey(shape, String.valueOf(key), path));
        Map<String, Object> read = new LinkedHashMap<>();
        for (Field field : shape.fields()) {
            if (map.containsKey(field.key())) {
                read.put(field.key(), values(field, map.get(field.key()), at(path, field.key())));
            } else if (field.required()) {
                throw new WireException(at(path, field.key()), "nothing", allowed(field));
            }
        }
        return read;
    }

    private static void checkKey(Shape shape, String key, String path) {
        if (shape.field(key).isEmpty()) {
            throw WireException.key(at(path, key), key, shape.keys());
        }
    }

    private static Map<?, ?> mapping(@Nullable Object found, String path) {
        if (found instanceof Map<?, ?> map) {
            return map;
        }
        throw WireException.value(path, found, "an object");
    }

    private static WireException missingOrWrong(Map<?, ?> map, String key, String path, String allowed) {
        return map.containsKey(key)
                ? WireException.value(at(path, key), map.get(key), allowed)
                : new WireException(at(path, key), "nothing", allowed);
    }

    private Object values(Field field, @Nullable Object found, String path) {
        return switch (field.times()) {
            case ONE -> value(field, found, path);
            case LIST -> list(field, found, path);
            case ANY_OF -> anyOf(field, found, path);
            case ANY_OF_PER_ACCOUNT -> perAccount(field, found, path);
            case LIST_OF_ANY_OF -> {
                List<Object> read = new ArrayList<>();
                List<?> all = listing(found, path);
                for (int i = 0; i < all.size(); i++) {
                    read.add(anyOf(field, all.get(i), path + "[" + i + "]"));
                }
                yield read;
            }
        };
    }

    private List<Object> list(Field field, @Nullable Object found, String path) {
        List<Object> read = new ArrayList<>();
        Set<Object> names = new HashSet<>();
        List<?> all = listing(found, path);
        for (int i = 0; i < all.size(); i++) {
            Object element = value(field, all.get(i), path + "[" + i + "]");
            if (Format.ACCOUNT.equals(field.shape()) && element instanceof Map<?, ?> account) {
                checkOnlyOnce(names, String.valueOf(account.get("name")), path + "[" + i + "].name");
            }
            read.add(element);
        }
        return read;
    }

    private static void checkOnlyOnce(Set<Object> names, String name, String path) {
        if (!names.add(name)) {
            throw WireException.name(path, name, " again", "each account once");
        }
    }

    private static List<?> listing(@Nullable Object found, String path) {
        if (found instanceof List<?> list) {
            return list;
        }
        throw WireException.value(path, found, "a list");
    }

    private List<Object> anyOf(Field field, @Nullable Object found, String path) {
        List<Object> read = new ArrayList<>();
        if (!(found instanceof List<?> any)) {
            read.add(value(field, found, path));
            return read;
        }
        if (any.isEmpty()) {
            throw new WireException(path, "an empty list", allowed(field));
        }
        for (int i = 0; i < any.size(); i++) {
            read.add(value(field, any.get(i), path + "[" + i + "]"));
        }
        return read;
    }

    private Map<String, Object> perAccount(Field field, @Nullable Object found, String path) {
        Map<String, Object> read = new LinkedHashMap<>();
        mapping(found, path).forEach((key, value) -> {
            String name = name(String.valueOf(key), at(path, String.valueOf(key)));
            read.put(name, anyOf(field, value, at(path, name)));
        });
        return read;
    }

    private Object value(Field field, @Nullable Object found, String path) {
        return switch (field.kind()) {
            case FORMAT -> format(found, path);
            case ANYTHING -> found == null ? missing(path, field) : found;
            case FLAG -> {
                if (found instanceof Boolean flag) {
                    yield flag;
                }
                throw WireException.value(path, found, allowed(field));
            }
            case INTEGER -> integer(found, path, allowed(field));
            case OBJECT -> object(Objects.requireNonNull(field.shape()), found, path);
            case EVENT -> event(found, path);
            case TEXT -> text(field, found, path);
            case WORD -> word(text(field, found, path), field.words(), path);
            case BOOK -> word(text(field, found, path), books, path);
            case METHOD -> word(text(field, found, path), methods, path);
            case NAME -> name(text(field, found, path), path);
            case VERSION -> version(text(field, found, path), path);
        };
    }

    private static Object missing(String path, Field field) {
        throw WireException.value(path, null, allowed(field));
    }

    private static String text(Field field, @Nullable Object found, String path) {
        if (found instanceof String text) {
            return text;
        }
        throw WireException.value(path, found, allowed(field));
    }

    private static String word(String found, Collection<String> words, String path) {
        if (words.contains(found)) {
            return found;
        }
        throw WireException.word(path, found, words);
    }

    private static String name(String found, String path) {
        try {
            return Account.checkName(found);
        } catch (IllegalArgumentException refused) {
            throw WireException.value(path, found, NAMES);
        }
    }

    private static String version(String found, String path) {
        if (!Format.VERSION_FORM.matcher(found).matches()) {
            throw WireException.value(path, found, VERSIONS);
        }
        return MacOs.of(found).toString();
    }

    private static Integer format(@Nullable Object found, String path) {
        String allowed = String.valueOf(Format.VERSION_NUMBER);
        Integer format = integer(found, path, allowed);
        if (format != Format.VERSION_NUMBER) {
            throw WireException.value(path, found, allowed);
        }
        return format;
    }

    private static Integer integer(@Nullable Object found, String path, String allowed) {
        if (found instanceof Integer integer) {
            return integer;
        }
        try {
            if (found instanceof Number number) {
                return new BigDecimal(number.toString()).intValueExact();
            }
        } catch (ArithmeticException | NumberFormatException noInteger) {
            throw WireException.value(path, found, allowed);
        }
        throw WireException.value(path, found, allowed);
    }

    private static String allowed(Field field) {
        String one = switch (field.kind()) {
            case FORMAT -> String.valueOf(Format.VERSION_NUMBER);
            case TEXT -> "a text";
            case WORD -> String.join(", ", field.words());
            case BOOK -> "the name of a book";
            case METHOD -> "the name of a creation method";
            case NAME -> NAMES;
            case VERSION -> VERSIONS;
            case FLAG -> "true, false";
            case INTEGER -> "an integer from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
            case ANYTHING -> "any value but null";
            case OBJECT, EVENT -> "an object";
        };
        return field.times() == Times.ANY_OF ? one + ", or a list of them" : one;
    }
}
