package io.entente.kpi.satisfaction;

import io.entente.events.Channel;
import io.entente.kpi.asked.Narrowing;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** What is looked at: any of the values named of each dimension; all where none is named. */
@Serdeable
record SatisfactionFilters(
    List<Channel> channel, List<UUID> connection, List<UUID> agent, List<UUID> survey) {
  SatisfactionFilters {
    channel = List.copyOf(channel);
    connection = List.copyOf(connection);
    agent = List.copyOf(agent);
    survey = List.copyOf(survey);
  }

  Narrowing narrowing() {
    return new Narrowing()
        .to("channel", channel)
        .to("connection_id", connection)
        .to("agent_id", agent)
        .to("survey_id", survey);
  }
}
