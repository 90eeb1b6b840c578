package io.entente.standalone.suite;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** The same rows in another order. */
enum TwcsOrder {
  REVERSE,
  RANDOM;

  Path of(Path file, Path folder) {
    try {
      List<List<String>> rows = read(file);
      List<List<String>> body = rows.subList(1, rows.size());
      if (this == REVERSE) {
        Collections.reverse(body);
      } else {
        Collections.shuffle(body, new Random(20_171_031));
      }
      Path changed = folder.resolve(name() + ".csv");
      try (CsvWriter writer = CsvWriter.builder().build(changed)) {
        rows.forEach(writer::writeRecord);
      }
      return changed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bare CRs would end a record for this reader: they are spaces here, which no figure sees. */
  private static List<List<String>> read(Path file) throws IOException {
    String text;
    try (InputStreamReader reader =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
      text = reader.readAllAsString().replaceAll("\r(?!\n)", " ");
    }
    List<List<String>> rows = new ArrayList<>();
    for (CsvRecord record : CsvReader.builder().ofCsvRecord(text)) {
      rows.add(record.getFields());
    }
    return rows;
  }
}
