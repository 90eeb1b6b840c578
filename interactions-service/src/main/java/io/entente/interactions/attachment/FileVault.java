package io.entente.interactions.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the content of files is kept, for all replicas alike. */
interface FileVault {
  /**
   * A new file on this machine for content that arrives. Who asked for it deletes it.
   *
   * @throws IOException if nothing can be written
   */
  Path spool() throws IOException;

  /**
   * Keeps content for good; to keep it again changes nothing. Of two that keep the same at once
   * neither is disturbed, and nobody ever reads a part of it.
   *
   * @param arrived a file of {@link #spool} that is whole; it may be gone afterwards
   * @throws IOException if it may not be kept
   */
  void keep(FileKey key, Path arrived) throws IOException;

  /**
   * Reads a portion, which must lie within the content.
   *
   * @throws java.nio.file.NoSuchFileException if the content is not kept
   */
  InputStream open(FileKey key, Portion portion) throws IOException;

  /** Removes content; without any it does nothing. */
  void remove(FileKey key) throws IOException;
}
