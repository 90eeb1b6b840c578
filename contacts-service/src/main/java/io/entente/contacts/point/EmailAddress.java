package io.entente.contacts.point;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** The addresses that are taken: what people have, not all that the grammar of mail allows. */
final class EmailAddress {
  /** In characters, as mail has it. */
  private static final int MOST = 254;

  private static final int MOST_LOCAL = 64;

  /** Atoms between single dots. Quoted names and comments are no names that people have. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

  private EmailAddress() {}

  static String normalised(String text) {
    String bare = Normalizer.normalize(text.strip(), Form.NFC);
    int at = bare.lastIndexOf('@');
    if (at < 1 || bare.length() > MOST) {
      throw refused();
    }
    String local = bare.substring(0, at).toLowerCase(Locale.ROOT);
    String domain = domain(bare.substring(at + 1));
    if (local.length() > MOST_LOCAL || !LOCAL.matcher(local).matches()) {
      throw refused();
    }
    return local + "@" + domain;
  }

  private static String domain(String text) {
    try {
      return MailDomain.normalised(text);
    } catch (InvalidPoint _) {
      throw refused();
    }
  }

  private static InvalidPoint refused() {
    return new InvalidPoint("must be an e-mail address such as ada@example.org");
  }
}
