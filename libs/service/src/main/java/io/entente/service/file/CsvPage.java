package io.entente.service.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Some rows of CSV in UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe
 * in front, and one more where there is one, so that it is read as it was; plain numbers, such as
 * {@code -5} and {@code +33612345678}, stay what they are.
 */
public final class CsvPage {
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern NUMBER = Pattern.compile("[+-]\\d[\\d ]*([.,]\\d+)?");

  /** At which other spreadsheets than those for which it is written would cut a cell in two. */
  private static final Pattern SEPARATOR = Pattern.compile("[;\t|]");

  /** A comma and digits after it are a number where cells are parted by semicolons. */
  private static final Pattern OTHER_SEPARATOR = Pattern.compile("[\t|]|,(?!\\d+$)");

  private final StringWriter text = new StringWriter();
  private final CsvWriter csv;

  /** Cells are parted by commas. */
  public CsvPage() {
    this.csv = CsvWriter.builder().quoteStrategy(quoted(SEPARATOR)).build(text);
  }

  private CsvPage(char separator) {
    this.csv =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .quoteStrategy(quoted(OTHER_SEPARATOR))
            .build(text);
  }

  /** Cells are parted by semicolons, as spreadsheets expect it where numbers have commas. */
  public static CsvPage withSemicolons() {
    return new CsvPage(';');
  }

  private static QuoteStrategy quoted(Pattern separator) {
    return new QuoteStrategy() {
      @Override
      public boolean quoteValue(int line, int field, String value) {
        return separator.matcher(value).find();
      }
    };
  }

  public void add(List<String> cells) {
    csv.writeRecord(cells.stream().map(CsvPage::harmless).toList());
  }

  static String harmless(String cell) {
    String bare = cell.substring(apostrophes(cell));
    if (bare.isEmpty() || DANGEROUS.indexOf(bare.charAt(0)) < 0 || NUMBER.matcher(bare).matches()) {
      return cell;
    }
    return "'" + cell;
  }

  private static int apostrophes(String cell) {
    int count = 0;
    while (count < cell.length() && cell.charAt(count) == '\'') {
      count++;
    }
    return count;
  }

  /** Whether a cell begins with an apostrophe that was put in front of a formula. */
  public static boolean isMadeHarmless(String cell) {
    return cell.startsWith("'") && harmless(cell.substring(1)).equals(cell);
  }

  public byte[] bytes() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
