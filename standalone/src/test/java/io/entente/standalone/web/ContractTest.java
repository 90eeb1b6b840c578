package io.entente.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.standalone.RunningSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The web takes its types from a description in its folder, which must be the running API's. */
class ContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode served;

  @BeforeAll
  static void read() throws IOException {
    served = JSON.readTree(RunningSuite.shared().address().resolve("/api/openapi.json").toURL());
  }

  @Test
  void theWebKnowsTheApiAsItIs() throws IOException {
    JsonNode known = JSON.readTree(Path.of("../web/openapi.json").toFile());

    List<String> differences = new ArrayList<>();
    compare("", known, served, differences);

    assertThat(differences)
        .as(
            "web/openapi.json is not what the gateway serves."
                + " Renew it: ./entente up, then in web/: npm run contract")
        .isEmpty();
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    List<String> names = served.get("paths").findValuesAsText("operationId");

    assertThat(names).hasSizeGreaterThan(25).doesNotHaveDuplicates();
  }

  @Test
  void namesOfValuesAreThoseOfJson() {
    List<JsonNode> lists = served.findValues("enum");

    assertThat(lists).hasSizeGreaterThan(10);
    assertThat(lists)
        .allSatisfy(list ->
            assertThat(list).allSatisfy(name -> assertThat(name.asText()).matches("[a-z_0-9]+")));
  }

  private static void compare(
      String place, JsonNode known, JsonNode served, List<String> differences) {
    if (known.equals(served)) {
      return;
    }
    Set<String> names = new TreeSet<>();
    namesOf(known, names);
    namesOf(served, names);
    if (known.getNodeType() != served.getNodeType() || names.isEmpty()) {
      differences.add((place.isEmpty() ? "/" : place) + ": " + known + " is now " + served);
      return;
    }
    for (String name : names) {
      compare(place + "/" + name, child(known, name), child(served, name), differences);
    }
  }

  private static void namesOf(JsonNode node, Set<String> names) {
    node.fieldNames()
        .forEachRemaining(name -> names.add(name.replace("~", "~0").replace("/", "~1")));
    if (node.isArray()) {
      IntStream.range(0, node.size()).mapToObj(String::valueOf).forEach(names::add);
    }
  }

  private static JsonNode child(JsonNode node, String name) {
    return node.at("/" + name);
  }
}
