package io.entente.interactions.post;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.PostState;
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
import org.junit.jupiter.api.Test;

class PostsTest {
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final String connection = owner.connect("acme");

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private String post(String id, String more) {
    return """
    {"connectionId": "%s", "externalId": "%s", "publishedAt": "2026-03-02T09:00:00Z" %s}
    """
        .formatted(connection, id, more);
  }

  private Answer keep(String... posts) {
    return owner.post("posts", "[" + String.join(",", posts) + "]");
  }

  private List<PostState> told() {
    return service
        .sql()
        .list(
            "select payload from outbox where scope = ? and topic = ? order by id",
            row -> service.bean(EventJson.class).decode(row.bytes("payload"), PostState.class),
            workspaceId,
            Topics.POSTS);
  }

  @Test
  void whatIsNewlyKnownJoinsWhatWasKnown() {
    keep(
        post(
            "p1",
            """
            , "campaign": "Autumn", "title": "New shoes",
            "cost": {"amountMinor": 1250, "currency": "EUR"}
            """));
    keep(
        post(
            "p1",
            """
            , "engagement": {"countedAt": "2026-03-03T09:00:00Z", "likes": 41, "reach": 5100}
            """));
    Answer earlier =
        keep(
            post(
                "p1",
                """
                , "engagement": {"countedAt": "2026-03-02T10:00:00+01:00", "likes": 7}
                """));

    assertThat(earlier.body()).containsEntry("accepted", 1).containsEntry("rejected", 0);
    Map<String, Object> post = owner.get("posts").items().getFirst();
    assertThat(post)
        .containsEntry("campaign", "Autumn")
        .containsEntry("title", "New shoes")
        .containsEntry("version", 3);
    assertThat(String.valueOf(post.get("cost"))).contains("1250").contains("EUR");
    assertThat(String.valueOf(post.get("engagement"))).contains("likes=41").contains("reach=5100");
    assertThat((List<?>) owner.get("posts/" + post.get("id")).body().get("engagements")).hasSize(2);
    assertThat(told()).hasSize(3);
    assertThat(told().getLast().engagement().likes()).isEqualTo(41);
    assertThat(told().getLast().costMinor()).isEqualTo(1250);
  }

  @Test
  void cyclesTellBelowWhichPostTheirConversationIs() {
    keep(post("p1", ""));
    service.file(
        List.of(
            customer("grace", "c1", Instant.parse("2026-03-02T10:00:00Z"))
                .answering("p1")
                .inbound(workspaceId, Channel.X, UUID.fromString(connection))));

    List<CycleState> cycles =
        service
            .sql()
            .list(
                "select payload from outbox where scope = ? and topic = ? order by id",
                row -> service.bean(EventJson.class).decode(row.bytes("payload"), CycleState.class),
                workspaceId,
                Topics.CYCLES);

    assertThat(cycles)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.rootId()).isEqualTo(told().getLast().postId()));
  }

  @Test
  void theBadOnesOfABulkAreNamedAndTheOthersKept() {
    Answer answer =
        keep(
            post("p1", ""),
            post("p2", ", \"cost\": {\"amountMinor\": -1, \"currency\": \"EUR\"}"),
            post("p3", ", \"cost\": {\"amountMinor\": 1, \"currency\": \"EURO\"}"),
            post("p4", ", \"address\": \"javascript:alert(1)\""),
            post("p5", ", \"engagement\": {\"countedAt\": \"2026-03-02\", \"likes\": 1}"),
            post(
                "p6", ", \"engagement\": {\"countedAt\": \"2026-03-02T09:00:00Z\", \"likes\": -1}"),
            post("p7", "").replace(connection, UUID.randomUUID().toString()),
            post("p8", ", \"mood\": \"good\""),
            post("p9", ", \"cost\": {\"amountMinor\": 1, \"currency\": \"XXX\"}"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).containsEntry("accepted", 1).containsEntry("rejected", 8);
    assertThat(answer.text())
        .contains("/1/cost/amountMinor")
        .contains("/2/cost/currency")
        .contains("/3/address")
        .contains("/4/engagement/countedAt")
        .contains("/5/engagement/likes")
        .contains("/6/connectionId")
        .contains("/7/mood")
        .contains("/8/cost/currency");
    assertThat(owner.get("posts").items()).hasSize(1);
    assertThat(told()).hasSize(1);
  }

  @Test
  void listsArePagedByCampaign() {
    keep(
        post("p1", ", \"campaign\": \"Autumn\""),
        post("p2", ", \"campaign\": \"Autumn\"").replace("09:00", "10:00"),
        post("p3", ""));

    Answer page = owner.get("posts?campaign=Autumn&limit=1");
    assertThat(page.items().getFirst()).containsEntry("externalId", "p2");
    assertThat(
            owner
                .get("posts?campaign=Autumn&limit=1&cursor=" + page.string("next"))
                .items()
                .getFirst())
        .containsEntry("externalId", "p1");
    assertThat(owner.get("posts").items()).hasSize(3);
    assertThat(Api.of(service, Ids.next(), Role.OWNER).get("posts").items()).isEmpty();
    assertThat(owner.as(Role.AGENT).post("posts", "[" + post("p4", "") + "]").status())
        .isEqualTo(403);
  }

  @Test
  void listsAreReadInTheOrderOfAnIndex() {
    for (String campaign : new String[] {null, "Autumn"}) {
      List<Object> parameters = new ArrayList<>();
      PostStore.Place after =
          new PostStore.Place(Instant.parse("2026-03-02T09:00:00Z"), UUID.randomUUID());
      String statement =
          PostStore.statement(new PostStore.Query(workspaceId, campaign, after, 51), parameters);
      assertThat(Plan.of(service.sql(), statement, parameters.toArray()))
          .filteredOn(plan -> plan.table().equals("p"))
          .singleElement()
          .satisfies(plan -> assertThat(plan.extra()).doesNotContain("filesort"))
          .satisfies(plan -> assertThat(plan.key()).startsWith("post_"));
    }
  }
}
