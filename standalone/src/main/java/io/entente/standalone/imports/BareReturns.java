package io.entente.standalone.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Hides carriage returns that no line feed follows from a parser that would end a record there:
 * they are text. {@link #restore} brings them back in a field.
 */
final class BareReturns extends FilterReader {
  /** Half of a surrogate pair: no decoder gives it, so it stands for nothing else. */
  private static final char HIDDEN = '\uDBFF';

  private static final int NONE = -2;

  private int ahead = NONE;

  BareReturns(Reader in) {
    super(in);
  }

  static String restore(String field) {
    return field.replace(HIDDEN, '\r');
  }

  @Override
  public int read() throws IOException {
    int next = ahead == NONE ? in.read() : ahead;
    ahead = NONE;
    if (next == '\r') {
      ahead = in.read();
      return ahead == '\n' ? '\r' : HIDDEN;
    }
    return next;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    for (int i = 0; i < length; i++) {
      int next = read();
      if (next < 0) {
        return i == 0 ? -1 : i;
      }
      buffer[offset + i] = (char) next;
    }
    return length;
  }
}
