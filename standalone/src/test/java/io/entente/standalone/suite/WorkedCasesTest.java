package io.entente.standalone.suite;

import static io.entente.standalone.suite.Kpis.assertMean;
import static io.entente.standalone.suite.Kpis.awaitCount;
import static io.entente.standalone.suite.Kpis.count;
import static io.entente.standalone.suite.Kpis.openWaits;
import static io.entente.standalone.suite.Kpis.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.standalone.RunningSuite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The worked cases of the definitions, from the intake to the numbers, through the gateway. */
class WorkedCasesTest {
  private static final String NOVEMBER = "from=2026-11-01&to=2026-12-01&zone=UTC&clock=calendar";
  private static final RunningSuite SUITE = RunningSuite.shared();

  @Test
  void case1() {
    Api api = SUITE.newWorkspace("Case 1");
    case1(api);

    JsonNode summary = awaitCount(api, NOVEMBER, "resolution", 1);

    assertThat(count(summary, "response")).isEqualTo(2);
    assertMean(summary, "response", 1_500);
    assertThat(count(summary, "first_response")).isEqualTo(1);
    assertMean(summary, "first_response", 1_200);
    assertMean(summary, "first_resolution", 5_460);
    assertMean(summary, "resolution", 5_460);
    assertThat(openWaits(summary)).isZero();
  }

  @Test
  void case2() {
    Api api = SUITE.newWorkspace("Case 2");
    Story story = case1(api);
    awaitCount(api, NOVEMBER, "resolution", 1);

    story.says("customer", "2026-11-03T10:00:00Z").says("agent", "2026-11-03T10:10:00Z");
    JsonNode reopened = awaitCount(api, NOVEMBER, "response", 3);
    assertThat(count(reopened, "resolution")).isZero();
    story.resolved("agent", "2026-11-03T10:20:00Z");
    JsonNode summary = awaitCount(api, NOVEMBER, "resolution", 1);

    assertMean(summary, "response", 1_200);
    assertThat(count(summary, "first_response")).isEqualTo(1);
    assertMean(summary, "first_response", 1_200);
    assertThat(count(summary, "first_resolution")).isEqualTo(1);
    assertMean(summary, "first_resolution", 5_460);
    assertMean(summary, "resolution", 91_200);
    assertThat(summary.get("volumes").get("reopened").asLong()).isEqualTo(1);
  }

  @Test
  void case3() {
    Api api = SUITE.newWorkspace("Case 3");
    new Story(api)
        .says("customer", "2026-11-02T09:00:00Z")
        .resolved("bot", "2026-11-02T09:05:00Z")
        .says("customer", "2026-11-06T14:00:00Z")
        .says("agent", "2026-11-06T14:10:00Z");

    JsonNode summary = awaitCount(api, NOVEMBER, "response", 1);

    assertMean(summary, "response", 600);
    assertMean(summary, "first_response", 600);
    assertThat(summary.get("volumes").get("closedUnanswered").asLong()).isEqualTo(1);
  }

  @Test
  void case4() {
    Api api = SUITE.newWorkspace("Case 4");
    String connection = api.connection("telegram", "acme");
    Map<String, String> ada = Map.of("externalId", "ada", "handle", "ada");
    Map<String, String> agent = Map.of("externalId", "agent", "handle", "agent");
    api.post(
            "/interactions",
            List.of(
                direct(connection, "1", "agent", agent, ada, "2026-11-02T09:00:00Z", false),
                direct(connection, "2", "customer", ada, null, "2026-11-02T11:00:00Z", false),
                direct(connection, "3", "bot", agent, ada, "2026-11-02T11:00:05Z", true),
                direct(connection, "4", "agent", agent, ada, "2026-11-02T11:30:00Z", false)))
        .expect(202);

    JsonNode summary = awaitCount(api, NOVEMBER, "first_response", 1);

    assertThat(count(summary, "response")).isEqualTo(1);
    assertMean(summary, "first_response", 1_800);
    assertThat(api.get("/conversations?status=all").body().get("items")).hasSize(1);
  }

