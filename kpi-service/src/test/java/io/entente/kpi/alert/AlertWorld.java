package io.entente.kpi.alert;

import io.entente.events.Ids;
import io.entente.kpi.Api;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.judgement.Rule;
import io.entente.kpi.judgement.RuleKind;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A workspace in which conversations begin, and its alerts. */
final class AlertWorld {
  /** When an alert is looked at that tests look at themselves. */
  static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

  private final CycleWorld world = new CycleWorld();
  private final Api owner = new Api(world.workspaceId(), Role.OWNER);

  UUID workspaceId() {
    return world.workspaceId();
  }

  Api owner() {
    return owner;
  }

  static String mail() {
    return "ada-" + UUID.randomUUID() + "@example.org";
  }

  /** So many that began within the last half hour, by a week. */
  void open(int count, int weeksAgo) {
    Instant at =
        Instant.now()
            .truncatedTo(ChronoUnit.SECONDS)
            .minus(Duration.ofMinutes(10))
            .minus(Duration.ofDays(7L * weeksAgo));
    RunningKpi.shared()
        .count(
            IntStream.range(0, count)
                .mapToObj(
                    i -> world.cycle("c" + weeksAgo + "-" + i).openedAt(at.minusSeconds(i)).state())
                .toList());
  }

  /** The events of an alert once the newest is such a one. */
  JsonNode awaitEvents(String id, String type) {
    return Awaitility.await(type)
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> owner.get("/api/v1/alerts/" + id + "/events").body().get("items"),
            items -> items.size() > 0 && items.get(0).get("type").getStringValue().equals(type));
  }

  static Rule threshold() {
    return new Rule(
            RuleKind.THRESHOLD,
            "cycles_opened",
            null,
            null,
            null,
            null,
            2.0,
            null,
            "UTC",
            null,
            null,
            null)
        .filled();
  }

  StoredAlert insert(String name, Rule rule, Delivery delivery, Instant nextAt) {
    StoredAlert alert =
        new StoredAlert(
            world.workspaceId(),
            Ids.next(),
            name,
            true,
            rule,
            delivery,
            Course.CALM,
            null,
            null,
            1);
    RunningKpi.shared().bean(AlertStore.class).insert(alert, nextAt);
    return alert;
  }
}
