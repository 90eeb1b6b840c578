package io.entente.kpi.fact;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.kpi.cell.Origin;
import io.entente.kpi.cell.Traits;
import io.entente.kpi.sample.Sample;
import io.entente.kpi.sample.Samples;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of a cycle page, as the numbers know it.
 *
 * @param shard the partition that its states come on
 * @param customerId the customer's identity
 * @param openedAt when the conversation opened, on the first page of its first cycle; null
 *     elsewhere
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
    Traits traits,
    @Nullable Instant openedAt,
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
        Traits.of(state.facets()),
        openedAt(state),
        Samples.of(state));
  }

  private static @Nullable Instant openedAt(CycleState state) {
    return state.removed() || state.page() > 0 || state.ordinal() > 0 ? null : state.openedAt();
  }

  Origin origin(int generation) {
    return new Origin(
        key.workspaceId(), generation, shard, channel, connectionId, customerId, traits);
  }
}