  @Test
  void case5() {
    Api api = SUITE.newWorkspace("Case 5");
    Story story = new Story(api);
    api.post("/interactions", story.message("agent", "2026-11-02T09:20:00Z", "2", true))
        .expect(202);
    awaitInteractionsFiled(api);
    api.post("/interactions", story.message("customer", "2026-11-02T09:00:00Z", "1", false))
        .expect(202);

    JsonNode summary = awaitCount(api, NOVEMBER, "response", 1);

    assertMean(summary, "response", 1_200);
    assertMean(summary, "first_response", 1_200);
    assertThat(openWaits(summary)).isZero();
    assertThat(story.conversations()).hasSize(1);
  }

  @Test
  void case7AtTheLimitIsWithin() {
    Api api = SUITE.newWorkspace("Case 7");
    new Story(api)
        .says("customer", "2026-11-02T09:00:00Z")
        .says("agent", "2026-11-02T09:15:00Z")
        .says("customer", "2026-11-02T10:00:00Z")
        .says("agent", "2026-11-02T10:15:01Z");

    JsonNode summary = awaitCount(api, NOVEMBER, "response", 2);

    assertThat(within(summary, "response", 900)).isEqualTo(1);
    assertThat(within(summary, "response", 3_600)).isEqualTo(2);
  }

  @Test
  void case8() throws Exception {
    Api api = SUITE.newWorkspace("Case 8");
    Story story = new Story(api);
    Map<String, Object> question = story.message("customer", "2026-11-02T09:00:00Z", "1", false);
    Api replica = SUITE.secondInteractionsReplica(api);
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Api.Answer>> answers =
          IntStream.range(0, 10)
              .mapToObj(i ->
                  senders.submit(
                      () -> (i % 2 == 0 ? api : replica).post("/interactions", question)))
              .toList();
      for (Future<Api.Answer> answer : answers) {
        answer.get().expect(202);
      }
    }
    api.post("/interactions", story.message("agent", "2026-11-02T09:10:00Z", "2", true))
        .expect(202);

    JsonNode summary = awaitCount(api, NOVEMBER, "response", 1);

    assertThat(story.conversations()).hasSize(1);
    assertThat(story.conversations().get(0).get("interactions").asInt()).isEqualTo(2);
    assertThat(summary.get("volumes").get("messages").get("customer").asLong()).isEqualTo(1);
  }

  private static Story case1(Api api) {
    return new Story(api)
        .says("customer", "2026-11-02T09:00:00Z")
        .says("customer", "2026-11-02T09:05:00Z")
        .says("bot", "2026-11-02T09:01:00Z")
        .says("agent", "2026-11-02T09:20:00Z")
        .says("agent", "2026-11-02T09:25:00Z")
        .says("customer", "2026-11-02T10:00:00Z")
        .says("agent", "2026-11-02T10:30:00Z")
        .resolved("agent", "2026-11-02T10:31:00Z");
  }

  /** The agent of a message is known once it is filed, though no conversation holds it yet. */
  private static void awaitInteractionsFiled(Api api) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> assertThat(api.get("/agents").expect(200).body().get("items")).isNotEmpty());
  }

  private static Map<String, Object> direct(
      String connection,
      String id,
      String actor,
      Map<String, String> author,
      Map<String, String> recipient,
      String at,
      boolean automatic) {
    Map<String, Object> message = new java.util.LinkedHashMap<>();
    message.put("connectionId", connection);
    message.put("externalId", id);
    message.put("kind", "direct_message");
    message.put("actor", actor);
    message.put("author", author);
    if (recipient != null) {
      message.put("recipient", recipient);
    }
    message.put("body", "Message " + id);
    message.put("occurredAt", at);
    message.put("automatic", automatic);
    return message;
  }
}
