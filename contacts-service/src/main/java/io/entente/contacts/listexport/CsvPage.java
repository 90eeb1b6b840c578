package io.entente.contacts.listexport;

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
 * in front; plain numbers, such as {@code -5} and {@code +33612345678}, stay what they are.
 */
public final class CsvPage {
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern NUMBER = Pattern.compile("[+-]\\d[\\d ]*([.,]\\d+)?");

  /** At which other spreadsheets than those for which it is written would cut a cell in two. */
  private static final Pattern SEPARATOR = Pattern.compile("[;\t|]");

  private static final QuoteStrategy QUOTED =
      new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
          return SEPARATOR.matcher(value).find();
        }
      };

  private final StringWriter text = new StringWriter();
  private final CsvWriter csv = CsvWriter.builder().quoteStrategy(QUOTED).build(text);

  public void add(List<String> cells) {
    csv.writeRecord(cells.stream().map(CsvPage::harmless).toList());
  }

  static String harmless(String cell) {
    if (cell.isEmpty() || DANGEROUS.indexOf(cell.charAt(0)) < 0 || NUMBER.matcher(cell).matches()) {
      return cell;
    }
    return "'" + cell;
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
