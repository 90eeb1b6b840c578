package io.entente.interactions.agent;

import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;

/** The name of a member. */
@Serdeable
record AgentName(String name) {
  AgentName {
    Limits.required("name", name, Limits.NAME);
  }
}
