package io.entente.standalone.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A question or an answer of a Stack Exchange site.
 *
 * @param questionId null for a question
 * @param acceptedAnswerId null for an answer, and while none is accepted
 * @param author one of its own for each post of those who have left
 */
record SitePost(
    long row,
    String id,
    @Nullable String questionId,
    @Nullable String acceptedAnswerId,
    Instant at,
    String author,
    @Nullable String authorName,
    String text) {

  /**
   * Reads a row; null if it is neither question nor answer.
   *
   * @throws RowFault if it can't be read
   */
  static @Nullable SitePost of(XmlRows.XmlRow row) {
    String type = row.get("PostTypeId");
    if (!type.equals("1") && !type.equals("2")) {
      return null;
    }
    boolean asks = type.equals("1");
    String id = row.get("Id");
    String owner = row.columns().get("OwnerUserId");
    String text = HtmlText.of(row.get("Body"));
    return new SitePost(
        row.number(),
        id,
        asks ? null : row.get("ParentId"),
        asks ? row.columns().get("AcceptedAnswerId") : null,
        time(row.get("CreationDate")),
        owner == null ? "of-post-" + id : owner,
        row.columns().get("OwnerDisplayName"),
        asks ? row.get("Title") + "\n\n" + text : text);
  }

  private static Instant time(String text) {
    try {
      return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      throw new RowFault(
          "CreationDate is no time such as 2014-01-21T20:26:05.383: \"" + text + "\"");
    }
  }
}
