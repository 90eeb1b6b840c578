package io.entente.interactions.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a body is written in. */
@Serdeable
enum BodyFormat {
  TEXT,
  HTML;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static BodyFormat of(String json) {
    return switch (json) {
      case "text" -> TEXT;
      case "html" -> HTML;
      default -> throw new IllegalArgumentException("\"" + json + "\" is none of [text, html]");
    };
  }
}
