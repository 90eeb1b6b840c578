package io.entente.kpi.table;

import java.util.List;
import java.util.Locale;

/**
 * A report that can be written in any format.
 *
 * @param about what is needed to know what the figures mean
 */
public record Document(String title, Locale language, List<Line> about, List<Table> tables) {
  public Document {
    about = List.copyOf(about);
    tables = List.copyOf(tables);
  }

  /** Something that is said of the whole. */
  public record Line(String heading, String text) {}

  /** Whether tables are read while they are written, and may be of any length. */
  public boolean isEndless() {
    return tables.stream().anyMatch(Table::endless);
  }
}
