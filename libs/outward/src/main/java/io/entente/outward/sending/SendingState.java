package io.entente.outward.sending;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far something is that is to leave. */
@Serdeable
public enum SendingState {
  /** It is tried, again and again. */
  WAITING,
  SENT,
  /** It will not be tried again. */
  FAILED;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
