package io.entente.interactions.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worked cases of docs/metrics.md, in by HTTP, through Kafka, out as cycle states. */
class WorkedCasesTest {
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private Api owner;
  private String connection;
  private int messages;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void connect() {
    owner = Api.of(service, workspaceId, Role.OWNER);
    connection = owner.connect("acme");
  }

  @Test
  void case1() {
    case1Told();

    assertThat(responses()).containsExactly(1_200L, 1_800L);
    assertThat(firstResponses()).containsExactly(1_200L);
    assertThat(firstResolution()).isEqualTo(5_460);
    assertThat(resolutions()).containsExactly(5_460L);
  }

  @Test
  void case2() {
    String conversation = case1Told();
    say("customer", "ada", "2026-11-03T10:00:00Z", "m1");
    say("agent", "acme", "2026-11-03T10:10:00Z", "m1");
    filed(9);
    resolve(conversation, "2026-11-03T10:20:00Z", "agent");

    assertThat(responses()).containsExactly(1_200L, 1_800L, 600L);
    assertThat(firstResponses()).containsExactly(1_200L);
    assertThat(firstResolution()).isEqualTo(5_460);
    assertThat(resolutions()).containsExactly(91_200L);
    assertThat(states().stream().mapToInt(CycleState::ordinal).max()).hasValue(1);
  }

  @Test
  void case3() {
    say("customer", "ada", "2026-11-02T09:00:00Z", null);
    filed(1);
    resolve(onlyConversation(), "2026-11-02T09:05:00Z", "bot");
    say("customer", "ada", "2026-11-06T14:00:00Z", "m1");
    say("agent", "acme", "2026-11-06T14:10:00Z", "m1");
    filed(3);

    assertThat(responses()).containsExactly(600L);
    assertThat(firstResponses()).containsExactly(600L);
    assertThat(
            states().stream()
                .map(CycleState::resolution)
                .filter(Objects::nonNull)
                .filter(CycleState.Resolution::unanswered))
        .hasSize(1);
  }

  @Test
  void case5() {
    say("agent", "acme", "2026-11-02T09:20:00Z", "m2");
    say("customer", "ada", "2026-11-02T09:00:00Z", null);
    filed(2);

    assertThat(responses()).containsExactly(1_200L);
    assertThat(firstResponses()).containsExactly(1_200L);
  }

  @Test
  void case7AnAnswerIsTimedToTheSecond() {
    say("customer", "ada", "2026-11-02T09:00:00Z", null);
    say("agent", "acme", "2026-11-02T10:00:00Z", "m1");
    say("customer", "ada", "2026-11-02T11:00:00Z", "m1");
    say("agent", "acme", "2026-11-02T12:00:01Z", "m1");
    filed(4);

    assertThat(responses()).containsExactly(3_600L, 3_601L);
  }

  @Test
  void case7AnAnswerAtTheDeadlinesSecondIsMetAndOneSecondLaterBreached() {
    Instant promised =
        Instant.parse(
            owner
                .post(
                    "sla-policies",
                    """
                    {"name": "Hourly", "firstResponse": {"seconds": 3600, "clock": "calendar"},
                     "nextResponse": {"seconds": 3600, "clock": "calendar"}}
                    """)
                .string("validFrom"));
    Instant first = promised.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    Instant next = first.plusSeconds(7_200);

    say("customer", "ada", first.toString(), null);
    say("agent", "acme", first.plusSeconds(3_600).toString(), "m1");
    say("customer", "ada", next.toString(), "m1");
    say("agent", "acme", next.plusSeconds(3_601).toString(), "m1");
    filed(4);

    assertThat(owner.get("conversations/" + onlyConversation() + "/targets").items())
        .extracting(target -> target.get("kind"), target -> target.get("state"))
        .containsExactly(tuple("first_response", "met"), tuple("next_response", "breached"));
    assertThat(states().stream().flatMap(state -> state.targets().stream()))
        .extracting(target -> target.outcome().json())
        .containsExactlyInAnyOrder("met", "breached");
  }

  @Test
  void case8TheSameMessageTenTimesIsOne() {
    String body = message("m1", "customer", "ada", "2026-11-02T09:00:00Z", null);
    List<String> ids =
        IntStream.range(0, 10)
            .parallel()
            .mapToObj(_ -> owner.post("interactions", body).string("id"))
            .distinct()
            .toList();
    messages = 1;
    say("agent", "acme", "2026-11-02T09:10:00Z", "m1");
    filed(2);

    assertThat(ids).hasSize(1);
    assertThat(responses()).containsExactly(600L);
    assertThat(owner.get("conversations").items()).hasSize(1);
  }

