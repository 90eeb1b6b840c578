package io.entente.contacts.dataimport.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of comma-separated values (RFC 4180), whatever separates cells and ends rows. */
public final class CsvRows implements RowReader {
  private static final int LONGEST_CELL = 1 << 16;
  private static final int LONGEST_ROW = 1 << 21;
  private static final int MOST_CELLS = 16_384;

  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> records;
  private final int columns;
  private long number;

  /**
   * @param columns how many each row must have; 0 for any
   */
  public CsvRows(Reader text, char delimiter, int columns) {
    this.columns = columns;
    csv =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_ROW)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(MOST_CELLS)
                    .maxFieldSize(LONGEST_CELL)
                    .maxRecordSize(LONGEST_ROW)
                    .build(),
                text);
    records = csv.iterator();
  }

  @Override
  public @Nullable RawRow next() {
    for (List<String> cells = read(); cells != null; cells = read()) {
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        return columns == 0 || cells.size() == columns
            ? RawRow.of(number, cells)
            : RawRow.unreadable(
                number, "The row has " + cells.size() + " cells, not " + columns + ".");
      }
    }
    return null;
  }

  private @Nullable List<String> read() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      List<String> cells = records.next().getFields();
      number++;
      return cells;
    } catch (CsvParseException | UncheckedIOException _) {
      throw new UnreadableTable(
          "The file can't be read from row "
              + (number + 1)
              + " on: a quotation that does not end, or a cell that is too long.");
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
