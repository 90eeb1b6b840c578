package io.entente.rest.http;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes in a thread of its own, for an answer of any length, text in UTF-8: little
 * of it is held at a time. A writer that fails has its reader fail, so that nobody takes half a
 * document for the whole; one whose reader has gone is told so by its next write.
 */
public final class WrittenStream extends InputStream {
  private static final int AHEAD = 4;
  private static final int PAGE = 16 * 1024;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> pages = new ArrayBlockingQueue<>(AHEAD);
  private volatile @Nullable Exception failure;
  private volatile boolean closed;
  private byte[] page = {};
  private int position;
  private boolean ended;

  private WrittenStream() {}

  /** Writes a document. */
  @FunctionalInterface
  public interface Writing {
    void write(Writer out) throws IOException;
  }

  /** Writes what is no text. */
  @FunctionalInterface
  public interface BinaryWriting {
    void write(OutputStream out) throws IOException;
  }

  /** Begins to write at once. */
  public static WrittenStream of(Writing writing) {
    return ofBytes(bytes -> {
      Writer out =
          new BufferedWriter(
              new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder()), PAGE);
      writing.write(out);
      out.flush();
    });
  }

  /** The same of bytes. */
  public static WrittenStream ofBytes(BinaryWriting writing) {
    WrittenStream stream = new WrittenStream();
    Thread.ofVirtual().name("written-stream").start(() -> stream.run(writing));
    return stream;
  }

  private void run(BinaryWriting writing) {
    try {
      OutputStream out = new BufferedOutputStream(new Sink(), PAGE);
      writing.write(out);
      out.flush();
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
    try {
      put(END);
    } catch (IOException _) {
      // Nobody reads any more.
    }
  }

  private void put(byte[] written) throws IOException {
    try {
      if (closed || !pages.offer(written, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("Nobody reads.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    }
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : page[position++] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
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

  private boolean isAtEnd() throws IOException {
    if (!ended && position == page.length) {
      page = next();
      position = 0;
      ended = page.length == 0;
    }
    if (ended && failure != null) {
      throw new IOException("It could not be written.", failure);
    }
    return ended;
  }

  private byte[] next() throws IOException {
    try {
      byte[] next = pages.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        throw new IOException("Nothing more is written.");
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    pages.clear();
  }

  /** Takes what an encoder gives, some thousand bytes at a time. */
  private final class Sink extends OutputStream {
    @Override
    public void write(int single) throws IOException {
      put(new byte[] {(byte) single});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > 0) {
        put(Arrays.copyOfRange(bytes, offset, offset + length));
      }
    }
  }
}
