package io.entente.contacts.dataimport.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a file.
 *
 * @param number as a spreadsheet counts: from 1 on, with the header and with empty rows
 * @param cells one a column
 * @param fault why it can't be read; null if it can
 */
public record RawRow(long number, List<String> cells, @Nullable String fault) {
  static RawRow unreadable(long number, String fault) {
    return new RawRow(number, List.of(), fault);
  }
}
