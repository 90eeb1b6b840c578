package io.entente.kpi.fact;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.kpi.cell.Origin;
import io.entente.kpi.sample.Sample;
import io.entente.kpi.sample.Samples;
import java.util.List;
import java.util.UUID;

/**
 * The newest state of a cycle page, as the numbers know it.
 *
 * @param shard the partition that its states come on
 * @param customerId the customer's identity
 * @param samples what it adds; nothing if the page was removed
 */
public record Fact(
    FactKey key,
    long version,
    int shard,
    UUID conversationId,
    UUID customerId,
    Channel channel,
    UUID connectionId,
    List<Sample> samples) {

  public Fact {
    samples = List.copyOf(samples);
  }

  /**
   * @throws IllegalArgumentException if the state contradicts itself
   */
  public static Fact of(CycleState state, int shard) {
    return new Fact(
        FactKey.of(state),
        state.version(),
        shard,
        state.conversationId(),
        state.customerId(),
        state.channel(),
        state.connectionId(),
        Samples.of(state));
  }

  Origin origin(int generation) {
    return new Origin(key.workspaceId(), generation, shard, channel, connectionId);
  }
}
