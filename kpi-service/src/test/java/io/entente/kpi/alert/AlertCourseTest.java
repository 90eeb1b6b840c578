package io.entente.kpi.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.RunningKpi;
import io.entente.kpi.judgement.Judgement;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What an alert tells over the hours, and what it keeps to itself. */
class AlertCourseTest {
  private final AlertWorld world = new AlertWorld();

  @Test
  void whatQuietHoursKeepIsToldAtTheirEndIfItIsStillTrue() {
    String ada = AlertWorld.mail();
    QuietHours nights = new QuietHours("UTC", List.of("wednesday"), "22:00", "07:00", null);
    StoredAlert alert =
        world.insert(
            "Quiet",
            AlertWorld.threshold(),
            new Delivery(60, nights, List.of(Delivery.ByMail.to(ada, "en")), null),
            AlertWorld.NEVER);
    String id = alert.id().toString();

    look(alert, true, "2026-11-18T23:00:00Z");
    JsonNode kept = world.awaitEvents(id, "raised").get(0);
    assertThat(kept.get("toldAt").isNull()).isTrue();
    assertThat(kept.get("told").size()).isZero();
    look(alert, true, "2026-11-19T06:59:00Z");
    look(alert, true, "2026-11-19T07:00:00Z");
    JsonNode told = world.awaitEvents(id, "raised").get(0);
    assertThat(told.get("toldAt").getStringValue()).isEqualTo("2026-11-19T07:00:00Z");
    look(alert, true, "2026-11-19T07:59:00Z");
    look(alert, true, "2026-11-19T08:00:00Z");
    assertThat(world.awaitEvents(id, "reminded").size()).isEqualTo(2);
    look(alert, false, "2026-11-19T08:01:00Z");
    look(alert, false, "2026-11-19T08:02:00Z");
    look(alert, true, "2026-11-19T08:03:00Z");
    for (int minute = 4; minute <= 6; minute++) {
      look(alert, false, "2026-11-19T08:0" + minute + ":00Z");
    }
    assertThat(world.awaitEvents(id, "ended").size()).isEqualTo(3);
    Awaitility.await("three mails")
        .atMost(Duration.ofMinutes(2))
        .until(() -> RunningKpi.shared().mailsTo(ada).size() == 3);
  }

  @Test
  void whatEndsWithinQuietHoursDisturbsNobody() {
    QuietHours nights = new QuietHours("UTC", List.of("wednesday"), "22:00", "07:00", null);
    StoredAlert alert =
        world.insert(
            "Night",
            AlertWorld.threshold(),
            new Delivery(null, nights, null, null),
            AlertWorld.NEVER);

    look(alert, true, "2026-11-18T23:00:00Z");
    for (int minute = 1; minute <= 3; minute++) {
      look(alert, false, "2026-11-18T23:0" + minute + ":00Z");
    }

    JsonNode items = world.awaitEvents(alert.id().toString(), "ended");
    assertThat(items.size()).isEqualTo(2);
    assertThat(items.get(0).get("toldAt").isNull()).isTrue();
    assertThat(world.owner().get("/api/v1/alerts/" + alert.id()).body().get("raisedAt").isNull())
        .isTrue();
  }

  private static void look(StoredAlert alert, boolean rings, String now) {
    Instant at = Instant.parse(now);
    RunningKpi.shared()
        .bean(ConcludeLook.class)
        .conclude(
            alert,
            new Judgement(rings, "cycles_opened", at.minusSeconds(3_600), at, 3.0, 3, null, 2.0, 0),
            at);
  }
}
