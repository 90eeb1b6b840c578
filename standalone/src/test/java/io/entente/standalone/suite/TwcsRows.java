package io.entente.standalone.suite;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A file of "Customer Support on Twitter" as rows of fields.
 *
 * @param header names of the columns
 */
public record TwcsRows(List<String> header, List<List<String>> rows) {
  /** Bare CRs would end a record for this reader: they are spaces here, which no figure sees. */
  public static TwcsRows read(Path file) {
    String text;
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        InputStreamReader reader = new InputStreamReader(plain, StandardCharsets.UTF_8)) {
      text = reader.readAllAsString().replaceAll("\r(?!\n)", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<List<String>> rows = new ArrayList<>();
    for (CsvRecord record : CsvReader.builder().ofCsvRecord(text)) {
      rows.add(record.getFields());
    }
    return new TwcsRows(rows.getFirst(), rows.subList(1, rows.size()));
  }

  public Path write(Path file) {
    try (CsvWriter writer = CsvWriter.builder().build(file)) {
      writer.writeRecord(header);
      rows.forEach(writer::writeRecord);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String field(List<String> row, String column) {
    return row.get(header.indexOf(column));
  }
}
