package io.entente.contacts.dataimport.table;

import java.util.Set;

/**
 * A cell of JSON.
 *
 * @param text empty for null, and for an object
 * @param types of what stands in it, of a list also those of its elements; none for null
 */
record JsonCell(String text, Set<JsonType> types) {
  static final JsonCell NOTHING = new JsonCell("", Set.of());

  JsonCell {
    types = Set.copyOf(types);
  }

  boolean isObject() {
    return types.contains(JsonType.OBJECT);
  }
}
