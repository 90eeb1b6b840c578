package io.entente.kpi.table;

import java.util.List;

/**
 * Rows alike.
 *
 * @param id where they stand in the answer of the API, such as {@code metrics.bands}
 * @param rows each with a {@link Cell} for every column
 * @param endless whether the rows are read while they are asked for
 */
public record Table(
    String id, String title, List<Column> columns, Iterable<List<Cell>> rows, boolean endless) {
  public Table {
    columns = List.copyOf(columns);
  }

  /**
   * What the cells below are.
   *
   * @param key as in the API, with dots between levels
   * @param heading in the language of the document
   * @param lengths whether there may be lengths of time in it
   */
  public record Column(String key, String heading, boolean lengths) {}

  /** Whether it is known that there is nothing in it. */
  public boolean isEmpty() {
    return !endless && !rows.iterator().hasNext();
  }
}
