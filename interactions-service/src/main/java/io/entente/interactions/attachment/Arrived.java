package io.entente.interactions.attachment;

import io.entente.rest.BadRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Content that has arrived whole.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
record Arrived(long size, String sha256) {
  /** Thrown as soon as there is more than may be. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(long most) {
      super("More than " + most + " bytes");
    }
  }

  /**
   * Writes content down.
   *
   * @throws TooLarge if it has more bytes; no more than these are read
   * @throws BadRequest if it breaks off
   * @throws IOException if it can't be written
   */
  static Arrived read(InputStream content, Path into, long most) throws IOException {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(into), digest)) {
      for (int read = next(content, buffer); read >= 0; read = next(content, buffer)) {
        size += read;
        if (size > most) {
          throw new TooLarge(most);
        }
        out.write(buffer, 0, read);
      }
    }
    return new Arrived(size, HexFormat.of().formatHex(digest.digest()));
  }

  private static int next(InputStream content, byte[] buffer) {
    try {
      return content.read(buffer);
    } catch (IOException _) {
      throw new BadRequest("The request ended in its middle.");
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
