package io.entente.interactions.agent;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How an agent is known. */
@Serdeable
public enum AgentKind {
  /** Answers here. */
  MEMBER,
  /** Answers on the network, where an account is all that is known. */
  NETWORK;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
