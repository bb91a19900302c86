package org.conflictmap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.conflictmap.dataset.Problem.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas and the reader ask for the same: what a schema requires is a problem where it is missing, what it does
 * not require is none, what it does not know is a warning.
 */
class SchemaAgreementTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    SchemaAgreementTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @TestFactory
    Stream<DynamicTest> schemaAndReaderAgreeAboutEveryField() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        addTests("dataset.schema.json", "dataset.json", tests);
        addTests("sources.schema.json", "sources.json", tests);
        addTests("events.schema.json", "events.json", tests);
        addTests("gazetteer.schema.json", "places.json", tests);
        return tests.stream();
    }

    private void addTests(String schemaName, String file, List<DynamicTest> tests) throws IOException {
        Path schemas = Installation.find().orElseThrow().data().resolve("schema");
        JsonNode schema = MAPPER.readTree(Files.readString(schemas.resolve(schemaName)));
        addObject(schema, "", file, tests);
    }

    private void addObject(JsonNode schema, String pointer, String file, List<DynamicTest> tests) {
        tests.add(DynamicTest.dynamicTest(
                file + " " + pointer + " has no other fields",
                () -> assertThat(problemsAfter(file, pointer, object -> object.put("unheardOf", 1)))
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                            assertThat(problem.field()).endsWith("unheardOf");
                        })));
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.stringValue()));
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            JsonNode rule = property.getValue();
            addPresence(name, required.contains(name), pointer, file, tests);
            addRule(rule, pointer + "/" + name, file, tests);
            if (rule.path("minItems").asInt(0) == 1) {
                tests.add(DynamicTest.dynamicTest(
                        file + " " + pointer + "/" + name + " is not empty",
                        () -> assertThat(problemsAfter(file, pointer, object -> object.putArray(name)))
                                .isNotEmpty()));
            }
        });
    }

    private void addRule(JsonNode rule, String pointer, String file, List<DynamicTest> tests) {
        if (rule.has("properties")) {
            addObject(rule, pointer, file, tests);
        } else if (rule.path("items").has("properties")) {
            addObject(rule.path("items"), pointer + "/*", file, tests);
        }
        if (rule.has("enum")) {
            int slash = pointer.lastIndexOf('/');
            String name = pointer.substring(slash + 1);
            rule.path("enum")
                    .forEach(word -> tests.add(DynamicTest.dynamicTest(
                            file + " " + pointer + " may be " + word,
                            () -> assertThat(problemsAfter(
                                            file, pointer.substring(0, slash), object -> object.set(name, word)))
                                    .noneMatch(problem -> problem.field().endsWith(name)
                                            && !problem.expected().contains("as ")
                                            && !problem.expected().contains("to suit")))));
        }
    }

    private void addPresence(String name, boolean isRequired, String pointer, String file, List<DynamicTest> tests) {
        String title = file + " " + pointer + "/" + name + (isRequired ? " is required" : " is optional");
        tests.add(DynamicTest.dynamicTest(title, () -> {
            List<Problem> problems = problemsAfter(file, pointer, name, object -> object.remove(name));
            if (isRequired) {
                assertThat(problems).anyMatch(problem -> problem.field().endsWith(name));
            } else if (!name.equals("places")) {
                assertThat(problems).isEmpty();
            }
        }));
    }

    private List<Problem> problemsAfter(String file, String pointer, Consumer<ObjectNode> change) throws IOException {
        return problemsAfter(file, pointer, "", change);
    }

    /** Changes the first object at a pointer, {@code *} being any element of a list, that has a field. */
    private List<Problem> problemsAfter(String file, String pointer, String field, Consumer<ObjectNode> change)
            throws IOException {
        SyntheticDataset synthetic = new SyntheticDataset(folder);
        JsonNode root = MAPPER.readTree(Files.readString(folder.resolve(file)));
        List<JsonNode> found = List.of(root);
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/")) {
            found = step.isEmpty() ? found : step(found, step);
        }
        found.stream()
                .filter(node -> field.isEmpty() || node.has(field))
                .map(ObjectNode.class::cast)
                .findFirst()
                .ifPresent(change);
        return synthetic.write(file, MAPPER.writeValueAsString(root)).read().problems();
    }

    private static List<JsonNode> step(List<JsonNode> nodes, String step) {
        List<JsonNode> next = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (step.equals("*")) {
                ((ArrayNode) node).forEach(next::add);
            } else if (node.has(step)) {
                next.add(node.path(step));
            }
        }
        return next;
    }
}
