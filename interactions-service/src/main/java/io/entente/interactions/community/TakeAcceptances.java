package io.entente.interactions.community;

import io.entente.events.Ids;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.connection.ConnectionDirectory;
import io.entente.interactions.intake.OccurredAt;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.ThreadStore;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Refusal;
import io.entente.rest.json.JsonItem;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Takes what was accepted on networks; what is good of a bulk, at least. */
@Singleton
final class TakeAcceptances {
  private final Transactions transactions;
  private final ConnectionDirectory connections;
  private final ThreadStore threads;
  private final MarkStore marks;
  private final Settle settle;
  private final TellQuestions tell;
  private final Clock clock;

  TakeAcceptances(
      Transactions transactions,
      ConnectionDirectory connections,
      ThreadStore threads,
      MarkStore marks,
      Settle settle,
      TellQuestions tell,
      Clock clock) {
    this.transactions = transactions;
    this.connections = connections;
    this.threads = threads;
    this.marks = marks;
    this.settle = settle;
    this.tell = tell;
    this.clock = clock;
  }

  AcceptancesTaken take(Caller caller, List<JsonItem<NewAcceptance>> items, Locale language) {
    Instant now = clock.instant();
    Map<UUID, Connection> known = connections.find(caller.workspaceId(), connectionIds(items));
    List<MarkStore.Told> good = new ArrayList<>(items.size());
    List<AcceptancesTaken.Item> results = new ArrayList<>(items.size());
    for (JsonItem<NewAcceptance> item : items) {
      try {
        good.add(check(caller, item, known, now));
        results.add(new AcceptancesTaken.Item(item.index(), null));
      } catch (Refusal refusal) {
        results.add(new AcceptancesTaken.Item(item.index(), refusal.toProblem(language)));
      }
    }
    if (!good.isEmpty()) {
      transactions.writing(() -> keep(good));
    }
    return new AcceptancesTaken(good.size(), items.size() - good.size(), results);
  }

  private void keep(List<MarkStore.Told> good) {
    TreeSet<NodeKey> places = new TreeSet<>();
    good.forEach(told -> places.add(told.node()));
    // An answer that is being filed is waited for, and one that comes later waits for this.
    threads.place(places, ThreadLocalRandom.current().nextLong());
    marks.tell(good);
    tell.tell(settle.marksAt(places));
  }

  private static Set<UUID> connectionIds(List<JsonItem<NewAcceptance>> items) {
    Set<UUID> ids = new HashSet<>();
    for (JsonItem<NewAcceptance> item : items) {
      if (item instanceof JsonItem.Read<NewAcceptance>(int _, NewAcceptance acceptance)) {
        ids.add(acceptance.connectionId());
      }
    }
    return ids;
  }

  private static MarkStore.Told check(
      Caller caller, JsonItem<NewAcceptance> item, Map<UUID, Connection> known, Instant now) {
    return switch (item) {
      case JsonItem.Refused<NewAcceptance>(int _, Refusal refusal) -> throw refusal;
      case JsonItem.Read<NewAcceptance>(int index, NewAcceptance acceptance) -> {
        Connection connection = known.get(acceptance.connectionId());
        if (connection == null) {
          throw new InvalidRequest(
              "/" + index + "/connectionId", "is no connection of this workspace");
        }
        UUID node =
            Ids.node(
                caller.workspaceId(),
                connection.channel(),
                connection.id(),
                acceptance.externalId());
        yield new MarkStore.Told(
            new NodeKey(caller.workspaceId(), node),
            MarkBasis.ACCEPTED,
            Objects.requireNonNull(acceptance.by()),
            time("/" + index + "/acceptedAt", acceptance.acceptedAt(), now),
            time("/" + index + "/withdrawnAt", acceptance.withdrawnAt(), now),
            null);
      }
    };
  }

  private static @Nullable Instant time(String pointer, @Nullable String text, Instant now) {
    return text == null ? null : OccurredAt.read(pointer, text, now);
  }
}
