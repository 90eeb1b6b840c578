package io.entente.kpi.file;

import io.entente.kpi.table.Cell;
import io.entente.kpi.table.Document;
import io.entente.kpi.table.Document.Line;
import io.entente.kpi.table.Table;
import io.entente.kpi.table.Table.Column;
import io.entente.kpi.table.Words;
import io.entente.rest.InvalidRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Pages to print: what is said of the whole, then the tables one after the other. */
final class PdfForm implements FileForm {
  private static final int MOST_ROWS = 5_000;
  private static final float LARGE = 14;
  private static final float MEDIUM = 10;
  private static final float SMALL = 7;

  /** Of some rows the widths of columns are told. */
  private static final int LOOKED_AT = 200;

  /**
   * @throws InvalidRequest if it has more rows than anybody prints
   */
  @Override
  public void write(Document document, OutputStream out) throws IOException {
    CellText texts = new CellText(document.language());
    try (PdfPages pages = new PdfPages(document.title())) {
      pages.line(document.title(), LARGE);
      for (Line line : document.about()) {
        pages.line(line.heading() + ": " + line.text(), SMALL);
      }
      pages.line(Words.in(document.language()).of("times") + ": UTC", SMALL);
      for (Table table : document.tables()) {
        if (!table.isEmpty()) {
          write(table, texts, pages);
        }
      }
      pages.save(out);
    }
  }

  private static void write(Table table, CellText texts, PdfPages pages) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (List<Cell> cells : table.rows()) {
      if (rows.size() == MOST_ROWS) {
        throw new InvalidRequest(
            "?format", "would print more than " + MOST_ROWS + " rows: take csv or xlsx");
      }
      rows.add(cells.stream().map(texts::printed).toList());
    }
    List<String> headings = table.columns().stream().map(Column::heading).toList();
    pages.space();
    pages.line(table.title(), MEDIUM);
    float[] widths =
        pages.widths(headings, rows.subList(0, Math.min(LOOKED_AT, rows.size())), SMALL);
    pages.begin(headings, widths, SMALL);
    for (List<String> row : rows) {
      pages.row(row);
    }
  }
}
