package io.entente.contacts.merge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Why two contacts were joined. */
@Serdeable
public enum MergeGround {
  /** A member said so. */
  MEMBER,
  /** Something proved it. */
  RULE,
  /** A member accepted what was suggested. */
  SUGGESTION;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** As JSON and the table write it. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException if no ground has that code
   */
  @JsonCreator
  public static MergeGround of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
