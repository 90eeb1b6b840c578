package io.entente.contacts.dataimport.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hands over the rows of a file one by one, holding one at a time. */
public interface RowReader extends AutoCloseable {
  /**
   * The next row that is not empty; null behind the last.
   *
   * @throws UnreadableTable if neither this row nor any behind it can be told
   */
  @Nullable RawRow next() throws IOException;

  @Override
  void close() throws IOException;
}
