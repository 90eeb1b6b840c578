package io.entente.interactions.insight;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InsightProgress;
import io.entente.events.InsightProgress.Origin;
import io.entente.events.InsightState;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InsightsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api agent = owner.as(Role.AGENT);
  private final List<String> messages = new ArrayList<>();
  private final List<String> conversations = new ArrayList<>();

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void twoCustomersWrite() {
    UUID connection = UUID.fromString(owner.connect("acme"));
    service.file(
        List.of(
            customer("grace", "m1", NINE).inbound(workspaceId, Channel.X, connection),
            customer("linus", "m2", NINE.plusSeconds(60))
                .inbound(workspaceId, Channel.X, connection)));
    for (Map<String, Object> conversation : owner.get("conversations?sort=opened").items()) {
      String id = String.valueOf(conversation.get("id"));
      String message =
          String.valueOf(
              owner.get("conversations/" + id + "/interactions").items().getFirst().get("id"));
      conversations.add(id);
      messages.add(
          "{\"conversationId\": \"%s\", \"interactionId\": \"%s\"}".formatted(id, message));
    }
  }

  private Answer hand(String department, List<String> of) {
    return agent.post(
        "insights",
        """
        {"department": "%s", "summary": "Parcels come late", "messages": [%s]}
        """
            .formatted(department, String.join(",", of)));
  }

  private static Answer decide(Api by, String id, String decision, Map<String, String> headers) {
    return by.send(
        "PUT", "insights/" + id + "/decision", "{\"decision\": \"" + decision + "\"}", headers);
  }

  @Test
  void anInsightGoesFromTheMessagesToTheirAuthors() {
    Answer handed = hand("logistics", messages);
    assertThat(handed.status()).isEqualTo(201);
    assertThat(handed.body())
        .containsEntry("state", "open")
        .containsEntry("messages", 2)
        .containsEntry("told", 0)
        .containsEntry("decidedAt", null);
    String id = handed.string("id");

    assertThat(decide(agent, id, "accepted", Map.of()).body()).containsEntry("state", "accepted");
    String first = agent.get("insights/" + id).body().get("insight").toString();
    decide(agent, id, "shipped", Map.of());
    Answer told = agent.post("insights/" + id + "/tellings", "{\"body\": \"We ship faster\"}");
    Answer again = agent.post("insights/" + id + "/tellings", "{\"body\": \"We ship faster\"}");

    assertThat(first).contains("decidedAt=20");
    assertThat(told.body()).containsEntry("told", 2).containsEntry("left", 0);
    assertThat(again.body()).containsEntry("told", 0).containsEntry("left", 0);
    for (String conversation : conversations) {
      assertThat(owner.get("conversations/" + conversation).body())
          .containsEntry("interactions", 2)
          .containsEntry("waitingSince", null);
    }
    Map<String, Object> detail = agent.get("insights/" + id).body();
    assertThat((List<?>) detail.get("decisions")).hasSize(2);
    assertThat((List<?>) detail.get("sources"))
        .hasSize(2)
        .allSatisfy(source -> assertThat(((Map<?, ?>) source).get("toldAt")).isNotNull());
  }

  @Test
  void moreMessagesJoinItAndAreToldToo() {
    String id = hand("product", messages.subList(0, 1)).string("id");
    agent.post("insights/" + id + "/tellings", "{\"body\": \"We look at it\"}");

    Answer added =
        agent.post(
            "insights/" + id + "/messages", "{\"messages\": [" + String.join(",", messages) + "]}");

    assertThat(added.body()).containsEntry("messages", 2).containsEntry("told", 1);
    assertThat(agent.post("insights/" + id + "/tellings", "{\"body\": \"We look at it\"}").body())
        .containsEntry("told", 1);
  }

  @Test
  void listsAreFilteredAndPaged() {
    String first = hand("logistics", messages).string("id");
    String second = hand("product", messages).string("id");
    String third = hand("product", messages).string("id");
    decide(agent, second, "refused", Map.of());

    assertThat(ids("insights")).containsExactly(third, second, first);
    assertThat(ids("insights?department=product")).containsExactly(third, second);
    assertThat(ids("insights?state=open")).containsExactly(third, first);
    assertThat(ids("insights?state=refused&department=product")).containsExactly(second);
    Answer page = agent.get("insights?limit=2");
    assertThat(ids("insights?limit=2&cursor=" + page.string("next"))).containsExactly(first);
    assertThat(agent.get("insights?state=lost").pointers()).containsExactly("?state");
  }

  @Test
  void theOtherServicesAreToldHowFarItIs() {
    String id = hand("product", messages.subList(0, 1)).string("id");
    agent.post("insights/" + id + "/messages", "{\"messages\": [" + messages.get(1) + "]}");
    decide(agent, id, "shipped", Map.of());
    agent.post("insights/" + id + "/tellings", "{\"body\": \"We ship faster\"}");
    EventJson json = service.bean(EventJson.class);

    List<InsightProgress> told =
        service
            .sql()
            .list(
                "select payload from outbox where topic = ? and scope = ? order by id",
                row -> json.decode(row.bytes("payload"), InsightProgress.class),
                Topics.INSIGHTS,
                workspaceId);

    assertThat(told).extracting(InsightProgress::version).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(told).extracting(it -> it.customerIds().size()).containsExactly(1, 2, 2, 2, 2);
    assertThat(told)
        .extracting(InsightProgress::origins)
        .containsExactly(
            List.of(new Origin(Channel.X, null, 1, 0)),
            List.of(new Origin(Channel.X, null, 2, 0)),
            List.of(new Origin(Channel.X, null, 2, 0)),
            List.of(new Origin(Channel.X, null, 2, 1)),
            List.of(new Origin(Channel.X, null, 2, 2)));
    assertThat(told.getLast().state()).isEqualTo(InsightState.SHIPPED);
    assertThat(told.getLast().decidedAt()).isNotNull();
    assertThat(told.getLast().insightId()).isEqualTo(UUID.fromString(id));
  }

  private List<String> ids(String path) {
    return agent.get(path).items().stream().map(it -> String.valueOf(it.get("id"))).toList();
  }

  @Test
  void whatIsWrongIsNamedAndKeepsNothing() {
    String unknown =
        "{\"conversationId\": \"%s\", \"interactionId\": \"%s\"}"
            .formatted(conversations.getFirst(), UUID.randomUUID());

    assertThat(hand("product", List.of(messages.getFirst(), unknown)).pointers())
        .containsExactly("/messages/1");
    assertThat(hand("product", List.of()).pointers()).containsExactly("/messages");
    assertThat(hand("product", List.of(messages.getFirst(), messages.getFirst())).pointers())
        .containsExactly("/messages");
    assertThat(hand(" ", messages).pointers()).containsExactly("/department");
    assertThat(ids("insights")).isEmpty();
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);
    String id = hand("product", messages).string("id");
    assertThat(stranger.get("insights/" + id).status()).isEqualTo(404);
    assertThat(decide(stranger, id, "accepted", Map.of()).status()).isEqualTo(404);
    assertThat(stranger.post("insights/" + id + "/tellings", "{\"body\": \"x\"}").status())
        .isEqualTo(404);
    assertThat(decide(agent, id, "open", Map.of()).status()).isEqualTo(422);
    assertThat(decide(agent, id, "accepted", Map.of("If-Match", "\"7\"")).status()).isEqualTo(412);
    assertThat(owner.as(Role.VIEWER).get("insights/" + id).status()).isEqualTo(200);
    assertThat(decide(owner.as(Role.VIEWER), id, "accepted", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void whereItComesFromIsFoundByIndex() {
    String id = hand("product", messages).string("id");

    for (String statement : List.of(OriginStore.CUSTOMERS, OriginStore.ORIGINS)) {
      assertThat(Plan.of(service.sql(), statement, workspaceId, UUID.fromString(id)))
          .filteredOn(Plan::isStored)
          .isNotEmpty()
          .allMatch(plan -> plan.key() != null);
    }
  }

  @Test
  void listsAreReadInTheOrderOfAnIndex() {
    for (String department : new String[] {null, "product"}) {
      for (InsightState state : new InsightState[] {null, InsightState.OPEN}) {
        List<Object> parameters = new ArrayList<>();
        String statement =
            InsightStore.statement(
                new InsightStore.Query(
                    workspaceId,
                    state,
                    department,
                    new InsightStore.Place(NINE, UUID.randomUUID()),
                    51),
                parameters);
        assertThat(Plan.of(service.sql(), statement, parameters.toArray()))
            .filteredOn(plan -> plan.table().equals("n"))
            .singleElement()
            .satisfies(plan -> assertThat(plan.extra()).doesNotContain("filesort"))
            .satisfies(plan -> assertThat(plan.key()).startsWith("insight_"));
      }
    }
  }
}
