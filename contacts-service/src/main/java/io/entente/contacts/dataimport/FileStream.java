package io.entente.contacts.dataimport;

import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads a file piece by piece, holding one at a time. */
public final class FileStream extends InputStream {
  private final IntFunction<byte @Nullable []> chunks;
  private byte[] chunk = new byte[0];
  private int next;
  private int position;
  private long passed;

  FileStream(IntFunction<byte @Nullable []> chunks) {
    this.chunks = chunks;
  }

  /** How many bytes were read. */
  public long position() {
    return passed + position;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : chunk[position++] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, bytes, offset, count);
    position += count;
    return count;
  }

  private boolean isAtEnd() {
    while (position == chunk.length) {
      byte[] more = chunks.apply(next);
      if (more == null) {
        return true;
      }
      passed += chunk.length;
      chunk = more;
      position = 0;
      next++;
    }
    return false;
  }
}
