package io.entente.interactions.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whose a view is. */
@Serdeable
public enum ViewScope {
  /** One member's: nobody else sees it. */
  PERSONAL,
  /** A team's, whose members see and write it, as owners and admins do. */
  TEAM,
  /** Everybody's; owners and admins write it. */
  WORKSPACE,
  /** Everybody's from the start; nobody writes it. */
  STANDARD;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is none of that name; the text lists those that may
   *     be asked for
   */
  @JsonCreator
  static ViewScope of(String json) {
    for (ViewScope scope : values()) {
      if (scope.name().equalsIgnoreCase(json)) {
        return scope;
      }
    }
    throw new IllegalArgumentException("must be one of [personal, team, workspace]");
  }
}
