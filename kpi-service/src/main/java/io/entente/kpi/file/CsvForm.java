package io.entente.kpi.file;

import io.entente.kpi.table.Cell;
import io.entente.kpi.table.Document;
import io.entente.kpi.table.Document.Line;
import io.entente.kpi.table.Table;
import io.entente.kpi.table.Table.Column;
import io.entente.kpi.table.Words;
import io.entente.service.file.CsvPage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One table of all tables: a column says which a row belongs to, and columns of the same name are
 * one. What is said of the whole are rows at the end. A table that was asked for alone stands
 * alone.
 *
 * @param local with the separators of the document's language
 * @param alone whether there is one table and nothing is said of it
 */
record CsvForm(boolean local, boolean bom, boolean alone) implements FileForm {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int ROWS_AT_ONCE = 500;

  @Override
  public void write(Document document, OutputStream out) throws IOException {
    if (bom) {
      out.write(MARK);
    }
    new Writing(document, out).write();
  }

  private final class Writing {
    private final Document document;
    private final OutputStream out;
    private final Words words;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private CsvPage page;
    private int rows;
    private int width;

    Writing(Document document, OutputStream out) {
      this.document = document;
      this.out = out;
      this.words = Words.in(document.language());
      this.page = emptyPage();
    }

    void write() throws IOException {
      add(header());
      for (Table table : document.tables()) {
        for (List<Cell> cells : table.rows()) {
          add(row(table, cells));
        }
      }
      if (!alone) {
        for (Line line : document.about()) {
          add(said(line));
        }
      }
      out.write(page.bytes());
    }

    private List<String> said(Line line) {
      String[] row = blank();
      row[0] = "about";
      row[width - 2] = line.heading();
      row[width - 1] = line.text();
      return Arrays.asList(row);
    }

    private List<String> header() {
      document.tables().stream()
          .flatMap(table -> table.columns().stream())
          .forEach(column -> columns.putIfAbsent(column.key(), column));
      List<String> header = new ArrayList<>();
      if (!alone) {
        header.add(words.of("table"));
      }
      columns.forEach((key, column) -> {
        places.put(key, header.size());
        header.add(unlike(header, column));
        if (column.lengths()) {
          header.add(column.heading().replace(" (s)", "") + " (h:mm:ss)");
        }
      });
      if (!alone) {
        header.add(words.of("about"));
        header.add(words.of("text"));
      }
      width = header.size();
      return header;
    }

    /** Two columns that are called alike are told apart by their names in the API. */
    private static String unlike(List<String> header, Column column) {
      return header.contains(column.heading())
          ? column.heading() + " (" + column.key() + ")"
          : column.heading();
    }

    private List<String> row(Table table, List<Cell> cells) {
      String[] row = blank();
      if (!alone) {
        row[0] = table.id();
      }
      Locale language = document.language();
      for (int i = 0; i < cells.size(); i++) {
        int place = places.getOrDefault(table.columns().get(i).key(), 0);
        Cell cell = cells.get(i);
        row[place] = local ? CellText.local(cell, language) : CellText.plain(cell);
        if (cell instanceof Cell.Length length) {
          row[place + 1] = length.clock();
        }
      }
      return Arrays.asList(row);
    }

    private String[] blank() {
      String[] row = new String[width];
      Arrays.fill(row, "");
      return row;
    }

    private void add(List<String> row) throws IOException {
      page.add(row);
      rows++;
      if (rows % ROWS_AT_ONCE == 0) {
        out.write(page.bytes());
        page = emptyPage();
      }
    }

    private CsvPage emptyPage() {
      return local && document.language().getLanguage().equals("fr")
          ? CsvPage.withSemicolons()
          : new CsvPage();
    }
  }
}
