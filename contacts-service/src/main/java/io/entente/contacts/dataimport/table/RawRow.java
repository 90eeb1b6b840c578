package io.entente.contacts.dataimport.table;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a file.
 *
 * @param number as a spreadsheet counts: from 1 on, with the header and with empty rows
 * @param cells one a column
 * @param types of what stands in each cell; empty where all is text
 * @param fault why it can't be read; null if it can
 */
public record RawRow(
    long number, List<String> cells, List<Set<JsonType>> types, @Nullable String fault) {
  static RawRow of(long number, List<String> cells) {
    return new RawRow(number, cells, List.of(), null);
  }

  static RawRow unreadable(long number, String fault) {
    return new RawRow(number, List.of(), List.of(), fault);
  }

  /** What stands in a cell; nothing where all is text. */
  public Set<JsonType> typesOf(int column) {
    return types.isEmpty() ? Set.of() : types.get(column);
  }
}
