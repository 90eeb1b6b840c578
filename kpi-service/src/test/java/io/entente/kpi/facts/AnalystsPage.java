package io.entente.kpi.facts;

import io.entente.kpi.RunningKpi;
import io.entente.sql.Sql;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The statements of docs/analysts.md, by the name in their first line. */
final class AnalystsPage {
  private static final Pattern STATEMENT =
      Pattern.compile("```sql\\n-- (\\w+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COLUMN = Pattern.compile("as (\\w+)(?:,| *\\n)|select (channel)");

  private final Map<String, String> statements = new HashMap<>();

  private AnalystsPage(String page) {
    Matcher found = STATEMENT.matcher(page);
    while (found.find()) {
      statements.put(found.group(1), found.group(2));
    }
  }

  static AnalystsPage read() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/analysts.md"))) {
      folder = folder.getParent();
    }
    try {
      return new AnalystsPage(Files.readString(folder.resolve("docs/analysts.md")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Samples laid out flat, for the time of a test. */
  final class Tables implements AutoCloseable {
    private final Sql sql = RunningKpi.shared().sql();

    Map<String, String> one(String name) {
      return all(name).getFirst();
    }

    List<Map<String, String>> all(String name) {
      String statement = statements.get(name);
      List<String> columns = new ArrayList<>();
      Matcher column = COLUMN.matcher(statement.substring(0, statement.indexOf("from")));
      while (column.find()) {
        columns.add(column.group(1) == null ? column.group(2) : column.group(1));
      }
      return sql.list(
          statement,
          row -> {
            Map<String, String> values = new LinkedHashMap<>();
            for (String it : columns) {
              values.put(it, row.text(it));
            }
            return values;
          });
    }

    @Override
    public void close() {
      sql.update("drop table counted");
    }
  }

  Tables lay(Warehouse warehouse) {
    Tables tables = new Tables();
    tables.sql.update(statements.get("counted"));
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (JsonNode fact : warehouse.held().values()) {
      for (JsonNode sample : fact.get("samples").values()) {
        for (JsonNode measure : sample.get("measures").values()) {
          rows.add(row(fact, sample, measure.getStringValue()));
        }
      }
    }
    tables.sql.batch("insert into counted values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    return tables;
  }

  private static @Nullable Object[] row(JsonNode fact, JsonNode sample, String measure) {
    return new @Nullable Object[] {
      fact.get("id").getStringValue(),
      fact.get("conversationId").getStringValue(),
      fact.get("channel").getStringValue(),
      text(sample.get("agentId")),
      measure,
      Instant.parse(sample.get("at").getStringValue()),
      sample.get("amount").getLongValue(),
      text(sample.get("precision")),
      number(sample.get("calendarSeconds")),
      number(sample.get("businessSeconds"))
    };
  }

  private static @Nullable String text(JsonNode node) {
    return node.isNull() ? null : node.getStringValue();
  }

  private static @Nullable Long number(JsonNode node) {
    return node.isNull() ? null : node.getLongValue();
  }
}
