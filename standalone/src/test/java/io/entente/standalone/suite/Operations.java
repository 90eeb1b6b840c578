package io.entente.standalone.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every call that the API's own description knows. */
record Operations(List<Operation> all) {
  /**
   * One of them.
   *
   * @param template of its path, from {@code /api/v1} on
   * @param open whether it asks for no token
   * @param queries names of its parameters in the address
   */
  record Operation(String method, String template, boolean open, List<String> queries) {
    boolean writes() {
      return !method.equals("GET");
    }

    boolean namesAThing() {
      return template.contains("{");
    }

    /** The path below {@code /api/v1} with that id. */
    String path(String id) {
      return template.substring("/api/v1".length()).replaceAll("\\{[^}]+}", id);
    }

    /** What the whole is about: the first word of the path. */
    String resource() {
      return template.substring("/api/v1/".length()).split("/", 2)[0];
    }

    @Override
    public String toString() {
      return method + " " + template;
    }
  }

  static Operations of(JsonNode description) {
    List<Operation> all = new ArrayList<>();
    description
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    all.add(read(path.getKey(), operation.getKey(), operation.getValue()))));
    return new Operations(List.copyOf(all));
  }

  private static Operation read(String template, String method, JsonNode told) {
    List<String> queries = new ArrayList<>();
    told.path("parameters")
        .forEach(parameter -> {
          if (parameter.path("in").asText().equals("query")) {
            queries.add(parameter.get("name").asText());
          }
        });
    boolean open = told.has("security") && told.get("security").isEmpty();
    return new Operation(method.toUpperCase(Locale.ROOT), template, open, List.copyOf(queries));
  }
}
