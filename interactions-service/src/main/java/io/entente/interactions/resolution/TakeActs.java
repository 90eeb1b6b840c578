package io.entente.interactions.resolution;

import io.entente.interactions.connection.Connection;
import io.entente.interactions.connection.ConnectionDirectory;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Refusal;
import io.entente.rest.json.JsonItem;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes what was done elsewhere, many acts at a time; what is good of a bulk, at least. */
@Singleton
final class TakeActs {
  private final Transactions transactions;
  private final ConnectionDirectory connections;
  private final RecordActs record;
  private final Clock clock;

  TakeActs(
      Transactions transactions, ConnectionDirectory connections, RecordActs record, Clock clock) {
    this.transactions = transactions;
    this.connections = connections;
    this.record = record;
    this.clock = clock;
  }

  ActsTaken take(Caller by, List<JsonItem<NewAct>> items, Locale language) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<UUID, Connection> known = connections.find(by.workspaceId(), connectionIds(items));
    List<ToldOf> good = new ArrayList<>(items.size());
    List<ActsTaken.Item> refused = new ArrayList<>();
    for (JsonItem<NewAct> item : items) {
      try {
        good.add(check(by, item, known, now));
      } catch (Refusal refusal) {
        refused.add(new ActsTaken.Item(item.index(), null, refusal.toProblem(language)));
      }
    }
    List<ActsTaken.Item> results = new ArrayList<>(refused);
    if (!good.isEmpty()) {
      results.addAll(transactions.write(() -> record.record(by, good, language)));
    }
    results.sort((one, other) -> Integer.compare(one.index(), other.index()));
    int accepted = (int) results.stream().filter(item -> item.problem() == null).count();
    return new ActsTaken(accepted, results.size() - accepted, results);
  }

  private static Set<UUID> connectionIds(List<JsonItem<NewAct>> items) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (JsonItem<NewAct> item : items) {
      if (item instanceof JsonItem.Read<NewAct>(int _, NewAct act)) {
        ids.add(act.connectionId());
      }
    }
    return ids;
  }

  private static ToldOf check(
      Caller by, JsonItem<NewAct> item, Map<UUID, Connection> known, Instant now) {
    return switch (item) {
      case JsonItem.Refused<NewAct>(int _, Refusal refusal) -> throw refusal;
      case JsonItem.Read<NewAct>(int index, NewAct act) -> {
        Connection connection = known.get(act.connectionId());
        if (connection == null) {
          throw new InvalidRequest(
              "/" + index + "/connectionId", "is no connection of this workspace");
        }
        Instant at = PastTime.read("/" + index + "/occurredAt", act.occurredAt(), now);
        yield ToldOf.of(by, index, act, connection.channel(), at, now);
      }
    };
  }
}
