package io.entente.kpi.file;

import io.entente.kpi.table.Document;
import java.io.IOException;
import java.io.OutputStream;

/** How a document is written. */
interface FileForm {
  /** Leaves the stream open. */
  void write(Document document, OutputStream out) throws IOException;
}
