package io.entente.standalone.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as an import writes and reads it: trees, without the machinery of an application. */
final class ApiJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonNodeTreeCodec TREES = JsonNodeTreeCodec.getInstance();

  private ApiJson() {}

  /** An object of texts; what is null is left out. */
  static JsonNode object(@Nullable String... namesAndValues) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String value = namesAndValues[i + 1];
      if (value != null) {
        fields.put(String.valueOf(namesAndValues[i]), JsonNode.createStringNode(value));
      }
    }
    return JsonNode.createObjectNode(fields);
  }

  /** The object with one more field. */
  static JsonNode with(JsonNode object, String name, JsonNode value) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    object.entries().forEach(field -> fields.put(field.getKey(), field.getValue()));
    fields.put(name, value);
    return JsonNode.createObjectNode(fields);
  }

  static byte[] write(JsonNode value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      TREES.writeTree(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Null where the text is no JSON: not everything between us and the server speaks it. */
  static @Nullable JsonNode read(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return TREES.readTree(parser);
    } catch (IOException _) {
      return null;
    }
  }

  /** The text or number in a field; null where there is none. */
  static @Nullable String text(@Nullable JsonNode object, String field) {
    JsonNode value = object == null ? null : object.get(field);
    return value == null || !(value.isString() || value.isNumber())
        ? null
        : value.coerceStringValue();
  }

  /** The elements in a field; none where there is no array. */
  static List<JsonNode> elements(@Nullable JsonNode object, String field) {
    JsonNode array = object == null ? null : object.get(field);
    List<JsonNode> elements = new ArrayList<>();
    if (array != null && array.isArray()) {
      array.values().forEach(elements::add);
    }
    return elements;
  }

  /** What a problem document says, in one line for whoever has to put it right. */
  static @Nullable String reason(@Nullable JsonNode problem) {
    List<String> errors = new ArrayList<>();
    for (JsonNode error : elements(problem, "errors")) {
      errors.add(text(error, "pointer") + " " + text(error, "detail"));
    }
    if (!errors.isEmpty()) {
      return String.join("; ", errors);
    }
    String detail = text(problem, "detail");
    return detail != null ? detail : text(problem, "title");
  }
}
