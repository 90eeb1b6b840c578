package io.entente.contacts.point;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers that can be called from anywhere. */
final class PhoneNumber {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private PhoneNumber() {}

  /** An extension is somebody else's line: it stays in the key. */
  static String normalised(String text, @Nullable String region) {
    if (region != null && !NUMBERS.getSupportedRegions().contains(region)) {
      throw new InvalidPoint("needs a region that is an ISO 3166 code such as FR");
    }
    Phonenumber.PhoneNumber number = parsed(text, region);
    if (!NUMBERS.isValidNumber(number)) {
      throw refused(region);
    }
    String plain = NUMBERS.format(number, PhoneNumberFormat.E164);
    return number.hasExtension() ? plain + ";ext=" + number.getExtension() : plain;
  }

  /** With its country's prefix, with and without the +, and as it is dialled at home. */
  static Set<String> searched(String key) {
    int extension = key.indexOf(';');
    String plain = extension < 0 ? key : key.substring(0, extension);
    String home = NUMBERS.format(parsed(plain, null), PhoneNumberFormat.NATIONAL);
    Set<String> searched = new LinkedHashSet<>(List.of(plain, plain.substring(1)));
    searched.add(home.replaceAll("[^0-9]", ""));
    return searched;
  }

  private static Phonenumber.PhoneNumber parsed(String text, @Nullable String region) {
    try {
      return NUMBERS.parse(text, region);
    } catch (NumberParseException _) {
      throw refused(region);
    }
  }

  private static InvalidPoint refused(@Nullable String region) {
    return new InvalidPoint(
        region == null
            ? "must be a phone number with + and its country's prefix, or come with a region"
            : "must be a phone number that can be called");
  }
}
