package io.entente.standalone.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.entente.standalone.client.CallFailure;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file in UTF-8 with a header, gzipped or not. A record ends at LF or CRLF; a CR alone is
 * text. Columns are found by name, so that further ones do not matter.
 */
final class CsvFile {
  private static final int BUFFER = 1 << 16;
  private static final int LARGEST_FIELD = 1 << 24;
  private static final String MARK = "\uFEFF";

  private final Path path;
  private final List<String> needed;

  /**
   * @param needed columns without which the file is refused
   */
  CsvFile(Path path, List<String> needed) {
    this.path = path;
    this.needed = needed;
  }

  /** Reads the file from its beginning to its end, one row at a time. */
  void each(Consumer<CsvRow> consumer) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(false)
            .maxBufferSize(LARGEST_FIELD)
            .ofCsvRecord(open(path))) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new CallFailure(path + " is empty.");
      }
      Map<String, Integer> columns = columns(records.next().getFields());
      for (long number = 2; records.hasNext(); number++) {
        List<String> fields = records.next().getFields();
        if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
          consumer.accept(new CsvRow(number, columns, fields));
        }
      }
    } catch (NoSuchFileException e) {
      throw new CallFailure("There is no file " + path + ".", e);
    } catch (IOException | CsvParseException e) {
      throw new CallFailure(path + " can't be read: " + e.getMessage(), e);
    }
  }

  private Map<String, Integer> columns(List<String> header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name =
          i == 0 && header.get(i).startsWith(MARK) ? header.get(i).substring(1) : header.get(i);
      columns.putIfAbsent(name.strip(), i);
    }
    for (String column : needed) {
      if (!columns.containsKey(column)) {
        throw new CallFailure(path + " has no column " + column + ".");
      }
    }
    return columns;
  }

  /** The text of a file in UTF-8, gzipped or not, with what {@link BareReturns} puts into it. */
  static Reader open(Path path) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    try {
      bytes.mark(2);
      boolean gzipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
      bytes.reset();
      if (!gzipped && path.toString().endsWith(".gz")) {
        throw new CallFailure(path + " is not gzip, for all its name.");
      }
      InputStream text = gzipped ? new GZIPInputStream(bytes, BUFFER) : bytes;
      return new BareReturns(
          new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), BUFFER));
    } catch (IOException | CallFailure e) {
      bytes.close();
      throw e;
    }
  }
}
