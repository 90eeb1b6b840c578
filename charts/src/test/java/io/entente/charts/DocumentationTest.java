package io.entente.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the values, their schema and the README say is one and the same. */
class DocumentationTest {
  private static final Path CHART = Chart.ENTENTE.folder();
  private static final Path README = CHART.resolve("README.md");
  private static final String BEGIN = "<!-- values: written by DocumentationTest, see below -->\n";
  private static final String END = "<!-- end of values -->\n";

  private final List<DocumentedValue> values = DocumentedValue.in(CHART.resolve("values.yaml"));

  @Test
  void everyValueSaysWhatItIsFor() {
    assertThat(values)
        .hasSizeGreaterThan(90)
        .allSatisfy(value -> assertThat(value.meaning()).as(value.path()).endsWith("."));
  }

  @Test
  void theSchemaSaysTheSameOfEveryValue() throws IOException {
    JsonNode schema = schema();

    assertThat(values)
        .allSatisfy(value ->
            assertThat(property(schema, value.path()).path("description").asText())
                .as(value.path())
                .isEqualTo(value.meaning()));
  }

  @Test
  void theSchemaKnowsNoValueThatTheFileLeavesOut() throws IOException {
    List<String> paths = new ArrayList<>();
    collect("", schema(), paths);

    assertThat(paths)
        .containsExactlyInAnyOrderElementsOf(values.stream().map(DocumentedValue::path).toList());
  }

  @Test
  void theSchemaTakesNoKeyThatItDoesNotNameButForWhatChartsShare() throws IOException {
    assertThat(openObjects("", schema())).containsExactly("/properties/global");
  }

  /**
   * To write the table anew: {@code mvn -pl charts test -Dtest=DocumentationTest
   * -Dentente.write=true}.
   */
  @Test
  void theReadmeHoldsTheTableOfValues() throws IOException {
    String readme = Files.readString(README);
    String written =
        readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
            + table()
            + readme.substring(readme.indexOf(END));
    if (Boolean.getBoolean("entente.write")) {
      Files.writeString(README, written);
    }

    assertThat(Files.readString(README)).isEqualTo(written);
  }

  private String table() {
    return values.stream()
        .map(value ->
            "| `%s` | `%s` | %s |%n"
                .formatted(value.path(), value.preset(), value.meaning().replace("|", "\\|")))
        .collect(Collectors.joining("", "\n| value | preset | meaning |\n|---|---|---|\n", "\n"));
  }

  private static JsonNode schema() throws IOException {
    return new ObjectMapper().readTree(CHART.resolve("values.schema.json").toFile());
  }

  private static JsonNode property(JsonNode schema, String path) {
    JsonNode node = schema;
    for (String key : path.split("\\.")) {
      node = resolved(schema, node).path("properties").path(key);
    }
    return node;
  }

  private static JsonNode resolved(JsonNode schema, JsonNode node) {
    return node.has("$ref") ? schema.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** Adds the paths of all described properties that stand under no other described one. */
  private static void collect(String path, JsonNode node, List<String> paths) {
    for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
      String below = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
      if (below.equals("defaults")) {
        collect(below, node.at("/definitions/settings"), paths);
      } else if (property.getValue().has("description") && !below.equals("global")) {
        paths.add(below);
      } else {
        collect(below, property.getValue(), paths);
      }
    }
  }

  /** Where the schema names keys, yet takes others too. */
  private static List<String> openObjects(String place, JsonNode node) {
    List<String> open = new ArrayList<>();
    if (node.path("properties").isObject() && node.path("additionalProperties").asBoolean(true)) {
      open.add(place);
    }
    node.properties()
        .forEach(child -> open.addAll(openObjects(place + "/" + child.getKey(), child.getValue())));
    return open;
  }
}
