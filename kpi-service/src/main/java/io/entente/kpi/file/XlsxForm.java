package io.entente.kpi.file;

import io.entente.kpi.table.Cell;
import io.entente.kpi.table.Document;
import io.entente.kpi.table.Document.Line;
import io.entente.kpi.table.Table;
import io.entente.kpi.table.Table.Column;
import io.entente.kpi.table.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet for each table, and the first for what is said of all. Texts are never formulas. */
final class XlsxForm implements FileForm {
  private static final int ROWS_OF_A_SHEET = 1_000_000;
  private static final int ROWS_AT_ONCE = 1_000;
  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_TEXT = 32_767;
  private static final int WIDTH = 18;
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\]");

  /** What XML has no characters for. */
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  @Override
  public void write(Document document, OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Entente", "1.0");
    about(document, book);
    for (Table table : document.tables()) {
      if (!table.isEmpty()) {
        write(table, book);
      }
    }
    book.finish();
  }

  private static void about(Document document, Workbook book) throws IOException {
    Words words = Words.in(document.language());
    Worksheet sheet = book.newWorksheet(words.of("about"));
    sheet.inlineString(0, 0, document.title());
    sheet.style(0, 0).bold().set();
    int row = 1;
    for (Line line : document.about()) {
      sheet.inlineString(row, 0, text(line.heading()));
      sheet.inlineString(row, 1, text(line.text()));
      row++;
    }
    sheet.inlineString(row, 0, words.of("times"));
    sheet.inlineString(row, 1, "UTC");
    sheet.width(0, WIDTH);
    sheet.finish();
  }

  private static void write(Table table, Workbook book) throws IOException {
    Worksheet sheet = sheet(table, book);
    int row = 1;
    for (List<Cell> cells : table.rows()) {
      if (row == ROWS_OF_A_SHEET) {
        sheet.finish();
        sheet = sheet(table, book);
        row = 1;
      }
      int place = 0;
      for (int i = 0; i < cells.size(); i++) {
        place += put(sheet, row, place, cells.get(i), table.columns().get(i));
      }
      row++;
      if (row % ROWS_AT_ONCE == 0) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  private static Worksheet sheet(Table table, Workbook book) {
    String name = NOT_IN_NAMES.matcher(table.title()).replaceAll(" ");
    Worksheet sheet = book.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length())));
    sheet.freezePane(0, 1);
    int place = 0;
    for (Column column : table.columns()) {
      head(sheet, place++, column.heading());
      if (column.lengths()) {
        head(sheet, place++, column.heading().replace(" (s)", "") + " (h:mm:ss)");
      }
    }
    return sheet;
  }

  private static void head(Worksheet sheet, int place, String heading) {
    sheet.inlineString(0, place, text(heading));
    sheet.style(0, place).bold().set();
    sheet.width(place, WIDTH);
  }

  /** Returns how many columns it took. */
  private static int put(Worksheet sheet, int row, int place, Cell cell, Column column) {
    switch (cell) {
      case Cell.Blank _ -> {
        // Nothing stands there.
      }
      case Cell.Text(String text) -> sheet.inlineString(row, place, text(text));
      case Cell.Amount(BigDecimal number) -> sheet.value(row, place, number);
      case Cell.Share(BigDecimal number) -> {
        sheet.value(row, place, number);
        sheet.style(row, place).format("0.00%").set();
      }
      case Cell.Length length -> {
        sheet.value(row, place, length.seconds());
        sheet.inlineString(row, place + 1, length.clock());
      }
      case Cell.Moment moment -> {
        sheet.value(row, place, LocalDateTime.ofInstant(moment.at(), ZoneOffset.UTC));
        sheet.style(row, place).format("yyyy-mm-dd hh:mm:ss").set();
      }
      case Cell.Flag(boolean set) -> sheet.value(row, place, set);
    }
    return column.lengths() ? 2 : 1;
  }

  private static String text(String text) {
    String written = NOT_IN_XML.matcher(text).replaceAll("");
    return written.length() <= LONGEST_TEXT
        ? written
        : written.substring(0, LONGEST_TEXT - 1) + "…";
  }
}
