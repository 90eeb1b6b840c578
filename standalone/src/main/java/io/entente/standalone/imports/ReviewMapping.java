package io.entente.standalone.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a file of reviews has what: names of columns, or of fields with dots between those that
 * stand in one another.
 *
 * @param company who is reviewed; null where the name of the file's folder tells it
 * @param authorName null where nothing tells more than {@code author}
 * @param language BCP 47; null where nothing tells it
 * @param noReply what stands in the place of an answer where there is none, besides nothing
 * @param precision of the times
 */
record ReviewMapping(
    @Nullable String company,
    String id,
    String author,
    @Nullable String authorName,
    String title,
    String text,
    String rating,
    @Nullable String language,
    String publishedAt,
    String reply,
    String repliedAt,
    @Nullable String noReply,
    String precision) {
  private static final List<ReviewMapping> ALL =
      List.of(
          // What Trustpilot's own pages hold.
          new ReviewMapping(
              null,
              "id",
              "consumer.id",
              "consumer.displayName",
              "title",
              "text",
              "rating",
              "language",
              "dates.publishedDate",
              "reply.message",
              "reply.publishedDate",
              null,
              "instant"),
          // A table of French banks: its Language is a country, its times are days.
          new ReviewMapping(
              "Company",
              "row",
              "client",
              null,
              "Title",
              "Experience",
              "Rating",
              null,
              "Date_review",
              "Reply",
              "Date_reply",
              "No Reply",
              "day"));

  /** The first that finds its fields in a row. */
  static Optional<ReviewMapping> of(ReviewRow row) {
    return ALL.stream()
        .filter(mapping ->
            row.get(mapping.id) != null
                && row.get(mapping.author) != null
                && row.get(mapping.publishedAt) != null)
        .findFirst();
  }

  /** The answer; null where there is none. */
  @Nullable String reply(ReviewRow row) {
    String text = row.get(reply);
    return text == null || text.isBlank() || text.strip().equals(noReply) ? null : text;
  }
}
