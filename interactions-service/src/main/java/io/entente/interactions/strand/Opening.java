package io.entente.interactions.strand;

import io.entente.events.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation has of the message that opened it.
 *
 * @param subject its first words on one line; empty if it has no text
 * @param language that it was told or found to be in; null if neither
 */
public record Opening(
    UUID connectionId, Channel channel, String subject, @Nullable String language) {
  /** As much of a body as decides about the subject, in characters. */
  public static final int LOOKED_AT = 1_000;

  private static final int MOST_CODE_POINTS = 120;

  public static Opening of(
      UUID connectionId, Channel channel, String body, @Nullable String language) {
    return new Opening(connectionId, channel, firstWords(body), language);
  }

  private static String firstWords(String body) {
    int end = Math.min(body.length(), LOOKED_AT);
    if (end < body.length() && Character.isLowSurrogate(body.charAt(end))) {
      end--;
    }
    String line = body.substring(0, end).replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= MOST_CODE_POINTS) {
      return line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, MOST_CODE_POINTS));
    int word = cut.lastIndexOf(' ');
    return (word > MOST_CODE_POINTS / 2 ? cut.substring(0, word) : cut) + "…";
  }
}
