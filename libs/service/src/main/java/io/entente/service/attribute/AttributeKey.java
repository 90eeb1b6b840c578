package io.entente.service.attribute;

import io.entente.rest.InvalidRequest;
import java.util.regex.Pattern;

/** By what name the API knows an attribute. */
public final class AttributeKey {
  private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9_]{0,63}");

  private AttributeKey() {}

  /**
   * @throws InvalidRequest unless it is up to 64 letters, digits and underscores, a small letter
   *     first
   */
  public static void check(String pointer, String key) {
    if (!KEY.matcher(key).matches()) {
      throw new InvalidRequest(
          pointer, "must be 1 to 64 letters, digits and underscores, a small letter first");
    }
  }
}
