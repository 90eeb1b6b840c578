package io.entente.kpi.cost;

import io.entente.events.Channel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What something costs.
 *
 * @param agentId whose hour; null for the hour of a team, or of anybody, and of other kinds
 * @param teamId as agentId
 * @param channel whose events, of all its connections; null for those of one connection
 * @param connectionId whose events, besides those of its channel; null for those of a channel
 * @param event null unless it is by the event
 * @param name of what is paid by the month; null of all others
 * @param amount in units of {@code 10^-decimals}
 * @param per for how many events; 1 of others
 * @param validFrom the first day, in the reporting zone
 * @param validTo the last day; null for no end
 * @param version grows with each change
 */
@Serdeable
public record CostRate(
    UUID id,
    RateKind kind,
    @Nullable UUID agentId,
    @Nullable UUID teamId,
    @Nullable Channel channel,
    @Nullable UUID connectionId,
    @Nullable FeeEvent event,
    @Nullable String name,
    long amount,
    int per,
    String currency,
    int decimals,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    long version,
    Instant updatedAt,
    UUID updatedBy) {

  /** Whether it holds on any of these days, both included. */
  public boolean holdsWithin(LocalDate first, LocalDate last) {
    return !validFrom.isAfter(last) && (validTo == null || !validTo.isBefore(first));
  }

  public boolean holdsOn(LocalDate day) {
    return holdsWithin(day, day);
  }
}
