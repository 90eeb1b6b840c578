package io.entente.interactions.intake;

import io.entente.events.InboundInteraction;
import io.entente.interactions.connection.Connection;
import io.entente.rest.Caller;
import io.entente.rest.Forbidden;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Refusal;
import io.entente.rest.Violation;
import io.entente.rest.json.JsonItem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Takes in what is good of a bulk and says what is wrong with the rest. */
@Singleton
final class TakeBulk {
  private final TakeInteractions take;

  TakeBulk(TakeInteractions take) {
    this.take = take;
  }

  /**
   * @throws Refusal if nothing of it is good
   */
  BulkTaken take(Caller caller, List<JsonItem<NewInteraction>> items, Locale language) {
    List<InboundInteraction> good = new ArrayList<>(items.size());
    List<BulkTaken.Item> results = new ArrayList<>(items.size());
    List<Refusal> refusals = new ArrayList<>();
    Map<UUID, Connection> connections = take.connections(caller, readable(items));
    for (JsonItem<NewInteraction> item : items) {
      try {
        InboundInteraction message = check(caller, item, connections);
        good.add(message);
        results.add(new BulkTaken.Item(item.index(), message.id(), null));
      } catch (Refusal refusal) {
        refusals.add(refusal);
        results.add(new BulkTaken.Item(item.index(), null, refusal.toProblem(language)));
      }
    }
    if (good.isEmpty()) {
      throw together(refusals);
    }
    take.publish(good);
    return new BulkTaken(good.size(), refusals.size(), results);
  }

  private InboundInteraction check(
      Caller caller, JsonItem<NewInteraction> item, Map<UUID, Connection> connections) {
    return switch (item) {
      case JsonItem.Refused<NewInteraction>(int _, Refusal refusal) -> throw refusal;
      case JsonItem.Read<NewInteraction>(int index, NewInteraction message) ->
          take.check(caller, message, connections.get(message.connectionId()), "/" + index);
    };
  }

  private static List<NewInteraction> readable(List<JsonItem<NewInteraction>> items) {
    List<NewInteraction> readable = new ArrayList<>(items.size());
    for (JsonItem<NewInteraction> item : items) {
      if (item instanceof JsonItem.Read<NewInteraction>(int _, NewInteraction message)) {
        readable.add(message);
      }
    }
    return readable;
  }

  private static Refusal together(List<Refusal> refusals) {
    if (refusals.stream().allMatch(Forbidden.class::isInstance)) {
      return refusals.getFirst();
    }
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < refusals.size(); i++) {
      Refusal refusal = refusals.get(i);
      if (refusal.violations().isEmpty()) {
        violations.add(new Violation("/" + i, refusal.detail()));
      }
      violations.addAll(refusal.violations());
    }
    return new InvalidRequest(violations);
  }
}
