package io.entente.standalone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What the pages say in one language, as its file has it. */
record Words(JsonNode texts) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Words of(String language) {
    Path file = Path.of("../web/src/lib/i18n/" + language + ".json");
    try {
      return new Words(JSON.readTree(file.toFile()));
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
