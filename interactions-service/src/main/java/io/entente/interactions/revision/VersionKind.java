package io.entente.interactions.revision;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a version of a message is. */
@Serdeable
enum VersionKind {
  ORIGINAL,
  EDITED,
  DELETED;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
