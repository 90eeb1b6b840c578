package io.entente.contacts.suggestion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Something that two contacts have alike.
 *
 * @param weight from 0 to 1: how likely that alone makes them one person
 */
@Serdeable
public record MatchReason(Kind kind, BigDecimal weight) {

  /** What it is. */
  @Serdeable
  public enum Kind {
    /** The same words in their names, or nearly. */
    NAME,
    /** The same handle but for digits and marks, or nearly. */
    HANDLE,
    /** The handle of one is made of the other's name. */
    HANDLE_OF_NAME,
    /** An address is made of the other's name or handle, or both have it before the @. */
    LOCAL_PART,
    /** The same address or number, which is not verified on both sides. */
    ADDRESS,
    /** The same mailbox, of several people. */
    SHARED_MAILBOX,
    COMPANY,
    LANGUAGE;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
      return code;
    }

    /**
     * @throws IllegalArgumentException if no kind has that code
     */
    @JsonCreator
    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public static MatchReason of(Kind kind, double weight) {
    return new MatchReason(kind, BigDecimal.valueOf(weight).setScale(3, RoundingMode.HALF_EVEN));
  }
}
