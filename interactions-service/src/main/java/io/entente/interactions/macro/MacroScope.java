package io.entente.interactions.macro;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whose a macro is. */
@Serdeable
enum MacroScope {
  /** One member's: nobody else sees it. */
  PERSONAL,
  /** A team's: its members see it and write it, and owners and admins do. */
  TEAM,
  /** Everybody's; owners and admins write it. */
  WORKSPACE;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static MacroScope of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
