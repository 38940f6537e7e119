package io.securetoken.testkit;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Writes trees of maps, lists, texts, numbers and flags as JSON: an object or a list of plain values on one line, as in
 * the scenario files. It stands here because neither the core nor AssertJ nor jqwik writes JSON, and because a failure
 * message must not depend on which JSON library a consumer has; nothing here reads any.
 */
final class Json {

    private static final String INDENT = "  ";

    private Json() {}

    static String of(Object tree) {
        return of(tree, 0);
    }

    private static String of(Object tree, int depth) {
        if (tree instanceof Map<?, ?> map) {
            return map(map, depth);
        }
        if (tree instanceof Collection<?> list) {
            StringJoiner joined = joiner("[", "]", list, depth);
            list.forEach(element -> joined.add(of(element, depth + 1)));
            return joined.toString();
        }
        return tree instanceof Number || tree instanceof Boolean ? tree.toString() : text(tree.toString());
    }

    private static String map(Map<?, ?> map, int depth) {
        StringJoiner joined = joiner("{", "}", map.values(), depth);
        map.forEach((key, value) -> joined.add(text(String.valueOf(key)) + ": " + of(value, depth + 1)));
        return joined.toString();
    }

    private static StringJoiner joiner(String open, String close, Collection<?> elements, int depth) {
        boolean plain = elements.stream().noneMatch(element -> element instanceof Map || element instanceof Collection);
        if (plain) {
            boolean object = open.equals("{") && !elements.isEmpty();
            return new StringJoiner(", ", object ? "{ " : open, object ? " }" : close);
        }
        String line = "\n" + String.join("", Collections.nCopies(depth, INDENT));
        return new StringJoiner("," + line + INDENT, open + line + INDENT, line + close);
    }

    private static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character == '\n') {
                quoted.append("\\n");
            } else if (Character.isISOControl(character)) {
                quoted.append("\\u").append(hex(character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }

    private static String hex(char character) {
        String digits = Integer.toHexString(character);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
