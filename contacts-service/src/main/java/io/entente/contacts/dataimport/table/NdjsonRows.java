package io.entente.contacts.dataimport.table;

import io.entente.rest.json.StrictJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of JSON objects, one a line. The values of a list stand in a cell line by line. */
public final class NdjsonRows implements RowReader {
  private static final int LONGEST_LINE = 1 << 20;

  private final BufferedReader text;
  private final StrictJson json;
  private final List<String> columns;
  private long number;

  public NdjsonRows(Reader text, StrictJson json, List<String> columns) {
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
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return bytes.length > LONGEST_LINE
            ? RawRow.unreadable(number, "The line is too long.")
            : row(bytes);
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

  private RawRow row(byte[] line) {
    Map<String, JsonCell> members;
    try {
      members = JsonCells.of(json, line);
    } catch (JsonCells.Unreadable e) {
      return RawRow.unreadable(number, e.fault());
    }
    List<String> cells = new ArrayList<>(columns.size());
    List<Set<JsonType>> types = new ArrayList<>(columns.size());
    for (String column : columns) {
      JsonCell cell = cell(members, column);
      cells.add(cell.text());
      types.add(cell.types());
    }
    return new RawRow(number, cells, types, null);
  }

  private static JsonCell cell(Map<String, JsonCell> members, String column) {
    JsonCell cell = members.get(column);
    if (cell != null) {
      return cell;
    }
    for (int dot = column.indexOf('.'); dot >= 0; dot = column.indexOf('.', dot + 1)) {
      JsonCell outer = members.get(column.substring(0, dot));
      if (outer != null && !outer.isObject() && !outer.text().isEmpty()) {
        return new JsonCell("", Set.of(JsonType.NO_OBJECT));
      }
    }
    return JsonCell.NOTHING;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
