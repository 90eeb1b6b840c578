package io.entente.kpi.file;

import io.entente.kpi.table.Document;
import io.entente.kpi.table.Table;
import io.entente.rest.InvalidRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a report to be written.
 *
 * @param table the one that is wanted; null for all
 */
public record FileWish(FileFormat format, @Nullable String table, boolean local, boolean bom) {
  /** All tables, as the format has them usually. */
  public static FileWish of(FileFormat format) {
    return new FileWish(format, null, false, false);
  }

  /**
   * @throws InvalidRequest if there is no table of that name
   */
  Document narrowed(Document document) {
    if (table == null) {
      return document;
    }
    List<Table> found = document.tables().stream().filter(it -> it.id().equals(table)).toList();
    if (found.isEmpty()) {
      throw new InvalidRequest(
          "?table",
          "must be one of: "
              + document.tables().stream().map(Table::id).collect(Collectors.joining(", ")));
    }
    return new Document(document.title(), document.language(), document.about(), found);
  }

  /** Writes it; leaves the stream open. */
  void write(Document document, OutputStream out) throws IOException {
    FileForm form =
        switch (format) {
          case CSV -> new CsvForm(local, bom, table != null);
          case XLSX -> new XlsxForm();
          case PDF -> new PdfForm();
        };
    form.write(document, out);
  }

  /**
   * The file.
   *
   * @throws InvalidRequest if there is no such table, or the format is none for so much
   */
  public byte[] bytes(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(narrowed(document), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
