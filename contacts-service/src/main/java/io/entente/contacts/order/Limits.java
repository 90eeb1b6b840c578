package io.entente.contacts.order;

import io.entente.rest.InvalidRequest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Limits of what is told of an order. Texts count in code points. */
final class Limits {
  static final int SOURCE = 64;
  static final int EXTERNAL_ID = 255;
  static final int NAME = 255;
  private static final int ATTRIBUTE_VALUE = 255;
  private static final int MOST_ATTRIBUTES = 30;
  private static final Pattern ATTRIBUTE = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  /** Of the currency's units; its smallest unit at most. */
  static final int MOST_DECIMALS = 6;

  /** In the units in which amounts are told. */
  static final long MOST_AMOUNT = 1_000_000_000_000L;

  /** In units of the currency, whatever the decimals in which amounts are told. */
  private static final long MOST_WHOLE = 100_000_000_000L;

  private Limits() {}

  /**
   * @throws InvalidRequest if the text says nothing or too much
   */
  static void text(String field, @Nullable String text, int most) {
    if (text == null) {
      return;
    }
    if (text.isBlank()) {
      throw new InvalidRequest(field, "must not be blank");
    }
    if (text.codePointCount(0, text.length()) > most) {
      throw new InvalidRequest(field, "must have " + most + " characters at most");
    }
  }

  /**
   * @throws InvalidRequest if the amount is further from 0 than any that can be meant
   */
  static void amount(String field, @Nullable Long amount) {
    if (amount != null && (amount > MOST_AMOUNT || amount < -MOST_AMOUNT)) {
      throw new InvalidRequest(field, "must be from -" + MOST_AMOUNT + " to " + MOST_AMOUNT);
    }
  }

  /**
   * @param decimals in which it is told
   * @throws InvalidRequest if the amount is further from 0 than any that can be meant
   */
  static void amount(String field, @Nullable Long amount, int decimals) {
    long most =
        BigDecimal.valueOf(MOST_WHOLE)
            .movePointRight(decimals)
            .min(BigDecimal.valueOf(MOST_AMOUNT))
            .longValueExact();
    if (amount != null && (amount > most || amount < -most)) {
      throw new InvalidRequest(
          field, "must be from -" + most + " to " + most + " in " + decimals + " decimals");
    }
  }

  /**
   * The decimals in which amounts of a currency are told.
   *
   * @param decimals null for those of its minor unit
   * @throws InvalidRequest if there is no such currency, or it is told in coarser or finer units
   */
  static int decimals(String code, @Nullable Integer decimals) {
    int minor = minorUnit("currency", code);
    if (decimals == null) {
      return minor;
    }
    if (decimals < minor || decimals > MOST_DECIMALS) {
      throw new InvalidRequest(
          "decimals", "must be from " + minor + " to " + MOST_DECIMALS + " for " + code);
    }
    return decimals;
  }

  /**
   * The decimals of a currency's minor unit: 2 for the euro, 0 for the yen.
   *
   * @throws InvalidRequest if there is no such currency
   */
  static int minorUnit(String field, String code) {
    try {
      int digits = Currency.getInstance(code).getDefaultFractionDigits();
      if (digits >= 0) {
        return digits;
      }
    } catch (IllegalArgumentException _) {
      // Told below.
    }
    throw new InvalidRequest(field, "is no currency of ISO 4217");
  }

  /** By name, so that the same ones always read the same; null for none. */
  static @Nullable Map<String, String> attributes(
      String field, @Nullable Map<String, String> attributes) {
    if (attributes == null || attributes.isEmpty()) {
      return null;
    }
    if (attributes.size() > MOST_ATTRIBUTES) {
      throw new InvalidRequest(field, "must be " + MOST_ATTRIBUTES + " at most");
    }
    attributes.forEach((name, value) -> {
      if (!ATTRIBUTE.matcher(name).matches()) {
        throw new InvalidRequest(
            field, "must have names of 1 to 64 of the characters a-z A-Z 0-9 _ -");
      }
      if (value == null) {
        throw new InvalidRequest(field + "/" + name, "must be a text");
      }
      text(field + "/" + name, value, ATTRIBUTE_VALUE);
    });
    return Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }

  static <T> List<T> list(String field, @Nullable List<T> elements, int most) {
    if (elements == null) {
      return List.of();
    }
    if (elements.size() > most) {
      throw new InvalidRequest(field, "must be " + most + " at most");
    }
    return List.copyOf(elements);
  }
}
