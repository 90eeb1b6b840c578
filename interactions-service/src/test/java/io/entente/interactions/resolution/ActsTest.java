package io.entente.interactions.resolution;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private UUID desk;

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void threeCustomersWrite() {
    desk = UUID.fromString(owner.connect("desk"));
    for (String who : List.of("ada", "grace", "linus")) {
      write(who, who + "1", NINE);
    }
  }

  private void write(String who, String id, Instant at) {
    service.file(List.of(customer(who, id, at).in(who).inbound(workspaceId, Channel.X, desk)));
  }

  private String act(String message, String kind, int minutes) {
    return """
    {"connectionId": "%s", "externalId": "%s", "act": "%s", "occurredAt": "%s", "actor": "bot"}
    """
        .formatted(desk, message, kind, NINE.plus(Duration.ofMinutes(minutes)));
  }

  private Answer take(List<String> acts) {
    return owner.post("conversations/acts", "[" + String.join(",", acts) + "]");
  }

  private List<String> statuses() {
    return owner.get("conversations?status=all&sort=opened").items().stream()
        .map(it ->
            ((Map<?, ?>) it.get("customer")).get("handle")
                + " "
                + it.get("status")
                + " "
                + it.get("resolvedAt"))
        .sorted()
        .toList();
  }

  private long acts() {
    return service.sql().number("select count(*) from act where workspace_id = ?", workspaceId);
  }

  @Test
  void manyActsTakeEffectInWhateverOrderTheyAreTold() {
    List<String> acts =
        new ArrayList<>(
            List.of(
                act("ada1", "resolved", 10),
                act("ada1", "reopened", 20),
                act("ada1", "resolved", 30),
                act("grace1", "pending", 10),
                act("linus1", "pending", 10),
                act("linus1", "reopened", 20)));
    Collections.shuffle(acts, new Random(7));

    assertThat(take(acts).body()).containsEntry("accepted", 6).containsEntry("rejected", 0);
    assertThat(take(acts.reversed()).body()).containsEntry("accepted", 6);

    assertThat(acts()).as("told twice, kept once").isEqualTo(6);
    assertThat(statuses())
        .containsExactly(
            "ada resolved 2026-03-02T09:30:00Z", "grace pending null", "linus open null");
    assertThat(
            service
                .sql()
                .number(
                    "select cycle from conversation where workspace_id = ? and status = 'RESOLVED'",
                    workspaceId))
        .as("reopened once")
        .isEqualTo(1);
  }

  @Test
  void anActCountsForTheConversationOfItsTime() {
    Duration month = Duration.ofDays(30);
    take(List.of(act("ada1", "resolved", 10)));
    write("ada", "ada2", NINE.plus(month));

    take(List.of(act("ada1", "resolved", (int) month.toMinutes() + 5)));

    assertThat(statuses())
        .contains("ada resolved 2026-03-02T09:10:00Z", "ada resolved 2026-04-01T09:05:00Z");
  }

  @Test
  void whatIsWrongIsNamedAndTheRestTaken() {
    Answer answer =
        take(
            List.of(
                act("nobody1", "resolved", 1),
                act("ada1", "resolved", -1),
                act("ada1", "lost", 1),
                act("ada1", "resolved", 60 * 24 * 365 * 30),
                act("ada1", "resolved", 1).replace("bot", "customer"),
                act("ada1", "resolved", 1).replace(desk.toString(), UUID.randomUUID().toString()),
                act("grace1", "resolved", 1)));

    assertThat(answer.body()).containsEntry("accepted", 1).containsEntry("rejected", 6);
    assertThat(answer.text())
        .contains(
            "\"status\":404",
            "/1/occurredAt",
            "/2/act",
            "/3/occurredAt",
            "/4/actor",
            "/5/connectionId");
    assertThat(acts()).isEqualTo(1);
    assertThat(owner.as(Role.AGENT).post("conversations/acts", "[]").status()).isEqualTo(403);
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);
    assertThat(stranger.post("conversations/acts", "[" + act("ada1", "resolved", 1) + "]").text())
        .contains("/0/connectionId");
  }

  @Test
  void placesAndKnownActsAreFoundByIndex() {
    List<Object[]> asked = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      asked.add(new Object[] {UUID.randomUUID()});
    }
    String rows = Rows.of(asked, row -> row);
    for (String statement : List.of(ActStore.PLACES, ActStore.KNOWN)) {
      assertThat(Plan.of(service.sql(), statement, rows, workspaceId))
          .filteredOn(Plan::isStored)
          .isNotEmpty()
          .allMatch(plan -> "PRIMARY".equals(plan.key()));
    }
  }
}
