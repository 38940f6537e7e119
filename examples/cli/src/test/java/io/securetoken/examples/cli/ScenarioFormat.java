package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.wire.Field;
import io.securetoken.wire.Format;
import io.securetoken.wire.Shape;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/** The schema and the tables of the document, rendered from what the reader obeys. */
final class ScenarioFormat {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME_FORM = "^(?!-)[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+$";
    private static final int LONGEST_NAME = 244;

    private ScenarioFormat() {}

    static ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:securetoken:scenario:" + Format.VERSION_NUMBER);
        schema.put("title", "securetoken scenario, format " + Format.VERSION_NUMBER);
        schema.put("$ref", "#/$defs/scenario");
        ObjectNode definitions = schema.putObject("$defs");
        Format.objects().forEach(shape -> definitions.set(shape.name(), object(shape)));
        ArrayNode any = definitions.putObject("event").putArray("oneOf");
        Format.events().forEach((type, shape) -> {
            any.addObject().put("$ref", "#/$defs/" + type);
            definitions.set(type, object(shape));
        });
        definitions
                .putObject("name")
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", LONGEST_NAME)
                .put("pattern", NAME_FORM);
        definitions.putObject("version").put("type", "string").put("pattern", Format.VERSION_FORM.pattern());
        ArrayNode method = definitions.putObject("method").putArray("anyOf");
        words(method.addObject(), Books.WIRE.methods());
        method.addObject().put("type", "string").put("pattern", Format.METHOD_FORM.pattern());
        ArrayNode book = definitions.putObject("book").putArray("anyOf");
        words(book.addObject(), Books.WIRE.books());
        book.addObject().put("type", "string");
        return schema;
    }

    private static ObjectNode object(Shape shape) {
        ObjectNode object = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        for (Field field : shape.fields()) {
            properties.set(field.key(), property(field));
            if (field.required()) {
                required.add(field.key());
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object.put("additionalProperties", false);
    }

    private static ObjectNode property(Field field) {
        ObjectNode property = switch (field.times()) {
            case ONE -> one(field);
            case LIST -> list(one(field));
            case ANY_OF -> anyOf(field);
            case ANY_OF_PER_ACCOUNT -> perAccount(anyOf(field));
            case LIST_OF_ANY_OF -> list(anyOf(field));
        };
        property.put("description", field.means());
        String absent = field.whenAbsent();
        if (absent != null && field.kind() == Field.Kind.FLAG && (absent.equals("true") || absent.equals("false"))) {
            property.put("default", absent.equals("true"));
        } else if (absent != null && (field.words().contains(absent) || field.kind() == Field.Kind.BOOK)) {
            property.put("default", absent);
        }
        return property;
    }

    private static ObjectNode one(Field field) {
        ObjectNode value = JSON.createObjectNode();
        return switch (field.kind()) {
            case FORMAT -> value.put("const", Format.VERSION_NUMBER);
            case TEXT -> value.put("type", "string");
            case WORD -> words(value, field.words());
            case BOOK -> value.put("$ref", "#/$defs/book");
            case METHOD -> value.put("$ref", "#/$defs/method");
            case NAME -> value.put("$ref", "#/$defs/name");
            case VERSION -> value.put("$ref", "#/$defs/version");
            case FLAG -> value.put("type", "boolean");
            case INTEGER ->
                value.put("type", "integer").put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE);
            case ANYTHING -> {
                value.putArray("type")
                        .add("string")
                        .add("number")
                        .add("boolean")
                        .add("object")
                        .add("array");
                yield value;
            }
            case OBJECT ->
                value.put(
                        "$ref",
                        "#/$defs/" + Objects.requireNonNull(field.shape()).name());
            case EVENT -> value.put("$ref", "#/$defs/event");
        };
    }

    private static ObjectNode words(ObjectNode value, Collection<String> words) {
        ArrayNode all = value.putArray("enum");
        words.forEach(all::add);
        return value;
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = JSON.createObjectNode().put("type", "array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode anyOf(Field field) {
        ObjectNode value = JSON.createObjectNode();
        value.putArray("anyOf").add(one(field)).add(list(one(field)).put("minItems", 1));
        return value;
    }

    private static ObjectNode perAccount(ObjectNode value) {
        ObjectNode accounts = JSON.createObjectNode().put("type", "object");
        accounts.putObject("propertyNames").put("$ref", "#/$defs/name");
        accounts.set("additionalProperties", value);
        return accounts;
    }

    /** Returns the tables of the document. */
    static String tables() {
        StringBuilder text = new StringBuilder();
        Format.objects().forEach(shape -> table(text, "### " + shape.name(), shape));
        text.append("## Events\n\nEvery event has a `type`, and may have a `process`.\n\n");
        Format.events().forEach((type, shape) -> table(text, "### `" + type + "`", shape));
        text.append("## Creation methods\n\n")
                .append(quoted(Books.WIRE.methods()))
                .append("\n\n## Books\n\n")
                .append(quoted(Books.WIRE.books()))
                .append('\n');
        return text.toString();
    }

    private static void table(StringBuilder text, String heading, Shape shape) {
        text.append(heading).append("\n\n| key | values | when absent | meaning |\n|---|---|---|---|\n");
        for (Field field : shape.fields()) {
            text.append(
                    "| `%s` | %s | %s | %s |\n".formatted(field.key(), values(field), absent(field), field.means()));
        }
        text.append('\n');
    }

    private static String values(Field field) {
        String one = switch (field.kind()) {
            case FORMAT -> "`" + Format.VERSION_NUMBER + "`";
            case TEXT -> "text";
            case WORD -> quoted(field.words());
            case BOOK -> "a book";
            case METHOD -> "a creation method";
            case NAME -> "an account name";
            case VERSION -> "a macOS version";
            case FLAG -> "`true`, `false`";
            case INTEGER -> "integer";
            case ANYTHING -> "anything but null";
            case OBJECT ->
                "object, see " + Objects.requireNonNull(field.shape()).name();
            case EVENT -> "object, see events";
        };
        return switch (field.times()) {
            case ONE -> one;
            case LIST -> "list; each: " + one;
            case ANY_OF -> "one, or a list of which any will do: " + one;
            case ANY_OF_PER_ACCOUNT -> "object of account names; for each one, or a list of which any will do: " + one;
            case LIST_OF_ANY_OF -> "list; each one, or a list of which any will do: " + one;
        };
    }

    private static String absent(Field field) {
        String absent = field.whenAbsent();
        if (field.required()) {
            return "required";
        }
        if (absent == null) {
            return "–";
        }
        return absent.contains(" ") ? absent : "`" + absent + "`";
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
