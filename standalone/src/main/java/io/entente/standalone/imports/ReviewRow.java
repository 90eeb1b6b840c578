package io.entente.standalone.imports;

import io.entente.standalone.client.ApiJson;
import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/** A review as its file has it. */
sealed interface ReviewRow {
  long number();

  /** The text in a field; null where there is none. */
  @Nullable String get(String field);

  /**
   * @throws RowFault if there is none
   */
  default String required(String field) {
    String text = get(field);
    if (text == null || text.isBlank()) {
      throw new RowFault("has no " + field);
    }
    return text.strip();
  }

  /** A row of a table. */
  record OfTable(CsvRow row) implements ReviewRow {
    @Override
    public long number() {
      return row.number();
    }

    @Override
    public @Nullable String get(String field) {
      return row.columns().containsKey(field) ? row.get(field) : null;
    }
  }

  /**
   * An element of an array.
   *
   * @param number from 1
   */
  record OfArray(long number, JsonNode object) implements ReviewRow {
    @Override
    public @Nullable String get(String field) {
      JsonNode value = object;
      String[] names = field.split("\\.", -1);
      for (int i = 0; i < names.length - 1; i++) {
        value = value == null || !value.isObject() ? null : value.get(names[i]);
      }
      return value == null || !value.isObject()
          ? null
          : ApiJson.text(value, names[names.length - 1]);
    }
  }
}
