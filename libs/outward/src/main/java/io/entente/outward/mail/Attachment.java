package io.entente.outward.mail;

import io.entente.rest.InvalidRequest;
import java.util.regex.Pattern;

/**
 * A file in a mail.
 *
 * @param name of the file alone, without folders
 * @param type such as {@code application/pdf}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, String type, byte[] content) {
  private static final int LONGEST_NAME = 200;

  private static final Pattern TYPE =
      Pattern.compile("[a-z]+/[a-z0-9.+-]+(?:; ?charset=[A-Za-z0-9-]+)?");

  public Attachment {
    Mail.line("name", name, LONGEST_NAME);
    if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      throw new InvalidRequest("name", "must be of the file alone");
    }
    if (!TYPE.matcher(type).matches()) {
      throw new InvalidRequest("type", "is no type of files");
    }
  }
}
