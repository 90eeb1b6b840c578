package io.entente.interactions.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a file that stand together.
 *
 * @param from the first, counted from 0
 * @param length how many; 0 if what was asked for lies outside
 */
record Portion(long from, long length) {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * What a {@code Range} header asks for (RFC 9110, 14.2). Empty if that is all: without a header,
   * with one that can't be read, and with several ranges, which need not be served.
   */
  static Optional<Portion> of(@Nullable String header, long size) {
    Matcher range = RANGE.matcher(header == null ? "" : header.replace(" ", ""));
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      long last = Math.min(size, Long.parseLong(range.group(2)));
      return Optional.of(new Portion(size - last, last));
    }
    long from = Long.parseLong(range.group(1));
    long to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    if (to < from && from < size) {
      return Optional.empty();
    }
    return Optional.of(
        from >= size ? new Portion(size, 0) : new Portion(from, Math.min(to, size - 1) - from + 1));
  }

  static Portion all(long size) {
    return new Portion(0, size);
  }
}
