package io.entente.interactions.live;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader is: the same at every replica, for it names places in the topics.
 *
 * @param generation of the topics: those that are made anew have other places
 * @param next in the order of the topics, the offset of what the reader has not seen, on the
 *     partition of its workspace
 */
record LivePosition(String generation, List<Long> next) {
  private static final Pattern FORM = Pattern.compile("[0-9a-z]{1,8}(\\.[0-9]{1,18}){1,16}");

  LivePosition {
    next = List.copyOf(next);
  }

  /** Null for a text that is none. */
  static @Nullable LivePosition read(String text) {
    if (!FORM.matcher(text).matches()) {
      return null;
    }
    String[] parts = text.split("\\.", -1);
    return new LivePosition(parts[0], Stream.of(parts).skip(1).map(Long::valueOf).toList());
  }

  /** As clients say it again, without knowing what it means. */
  String text() {
    return generation
        + "."
        + next.stream().map(offset -> Long.toString(offset)).collect(Collectors.joining("."));
  }
}
