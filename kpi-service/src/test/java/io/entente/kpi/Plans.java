package io.entente.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.sql.Sql;
import java.util.List;

/** How the database goes about a statement. */
public final class Plans {
  private record Step(String table, String type, String key, String extra) {
    /** Whether it is a table of ours, not what the statement itself brings or makes. */
    boolean isStored() {
      return !table.startsWith("<")
          && !table.equals("wanted")
          && !table.equals("null")
          && !extra.contains("json_table");
    }
  }

  private Plans() {}

  /** Sees that every table is entered by an index. */
  public static void assertByIndex(String statement, Object... parameters) {
    assertThat(stored(statement, parameters))
        .as(statement)
        .isNotEmpty()
        .allSatisfy(step -> {
          assertThat(step.type()).isNotIn("ALL", "index");
          assertThat(step.key()).isNotEqualTo("null");
        });
  }

  /** Sees besides that rows come in the order of the index, so that reading ends at a limit. */
  public static void assertInOrder(String statement, Object... parameters) {
    assertByIndex(statement, parameters);
    assertThat(stored(statement, parameters).getFirst().extra()).doesNotContain("filesort");
  }

  private static List<Step> stored(String statement, Object... parameters) {
    Sql sql = RunningKpi.shared().sql();
    return sql
        .list(
            "explain " + statement,
            row ->
                new Step(
                    String.valueOf(row.textOrNull("table")),
                    String.valueOf(row.textOrNull("type")),
                    String.valueOf(row.textOrNull("key")),
                    String.valueOf(row.textOrNull("Extra"))),
            parameters)
        .stream()
        .filter(Step::isStored)
        .toList();
  }
}
