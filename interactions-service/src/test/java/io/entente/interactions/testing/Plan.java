package io.entente.interactions.testing;

import io.entente.sql.Sql;
import java.util.List;

/**
 * How the database goes about a statement.
 *
 * @param table alias of the table
 * @param access how its rows are found: {@code ALL} is a scan
 * @param key the index that is used; null if none is
 * @param extra the rest, such as {@code Using filesort}
 */
public record Plan(String table, String access, String key, String extra) {

  public static List<Plan> of(Sql sql, String statement, Object... parameters) {
    return sql.list(
        "explain " + statement,
        row ->
            new Plan(
                String.valueOf(row.textOrNull("table")),
                String.valueOf(row.textOrNull("type")),
                row.textOrNull("key"),
                String.valueOf(row.textOrNull("Extra"))),
        parameters);
  }

  /** Whether this is a table of ours, not what the statement itself brings or makes. */
  public boolean isStored() {
    return !table.startsWith("<")
        && !table.equals("null")
        && !extra.contains("json_table")
        && !table.equals("latest");
  }
}
