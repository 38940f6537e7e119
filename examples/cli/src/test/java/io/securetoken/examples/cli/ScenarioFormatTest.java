package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reader, schema and document say the same of the format. */
class ScenarioFormatTest {

    private static final Path SCHEMA = Path.of("../scenarios/scenario.schema.json");
    private static final Path DOCUMENT = Path.of("../scenarios/README.md");
    private static final String BEGIN = "<!-- tables -->\n";
    private static final String END = "<!-- end of tables -->\n";
    private static final Set<String> TEXTS = Set.of("title", "source", "id", "note", "confidence", "ruleBook");
    private static final Set<String> IDS = Set.of("rules", "missing", "obligations");
    private static final Set<String> NAMES = Set.of("name", "account", "by");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Run with {@code -Dscenario.format.write=true} to bring schema and document up to date. */
    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (Boolean.getBoolean("scenario.format.write")) {
            String schema =
                    JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(ScenarioFormat.schema());
            Files.writeString(SCHEMA, schema + "\n");
            String document = Files.readString(DOCUMENT);
            Files.writeString(
                    DOCUMENT,
                    document.substring(0, document.indexOf(BEGIN) + BEGIN.length()) + "\n" + ScenarioFormat.tables()
                            + "\n" + document.substring(document.indexOf(END)));
        }
    }

    @Test
    void the_schema_is_that_of_the_reader() throws IOException {
        assertThat(JSON.readTree(SCHEMA.toFile()))
                .isEqualTo(JSON.readTree(JSON.writeValueAsString(ScenarioFormat.schema())));
    }

    @Test
    void the_tables_of_the_document_are_those_of_the_reader() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END)))
                .isEqualTo("\n" + ScenarioFormat.tables() + "\n");
    }

    @Test
    void the_example_of_the_document_is_a_scenario() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf("```json\n") + "```json\n".length();
        JsonNode example = JSON.readTree(document.substring(begin, document.indexOf("```", begin)));

        assertThat(schema().validate(example)).isEmpty();
        Scenario scenario = read(example);
        assertThat(scenario.mismatches(scenario.verdicts())).isEmpty();
    }

    @Test
    void every_shipped_scenario_is_valid() throws IOException {
        Schema schema = schema();
        List<Path> scenarios = Scenarios.shipped();

        assertThat(scenarios).hasSizeGreaterThanOrEqualTo(110);
        for (Path scenario : scenarios) {
            assertThat(schema.validate(JSON.readTree(scenario.toFile())))
                    .as(scenario.toString())
                    .isEmpty();
        }
    }

    @Test
    void what_the_schema_refuses_the_reader_refuses() throws IOException {
        Schema schema = schema();
        int mutants = 0;
        for (Path scenario : Scenarios.shipped()) {
            for (JsonNode mutant : mutants(JSON.readTree(scenario.toFile()))) {
                assertThat(schema.validate(mutant)).as(mutant::toString).isNotEmpty();
                assertThatThrownBy(() -> read(mutant))
                        .as(mutant::toString)
                        .isInstanceOf(Unusable.class)
                        .hasMessageMatching("\\$.*: found .*, allowed .*");
                mutants++;
            }
        }
        assertThat(mutants).isGreaterThan(3000);
    }

    /** Returns copies of the scenario, each with one thing in it that the format does not allow. */
    private static List<JsonNode> mutants(JsonNode scenario) {
        List<JsonNode> mutants = new ArrayList<>();
        List<String> places = new ArrayList<>();
        places("", scenario, places);
        for (String place : places) {
            JsonNode there = scenario.at(place);
            String key = place.substring(place.lastIndexOf('/') + 1);
            if (there.isObject()) {
                mutants.add(mutant(scenario, place, node -> ((ObjectNode) node).put("colour", 1)));
            }
            if (!place.isEmpty()) {
                mutants.add(with(scenario, place, JSON.nullNode()));
                mutants.add(with(scenario, place, JSON.createArrayNode().add(JSON.createArrayNode())));
            }
            if (there.isTextual()
                    && !TEXTS.contains(key)
                    && IDS.stream().noneMatch(id -> place.contains("/" + id + "/"))) {
                mutants.add(with(scenario, place, JSON.getNodeFactory().textNode(wrong(key, there.textValue()))));
            }
            if (there.isNumber()) {
                mutants.add(with(scenario, place, JSON.getNodeFactory().numberNode(0.5)));
                mutants.add(with(scenario, place, JSON.getNodeFactory().numberNode(1L << 40)));
            }
        }
        for (String required : List.of("/format", "/mac", "/mac/macos")) {
            mutants.add(mutant(
                    scenario,
                    required.substring(0, required.lastIndexOf('/')),
                    node -> ((ObjectNode) node).remove(required.substring(required.lastIndexOf('/') + 1))));
        }
        mutants.removeIf(
                mutant -> mutant.at("/id").isArray() || mutant.at("/note").isArray());
        return mutants;
    }

    private static String wrong(String key, String word) {
        return NAMES.contains(key) ? "-" + word : key.equals("method") ? "No Method" : word + "x";
    }

    private static void places(String place, JsonNode node, List<String> places) {
        places.add(place);
        node.properties().forEach(field -> places(place + "/" + field.getKey(), field.getValue(), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places(place + "/" + i, node.get(i), places);
        }
    }

    private static JsonNode mutant(JsonNode scenario, String place, Consumer<JsonNode> change) {
        JsonNode copy = scenario.deepCopy();
        change.accept(copy.at(place));
        return copy;
    }

    private static JsonNode with(JsonNode scenario, String place, JsonNode value) {
        String key = place.substring(place.lastIndexOf('/') + 1);
        return mutant(scenario, place.substring(0, place.lastIndexOf('/')), parent -> {
            if (parent instanceof ArrayNode list) {
                list.set(Integer.parseInt(key), value);
            } else {
                ((ObjectNode) parent).set(key, value);
            }
        });
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(SCHEMA.toFile()));
    }

    private static Scenario read(JsonNode scenario) throws IOException {
        return ScenarioReader.read(new ByteArrayInputStream(scenario.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
