package io.entente.standalone.client;

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
public final class ApiJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonNodeTreeCodec TREES = JsonNodeTreeCodec.getInstance();

  private ApiJson() {}

  /** An object of texts; what is null is left out. */
  public static JsonNode object(@Nullable String... namesAndValues) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String value = namesAndValues[i + 1];
      if (value != null) {
        fields.put(String.valueOf(namesAndValues[i]), JsonNode.createStringNode(value));
      }
    }
    return JsonNode.createObjectNode(fields);
  }

  /**
   * A tree of maps, lists, texts, numbers and truth values.
   *
   * @throws IllegalArgumentException if anything else is in it
   */
  public static JsonNode of(@Nullable Object value) {
    return switch (value) {
      case null -> JsonNode.nullNode();
      case JsonNode node -> node;
      case String text -> JsonNode.createStringNode(text);
      case Integer number -> JsonNode.createNumberNode(number);
      case Long number -> JsonNode.createNumberNode(number);
      case Boolean truth -> JsonNode.createBooleanNode(truth);
      case List<?> list -> JsonNode.createArrayNode(list.stream().map(ApiJson::of).toList());
      case Map<?, ?> map -> {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> fields.put(String.valueOf(name), of(field)));
        yield JsonNode.createObjectNode(fields);
      }
      default -> throw new IllegalArgumentException("No JSON of " + value.getClass());
    };
  }

  /** The object with one more field. */
  public static JsonNode with(JsonNode object, String name, JsonNode value) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    object.entries().forEach(field -> fields.put(field.getKey(), field.getValue()));
    fields.put(name, value);
    return JsonNode.createObjectNode(fields);
  }

  public static byte[] write(JsonNode value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      TREES.writeTree(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Null where the text is no JSON: not everything between us and the server speaks it. */
  public static @Nullable JsonNode read(String json) {
    if (json.isBlank()) {
      return null;
    }
    try (JsonParser parser = FACTORY.createParser(json)) {
      return TREES.readTree(parser);
    } catch (IOException _) {
      return null;
    }
  }

  /** The text or number in a field; null where there is none. */
  public static @Nullable String text(@Nullable JsonNode object, String field) {
    JsonNode value = object == null ? null : object.get(field);
    return value == null || !(value.isString() || value.isNumber())
        ? null
        : value.coerceStringValue();
  }

  /** The elements in a field; none where there is no array. */
  public static List<JsonNode> elements(@Nullable JsonNode object, String field) {
    JsonNode array = object == null ? null : object.get(field);
    List<JsonNode> elements = new ArrayList<>();
    if (array != null && array.isArray()) {
      array.values().forEach(elements::add);
    }
    return elements;
  }

  /** What a problem document says, in one line for whoever has to put it right. */
  public static @Nullable String reason(@Nullable JsonNode problem) {
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
