package io.entente.contacts.dataimport.table;

import io.entente.rest.json.StrictJson;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out from the beginning of a file how its rows are to be read. */
@Singleton
public final class DetectLayout {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int LOOKED_AT = 100;

  /** What stands in a row about somebody, and in no header. */
  private static final Pattern VALUE =
      Pattern.compile(".*@.*\\..*|[+-]?[\\d .,/:()-]*\\d[\\d .,/:()-]*");

  private final StrictJson json;

  DetectLayout(StrictJson json) {
    this.json = json;
  }

  /**
   * What is not given is found out.
   *
   * @param head the text's beginning, which may end in the middle of a row
   * @throws UnreadableTable if it holds nothing
   */
  public Layout detect(
      String head, String encoding, @Nullable Character delimiter, @Nullable Boolean header) {
    if (head.isBlank()) {
      throw new UnreadableTable("The file is empty.");
    }
    if (head.stripLeading().startsWith("{") && delimiter == null) {
      return new Layout(TableFormat.NDJSON, encoding, "", false, members(head));
    }
    char separator = delimiter == null ? delimiter(head) : delimiter;
    List<List<String>> rows = rows(head, separator);
    if (rows.isEmpty()) {
      throw new UnreadableTable("The first row can't be read: a quotation that does not end.");
    }
    List<String> first = rows.getFirst();
    boolean named = header == null ? isHeader(first) : header;
    return new Layout(
        TableFormat.CSV,
        encoding,
        String.valueOf(separator),
        named,
        named ? first.stream().map(String::strip).toList() : numbers(first.size()));
  }

  private List<String> members(String head) {
    Set<String> members = new LinkedHashSet<>();
    head.lines()
        .limit(LOOKED_AT)
        .forEach(line -> {
          try {
            JsonCells.of(json, line.getBytes(StandardCharsets.UTF_8))
                .forEach((name, cell) -> {
                  if (!cell.isObject()) {
                    members.add(name);
                  }
                });
          } catch (JsonCells.Unreadable _) {
            // Told of its row when it is read.
          }
        });
    if (members.isEmpty()) {
      throw new UnreadableTable("The first lines hold no JSON objects.");
    }
    return new ArrayList<>(members);
  }

  /** The one that cuts the most rows into equally many cells, and into the most cells. */
  private static char delimiter(String head) {
    char best = DELIMITERS[0];
    int most = -1;
    for (char candidate : DELIMITERS) {
      List<List<String>> rows = rows(head, candidate);
      int width = rows.isEmpty() ? 1 : rows.getFirst().size();
      int alike = (int) rows.stream().filter(row -> row.size() == width).count();
      int score = width == 1 ? 0 : alike * 1_000 / rows.size() * 100 + Math.min(width, 99);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  /** The first rows but for the last, which may have been cut. */
  private static List<List<String>> rows(String head, char delimiter) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvRows csv = new CsvRows(new StringReader(head), delimiter, 0)) {
      for (RawRow row = csv.next(); row != null && rows.size() < LOOKED_AT; row = csv.next()) {
        rows.add(row.cells());
      }
    } catch (UnreadableTable | IOException _) {
      return rows;
    }
    return rows;
  }

  private static boolean isHeader(List<String> first) {
    Set<String> names = new HashSet<>();
    int blank = 0;
    for (String cell : first) {
      if (VALUE.matcher(cell.strip()).matches()) {
        return false;
      }
      blank += cell.isBlank() ? 1 : 0;
      names.add(cell.strip());
    }
    return blank * 2 <= first.size() && names.size() * 2 > first.size();
  }

  private static List<String> numbers(int count) {
    List<String> numbers = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      numbers.add(String.valueOf(i));
    }
    return numbers;
  }
}
