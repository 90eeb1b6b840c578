package io.entente.gateway.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts descriptions together. Where two of them call different things alike, the later one's name
 * gets the name of its service in front.
 */
public final class Merge {
  /** Name of the security requirement of an operation that asks for no token. */
  public static final String NOBODY = "nobody";

  private static final String SCHEMA = "#/components/schemas/";

  private final Map<String, Object> paths = new TreeMap<>();
  private final Map<String, Object> schemas = new TreeMap<>();
  private final Map<String, Object> securitySchemes = new TreeMap<>();
  private final Map<String, Object> tags = new TreeMap<>();

  Merge() {}

  void add(String service, Map<String, Object> description) {
    Map<String, Object> components = map(description.get("components"));
    Map<String, String> renamed = new LinkedHashMap<>();
    Map<String, Object> own = map(components.get("schemas"));
    own.forEach((name, schema) -> {
      Object known = schemas.get(name);
      if (known != null && !known.equals(refer(schema, Map.of()))) {
        renamed.put(name, capital(service) + name);
      }
    });
    own.forEach(
        (name, schema) -> schemas.put(renamed.getOrDefault(name, name), refer(schema, renamed)));
    map(description.get("paths")).forEach((path, item) -> paths.put(path, refer(item, renamed)));
    securitySchemes.putAll(map(components.get("securitySchemes")));
    for (Object tag : list(description.get("tags"))) {
      tags.put(String.valueOf(map(tag).get("name")), tag);
    }
  }

  Map<String, Object> result(Map<String, Object> info) {
    Map<String, Object> merged = new LinkedHashMap<>();
    merged.put("openapi", "3.1.0");
    merged.put("info", info);
    merged.put("servers", List.of(Map.of("url", "/")));
    merged.put("security", List.of(Map.of("token", List.of())));
    merged.put("tags", List.copyOf(tags.values()));
    merged.put("paths", paths);
    securitySchemes.put("token", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT"));
    merged.put("components", Map.of("schemas", schemas, "securitySchemes", securitySchemes));
    return merged;
  }

  /**
   * The same, with new names and in the words of 3.1, where null is a type like others. What the
   * describer takes for a constant's name is its name in Java: in JSON it is lower case.
   */
  private static Object refer(Object value, Map<String, String> renamed) {
    return switch (value) {
      case Map<?, ?> entries -> {
        Map<String, Object> changed = new LinkedHashMap<>();
        map(entries).forEach((key, child) -> changed.put(key, refer(child, renamed)));
        changed.replace("security", List.of(Map.of(NOBODY, List.of())), List.of());
        changed.computeIfPresent("enum", (_, names) -> lowerCase(names));
        yield Boolean.TRUE.equals(changed.remove("nullable")) ? orNull(changed) : changed;
      }
      case List<?> items -> {
        List<Object> changed = new ArrayList<>();
        items.forEach(item -> changed.add(refer(item, renamed)));
        yield changed;
      }
      case String text when text.startsWith(SCHEMA) -> {
        String name = text.substring(SCHEMA.length());
        yield SCHEMA + renamed.getOrDefault(name, name);
      }
      default -> value;
    };
  }

  private static Object lowerCase(Object names) {
    return names instanceof List<?> constants
        ? constants.stream().map(name -> String.valueOf(name).toLowerCase(Locale.ROOT)).toList()
        : names;
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    if (schema.get("type") instanceof String type) {
      schema.put("type", List.of(type, "null"));
      return schema;
    }
    if (schema.get("allOf") instanceof List<?> all && all.size() == 1) {
      return Map.of("anyOf", List.of(all.getFirst(), Map.of("type", "null")));
    }
    return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> typed = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, child) -> {
        if (child != null) {
          typed.put(String.valueOf(key), child);
        }
      });
    }
    return typed;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> items ? items : List.of();
  }

  private static String capital(String service) {
    return Character.toUpperCase(service.charAt(0)) + service.substring(1);
  }
}
