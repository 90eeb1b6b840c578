package io.entente.contacts.link;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes a handle the same handle: its letters, accents included, in lower case, without the
 * characters that nobody sees and without spaces around it. The handle itself is kept as it is.
 */
final class HandleKey {
  /** In code points; lower case and composition can make a text longer. */
  private static final int LENGTH = 255;

  /** Format characters, but for the tags that tell one regional flag from another. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[[\\p{Cf}\\p{Cc}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}\\x{034F}]"
              + "&&[^\\x{E0020}-\\x{E007F}]]");

  private static final Pattern AROUND = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");

  private HandleKey() {}

  /** Empty where a text has nothing to see. */
  static String of(String handle) {
    String seen = UNSEEN.matcher(handle).replaceAll("");
    String trimmed = AROUND.matcher(seen).replaceAll("");
    String key = Normalizer.normalize(trimmed.toLowerCase(Locale.ROOT), Form.NFC);
    return key.codePointCount(0, key.length()) <= LENGTH
        ? key
        : key.substring(0, key.offsetByCodePoints(0, LENGTH));
  }
}
