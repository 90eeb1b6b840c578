package io.entente.kpi.cost;

import io.entente.events.Ids;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rates are written so that of one thing one rate holds on a day. */
@Singleton
final class WriteCostRates {
  private static final int MOST = 1_000;

  private final Transactions transactions;
  private final CostRateStore rates;
  private final Clock clock;

  WriteCostRates(Transactions transactions, CostRateStore rates, Clock clock) {
    this.transactions = transactions;
    this.rates = rates;
    this.clock = clock;
  }

  CostRate add(Caller by, NewCostRate asked) {
    return transactions.write(() -> {
      rates.lock(by.workspaceId());
      if (rates.count(by.workspaceId()) >= MOST) {
        throw new Conflict("too_many", "There are " + MOST + " rates already.");
      }
      return insert(by, rate(by, Ids.next(), asked, 1), asked);
    });
  }

  CostRate change(Caller by, UUID id, NewCostRate asked, @Nullable String ifMatch) {
    return transactions.write(() -> {
      CostRate before = locked(by, id, ifMatch);
      CostRate after = rate(by, id, asked, before.version() + 1);
      rates.delete(by.workspaceId(), id);
      return insert(by, after, asked);
    });
  }

  void remove(Caller by, UUID id, @Nullable String ifMatch) {
    transactions.writing(() -> {
      locked(by, id, ifMatch);
      rates.delete(by.workspaceId(), id);
    });
  }

  private CostRate locked(Caller by, UUID id, @Nullable String ifMatch) {
    rates.lock(by.workspaceId());
    CostRate found = rates.find(by.workspaceId(), id).orElseThrow(() -> new NotFound("cost rate"));
    new EntityTag(found.version()).check(ifMatch);
    return found;
  }

  private CostRate insert(Caller by, CostRate rate, NewCostRate asked) {
    rates
        .overlapping(by.workspaceId(), rate.id(), asked)
        .ifPresent(other -> {
          throw new Conflict(
              "overlap",
              "Rate %s of the same holds from %s to %s."
                  .formatted(
                      other.id(),
                      other.validFrom(),
                      Objects.requireNonNullElse((Object) other.validTo(), "further notice")));
        });
    rates.insert(by.workspaceId(), asked.subject(), rate);
    return rate;
  }

  private CostRate rate(Caller by, UUID id, NewCostRate asked, long version) {
    return new CostRate(
        id,
        asked.kind(),
        asked.agentId(),
        asked.teamId(),
        asked.channel(),
        asked.connectionId(),
        asked.event(),
        asked.name() == null ? null : asked.subject(),
        asked.amount(),
        Objects.requireNonNullElse(asked.per(), 1),
        asked.currency(),
        asked.decimals(),
        asked.firstDay(),
        asked.lastDay(),
        version,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        by.memberId());
  }
}
