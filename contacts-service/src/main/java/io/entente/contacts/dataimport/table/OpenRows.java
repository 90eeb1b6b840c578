package io.entente.contacts.dataimport.table;

import io.entente.rest.json.StrictJson;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Opens files by their layout. */
@Singleton
public final class OpenRows {
  private final StrictJson json;

  OpenRows(StrictJson json) {
    this.json = json;
  }

  /** The rows behind the header. */
  public RowReader open(InputStream bytes, Layout layout) throws IOException {
    Reader text = TextEncoding.reader(bytes, layout.charset());
    return switch (layout.format()) {
      case NDJSON -> new NdjsonRows(text, json, layout.columns());
      case CSV -> csv(text, layout);
    };
  }

  private static RowReader csv(Reader text, Layout layout) throws IOException {
    RowReader rows = new CsvRows(text, layout.delimiter().charAt(0), layout.columns().size());
    if (layout.header()) {
      rows.next();
    }
    return rows;
  }
}
