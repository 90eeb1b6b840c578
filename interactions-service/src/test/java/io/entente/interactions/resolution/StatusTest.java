package io.entente.interactions.resolution;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.interactions.timer.Due;
import io.entente.rest.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pending, snoozed, open and resolved as agents, customers and time bring them about. */
class StatusTest {
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api agent = owner.as(Role.AGENT);
  private final UUID connection = UUID.fromString(owner.connect("acme"));
  private final Instant start = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private void file(Said... messages) {
    service.file(
        Arrays.stream(messages)
            .map(said -> said.inbound(workspaceId, Channel.X, connection))
            .toList());
  }

  private String opened() {
    file(customer("ada", "m1", start));
    return String.valueOf(owner.get("conversations").items().getFirst().get("id"));
  }

  private Answer patch(String id, String body) {
    Answer answer = agent.send("PATCH", "conversations/" + id, body, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private Answer snooze(String id, Instant until) {
    return patch(id, "{\"status\": \"snoozed\", \"snoozedUntil\": \"" + until + "\"}");
  }

  private static Instant soon() {
    return Instant.now().plusMillis(400).truncatedTo(ChronoUnit.MICROS);
  }

  private String status(String id) {
    return owner.get("conversations/" + id).string("status");
  }

  private List<Map<String, Object>> changes(String id) {
    return owner.get("conversations/" + id + "/changes").items();
  }

  private List<Due> timers() {
    return service
        .sql()
        .list(
            "select workspace_id, subject_id, due_at from timer where workspace_id = ? and kind = ?",
            row -> new Due(row.uuid("workspace_id"), row.uuid("subject_id"), row.instant("due_at")),
            workspaceId,
            FoldStrands.SNOOZE);
  }

  private void fire(List<Due> due) {
    service.transactions().writing(() -> service.bean(WakeSnoozed.class).fire(due));
  }

  private static void waitUntil(Instant moment) {
    await().pollInterval(Duration.ofMillis(20)).until(() -> Instant.now().isAfter(moment));
  }

  @Test
  void aConversationGoesFromAnyStatusToAnyOther() {
    String id = opened();
    String far = "2126-03-02T09:00:00Z";
    List<String> bodies =
        List.of(
            "{\"status\": \"pending\"}",
            "{\"status\": \"resolved\"}",
            "{\"status\": \"pending\"}",
            "{\"status\": \"snoozed\", \"snoozedUntil\": \"" + far + "\"}",
            "{\"status\": \"open\"}",
            "{\"status\": \"snoozed\", \"snoozedUntil\": \"" + far + "\"}",
            "{\"status\": \"pending\"}",
            "{\"status\": \"open\"}",
            "{\"status\": \"resolved\"}",
            "{\"status\": \"snoozed\", \"snoozedUntil\": \"" + far + "\"}",
            "{\"status\": \"resolved\"}",
            "{\"status\": \"open\"}");

    for (String body : bodies) {
      Answer answer = patch(id, body);
      assertThat(body).contains("\"" + answer.string("status") + "\"");
      assertThat(answer.body().get("snoozedUntil") != null)
          .isEqualTo(answer.string("status").equals("snoozed"));
      assertThat(answer.body().get("resolvedAt") != null)
          .isEqualTo(answer.string("status").equals("resolved"));
    }

    assertThat(changes(id).stream().filter(it -> it.get("field").equals("status")))
        .hasSize(bodies.size());
  }

  @Test
  void aSnoozedConversationWakesAtItsMomentHoweverLateThatIsRecorded() {
    String id = opened();
    Instant until = soon();
    assertThat(snooze(id, until).string("snoozedUntil")).isEqualTo(until.toString());
    assertThat(timers()).containsExactly(new Due(workspaceId, UUID.fromString(id), until));
    fire(timers());
    assertThat(status(id)).isEqualTo("snoozed");

    waitUntil(until.plusMillis(200));
    fire(timers());

    assertThat(status(id)).isEqualTo("open");
    assertThat(changes(id).getLast())
        .containsEntry("field", "status")
        .containsEntry("before", "snoozed")
        .containsEntry("after", "open")
        .containsEntry("occurredAt", until.toString());
    assertThat(String.valueOf(changes(id).getLast().get("by"))).contains("kind=system");
    fire(timers());
    assertThat(changes(id)).hasSize(3);
  }

  @Test
  void theCustomerWakesItBeforeItsMomentAndTheTimerFindsItAwake() {
    String id = opened();
    Instant until = soon();
    snooze(id, until);

    file(customer("ada", "m2", Instant.now().truncatedTo(ChronoUnit.MICROS)).answering("m1"));

    assertThat(status(id)).isEqualTo("open");
    String version = owner.get("conversations/" + id).string("version");
    waitUntil(until);
    fire(timers());
    assertThat(owner.get("conversations/" + id).string("version")).isEqualTo(version);
    assertThat(changes(id).getLast()).containsEntry("occurredAt", lastActivity(id));
  }

  @Test
  void manyWakeAtOnce() {
    Instant until = Instant.parse("2126-03-02T09:00:00Z");
    WakeSnoozed then =
        new WakeSnoozed(
            service.bean(LockConversation.class),
            service.bean(FoldStrands.class),
            service.bean(ActStore.class),
            Clock.fixed(until.plusSeconds(3_600), ZoneOffset.UTC));
    file(
        IntStream.range(0, 30)
            .mapToObj(i -> customer("c" + i, "m" + i, start.plusSeconds(i)))
            .toArray(Said[]::new));
    owner
        .get("conversations?limit=200")
        .items()
        .forEach(it -> snooze(String.valueOf(it.get("id")), until));
    assertThat(owner.get("conversations?status=snoozed").items()).hasSize(30);
    List<Due> due = timers();

    service.transactions().writing(() -> then.fire(due));

    assertThat(owner.get("conversations?status=snoozed").items()).isEmpty();
    assertThat(owner.get("conversations?status=open").items()).hasSize(30);
    assertThat(
            service
                .sql()
                .number(
                    """
                    select count(*) from act
                    where workspace_id = ? and kind = 'WOKEN' and occurred_at = ?
                    """,
                    workspaceId,
                    until))
        .isEqualTo(30);
  }

  private String lastActivity(String id) {
    return owner.get("conversations/" + id).string("lastActivityAt");
  }

  @Test
  void oneThatSleepsLongerByNowSleepsOn() {
    String id = opened();
    Instant first = soon();
    snooze(id, first);
    Due before = timers().getFirst();
    patch(id, "{\"snoozedUntil\": \"2126-03-02T09:00:00Z\"}");
    waitUntil(first);

    fire(List.of(before));

    assertThat(status(id)).isEqualTo("snoozed");
    assertThat(timers())
        .extracting(Due::dueAt)
        .containsExactly(Instant.parse("2126-03-02T09:00:00Z"));
  }

  @Test
  void aMessageThatArrivesLateTellsWhatWasSoAllAlong() {
    String id = opened();
    snooze(id, Instant.parse("2126-03-02T09:00:00Z"));

    file(customer("ada", "m0", start.minusSeconds(60)));
    file(customer("ada", "m2", start.plusSeconds(60)).answering("m1"));

    assertThat(status(id)).isEqualTo("snoozed");
    assertThat(owner.get("conversations/" + id).body()).containsEntry("interactions", 2);
  }

  @Test
  void resolutionsAndReopeningsAreRecorded() {
    String id = opened();
    agent.post("conversations/" + id + "/resolution", null);
    agent.send("DELETE", "conversations/" + id + "/resolution", null, Map.of());
    owner.post(
        "conversations/" + id + "/resolution",
        "{\"occurredAt\": \"" + start.plusSeconds(5) + "\", \"actor\": \"bot\"}");
    patch(id, "{\"status\": \"resolved\"}");
    file(customer("ada", "m2", Instant.now().truncatedTo(ChronoUnit.MICROS)).answering("m1"));

    assertThat(changes(id))
        .extracting(it -> it.get("before") + ">" + it.get("after"))
        .containsExactly("open>resolved", "resolved>open", "open>resolved", "resolved>open");
  }
}