  private String case1Told() {
    say("customer", "ada", "2026-11-02T09:00:00Z", null);
    say("customer", "ada", "2026-11-02T09:05:00Z", "m1");
    say("bot", "helper", "2026-11-02T09:01:00Z", "m1");
    say("agent", "acme", "2026-11-02T09:20:00Z", "m1");
    say("agent", "acme", "2026-11-02T09:25:00Z", "m1");
    say("customer", "ada", "2026-11-02T10:00:00Z", "m1");
    say("agent", "acme", "2026-11-02T10:30:00Z", "m1");
    filed(7);
    String conversation = onlyConversation();
    resolve(conversation, "2026-11-02T10:31:00Z", "agent");
    return conversation;
  }

  private void say(String actor, String author, String at, String parent) {
    Answer answer =
        owner.post("interactions", message("m" + ++messages, actor, author, at, parent));
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
  }

  private String message(String id, String actor, String author, String at, String parent) {
    return """
    {"connectionId": "%s", "externalId": "%s", "actor": "%s",
     "author": {"externalId": "%s", "handle": "@%s"}, "parentExternalId": %s,
     "body": "About my order", "occurredAt": "%s"}
    """
        .formatted(
            connection,
            id,
            actor,
            author,
            author,
            parent == null ? null : "\"" + parent + "\"",
            at);
  }

  private void resolve(String conversation, String at, String actor) {
    Answer answer =
        owner.post(
            "conversations/" + conversation + "/resolution",
            "{\"occurredAt\": \"%s\", \"actor\": \"%s\"}".formatted(at, actor));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private void filed(int count) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            service
                    .sql()
                    .number("select count(*) from interaction where workspace_id = ?", workspaceId)
                == count);
  }

  private String onlyConversation() {
    List<Map<String, Object>> items = owner.get("conversations").items();
    assertThat(items).hasSize(1);
    return String.valueOf(items.getFirst().get("id"));
  }

  private List<CycleState> states() {
    EventJson json = service.bean(EventJson.class);
    Map<String, CycleState> newest = new TreeMap<>();
    service
        .sql()
        .list(
            "select payload from outbox where topic = ? and scope = ? order by id",
            row -> json.decode(row.bytes("payload"), CycleState.class),
            Topics.CYCLES,
            workspaceId)
        .forEach(
            state -> newest.merge(state.key(), state, (a, b) -> b.version() > a.version() ? b : a));
    return newest.values().stream().filter(state -> !state.removed()).toList();
  }

  private Stream<CycleState.Wait> answered() {
    return states().stream()
        .flatMap(state -> state.waits().stream())
        .filter(wait -> wait.agentId() != null)
        .sorted(Comparator.comparing(CycleState.Wait::startedAt));
  }

  private List<Long> responses() {
    return answered().map(wait -> wait.elapsed().calendarSeconds()).toList();
  }

  private List<Long> firstResponses() {
    return answered()
        .filter(CycleState.Wait::first)
        .map(wait -> wait.elapsed().calendarSeconds())
        .toList();
  }

  private long firstResolution() {
    return states().stream()
        .flatMap(state -> Stream.ofNullable(state.firstResolution()))
        .findFirst()
        .orElseThrow()
        .calendarSeconds();
  }

  private List<Long> resolutions() {
    return states().stream()
        .flatMap(state -> Stream.ofNullable(state.resolutionTime()))
        .map(elapsed -> elapsed.calendarSeconds())
        .toList();
  }

  @Test
  void whatIsWrittenNowIsNeverBeforeWhatANetworkDatedAhead() {
    String ahead = Instant.now().plus(Duration.ofHours(5)).toString();
    say("customer", "ada", ahead, null);
    filed(1);
    String conversation = onlyConversation();

    assertThat(
            owner.post("conversations/" + conversation + "/replies", "{\"body\": \"Hi\"}").status())
        .isEqualTo(201);
    assertThat(owner.post("conversations/" + conversation + "/resolution", null).status())
        .isEqualTo(201);

    assertThat(responses()).containsExactly(0L);
    assertThat(owner.get("conversations/" + conversation).string("status")).isEqualTo("resolved");
  }
}
