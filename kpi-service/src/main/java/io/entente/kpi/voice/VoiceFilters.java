package io.entente.kpi.voice;

import io.entente.events.Channel;
import io.entente.kpi.asked.Narrowing;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * What is looked at: any of the values named of each dimension; all where none is named.
 *
 * @param channel that one message at least came by
 * @param reason of one conversation at least that a message is in
 */
@Serdeable
record VoiceFilters(List<String> department, List<Channel> channel, List<UUID> reason) {
  VoiceFilters {
    department = List.copyOf(department);
    channel = List.copyOf(channel);
    reason = List.copyOf(reason);
  }

  /** Of the insights {@code i}. */
  Narrowing narrowing() {
    return new Narrowing()
        .to("i.department", department)
        .by(
            """
            exists (select 1 from insight_origin f
              where f.workspace_id = i.workspace_id and f.insight_id = i.insight_id
            """,
            origins("f"),
            ")");
  }

  /** Of the origins of that alias. */
  Narrowing origins(String alias) {
    return new Narrowing().to(alias + ".channel", channel).to(alias + ".reason_id", reason);
  }
}
