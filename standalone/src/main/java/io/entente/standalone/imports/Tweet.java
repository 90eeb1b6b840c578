package io.entente.standalone.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A tweet of the TWCS files.
 *
 * @param author a brand's handle, or a customer's number
 * @param inbound whether a customer wrote it
 * @param parent the tweet that it answers; {@link #NONE} if it answers none
 */
record Tweet(long id, String author, boolean inbound, Instant at, String text, long parent) {
  static final long NONE = -1;

  static final List<String> COLUMNS =
      List.of("tweet_id", "author_id", "inbound", "created_at", "text", "in_response_to_tweet_id");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

  /**
   * Reads a row.
   *
   * @throws RowFault if it is no tweet
   */
  static Tweet of(CsvRow row) {
    String author = row.get("author_id").strip();
    if (author.isEmpty()) {
      throw new RowFault("author_id is empty");
    }
    return new Tweet(
        id("tweet_id", row.get("tweet_id")),
        author,
        inbound(row.get("inbound").strip()),
        time(row.get("created_at").strip()),
        HtmlEntities.decode(row.get("text")),
        parent(row.get("in_response_to_tweet_id")));
  }

  private static long parent(String text) {
    return text.isBlank() ? NONE : id("in_response_to_tweet_id", text);
  }

  /** Ids went through a table of floating-point numbers in some files: {@code 3.0} is 3. */
  private static long id(String column, String text) {
    try {
      long id = new BigDecimal(text.strip()).longValueExact();
      if (id >= 0) {
        return id;
      }
    } catch (ArithmeticException | NumberFormatException _) {
      // Told below.
    }
    throw new RowFault(column + " is no id: \"" + text + "\"");
  }

  private static boolean inbound(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new RowFault("inbound is neither True nor False: \"" + text + "\"");
    };
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text, TIME).toInstant();
    } catch (DateTimeException _) {
      throw new RowFault(
          "created_at is no time such as \"Tue Oct 31 22:10:47 +0000 2017\": \"" + text + "\"");
    }
  }
}
