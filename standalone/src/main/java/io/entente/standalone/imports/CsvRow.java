package io.entente.standalone.imports;

import java.util.List;
import java.util.Map;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet counts: the header is row 1
 */
record CsvRow(long number, Map<String, Integer> columns, List<String> fields) {

  /**
   * The text in a column.
   *
   * @throws RowFault if the row is too short
   */
  String get(String column) {
    Integer index = columns.get(column);
    if (index == null || index >= fields.size()) {
      throw new RowFault("has no " + column);
    }
    return BareReturns.restore(fields.get(index));
  }
}
