package io.entente.outward.mail;

import io.entente.rest.InvalidRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person. What stands in its head has one line: nobody can add to it.
 *
 * @param to a mailbox alone
 * @param language of the texts
 * @param html the same as the text for those who show it; null if there is none
 */
public record Mail(
    String to,
    Locale language,
    String subject,
    String text,
    @Nullable String html,
    List<Attachment> attachments) {
  private static final int LONGEST_SUBJECT = 200;
  private static final long MOST_BYTES = 10L * 1024 * 1024;

  public Mail {
    to = MailAddress.check("to", to);
    line("subject", subject, LONGEST_SUBJECT);
    attachments = List.copyOf(attachments);
    if (attachments.stream().mapToLong(it -> it.content().length).sum() > MOST_BYTES) {
      throw new InvalidRequest("attachments", "must have 10 MiB together at most");
    }
  }

  static void line(String field, String text, int most) {
    if (text.isBlank() || text.codePointCount(0, text.length()) > most) {
      throw new InvalidRequest(field, "must have 1 to " + most + " characters");
    }
    if (text.codePoints().anyMatch(Mail::endsLine)) {
      throw new InvalidRequest(field, "must be one line, without control characters");
    }
  }

  private static boolean endsLine(int character) {
    int type = Character.getType(character);
    return Character.isISOControl(character)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
