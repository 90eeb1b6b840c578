package io.entente.service.file;

import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file that is made page by page while it is read: one page is held at a time. */
public final class PageStream extends InputStream {
  private final Supplier<byte @Nullable []> pages;
  private byte[] page = new byte[0];
  private int position;
  private boolean ended;

  /**
   * @param pages each call gives the next, which may be empty; null behind the last
   */
  public PageStream(Supplier<byte @Nullable []> pages) {
    this.pages = pages;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : page[position++] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, page.length - position);
    System.arraycopy(page, position, bytes, offset, count);
    position += count;
    return count;
  }

  private boolean isAtEnd() {
    while (!ended && position == page.length) {
      byte[] next = pages.get();
      ended = next == null;
      page = next == null ? new byte[0] : next;
      position = 0;
    }
    return ended;
  }
}
