package io.entente.kpi.cost;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.entente.kpi.sample.Measure;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What channels take a fee for. */
@Serdeable
public enum FeeEvent {
  /** A public or private message of an agent; notes are none. */
  AGENT_MESSAGE(Measure.AGENT_MESSAGES),
  BOT_MESSAGE(Measure.BOT_MESSAGES),
  CUSTOMER_MESSAGE(Measure.CUSTOMER_MESSAGES),
  /** A first cycle; a reopening is none. */
  CONVERSATION_OPENED(Measure.CONVERSATIONS_OPENED);

  private final Measure measure;

  FeeEvent(Measure measure) {
    this.measure = measure;
  }

  /** By what it is counted. */
  public Measure measure() {
    return measure;
  }

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static FeeEvent of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
