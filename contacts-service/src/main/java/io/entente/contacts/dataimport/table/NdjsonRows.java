package io.entente.contacts.dataimport.table;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of JSON objects, one a line. The values of a list stand in a cell line by line. */
public final class NdjsonRows implements RowReader {
  private static final int LONGEST_LINE = 1 << 20;

  private final BufferedReader text;
  private final JsonMapper json;
  private final List<String> columns;
  private long number;

  public NdjsonRows(Reader text, JsonMapper json, List<String> columns) {
    this.text = new BufferedReader(text, 1 << 16);
    this.json = json;
    this.columns = columns;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    for (String line = line(); line != null; line = line()) {
      number++;
      if (line.length() > LONGEST_LINE) {
        return RawRow.unreadable(number, "The line is too long.");
      }
      if (!line.isBlank()) {
        return row(line);
      }
    }
    return null;
  }

  /** The next line; of one that is too long no more than shows that. */
  private @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = text.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = text.read()) {
      if (line.length() <= LONGEST_LINE) {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private RawRow row(String line) {
    Map<String, String> members;
    try {
      members = JsonCells.of(json.readValue(line, Argument.of(JsonNode.class)));
    } catch (IOException | RuntimeException _) {
      return RawRow.unreadable(number, "The line is no JSON object of texts, numbers and lists.");
    }
    List<String> cells = new ArrayList<>(columns.size());
    columns.forEach(column -> cells.add(members.getOrDefault(column, "")));
    return new RawRow(number, cells, null);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
