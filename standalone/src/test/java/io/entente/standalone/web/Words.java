package io.entente.standalone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the pages say in one language, as its files have it. */
record Words(JsonNode texts) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What only some pages need stands in a file of its own, {@code part.en.json}. */
  static Words of(String language) {
    Path folder = Path.of("../web/src/lib/i18n");
    String end = "." + language + ".json";
    try (Stream<Path> files = Files.list(folder)) {
      ObjectNode texts = (ObjectNode) JSON.readTree(folder.resolve(language + ".json").toFile());
      for (Path file : files.filter(it -> it.toString().endsWith(end)).toList()) {
        String name = file.getFileName().toString();
        texts.set(name.substring(0, name.length() - end.length()), JSON.readTree(file.toFile()));
      }
      return new Words(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param key with dots
   * @param values pairs of a name in the text and what stands for it
   */
  String get(String key, String... values) {
    JsonNode text = texts.at("/" + key.replace('.', '/'));
    if (!text.isTextual()) {
      throw new AssertionError("There is no text " + key);
    }
    String result = text.asText();
    for (int i = 0; i < values.length; i += 2) {
      result = result.replace("{{" + values[i] + "}}", values[i + 1]);
    }
    return result;
  }
}
