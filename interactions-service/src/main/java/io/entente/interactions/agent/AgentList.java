package io.entente.interactions.agent;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record AgentList(List<Agent> items) {
  AgentList {
    items = List.copyOf(items);
  }
}
