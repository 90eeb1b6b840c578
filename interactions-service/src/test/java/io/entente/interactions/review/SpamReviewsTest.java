package io.entente.interactions.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.InteractionKind;
import io.entente.events.ReviewState;
import io.entente.events.Topics;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reviews in conversations that are spam count in no rating. */
class SpamReviewsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;

  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final UUID connectionId = UUID.fromString(owner.connect("acme"));

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private InboundInteraction review(String id, int minute) {
    return Said.customer("ada", id, NINE.plusSeconds(60L * minute))
        .as(InteractionKind.REVIEW)
        .inbound(workspaceId, Channel.X, connectionId)
        .rated(1, null);
  }

  private String conversationOf(InboundInteraction review) {
    return service
        .sql()
        .list(
            "select conversation_id from interaction where workspace_id = ? and id = ?",
            row -> row.uuid("conversation_id").toString(),
            workspaceId,
            review.id())
        .getFirst();
  }

  private void judge(String method, InboundInteraction review) {
    String path = "conversations/" + conversationOf(review) + "/spam";
    Answer answer = owner.send(method, path, null, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  /** The newest state of a review that others are told. */
  private ReviewState told(InboundInteraction review) {
    return service
        .sql()
        .list(
            "select payload from outbox where scope = ? and topic = ?",
            row -> service.bean(EventJson.class).decode(row.bytes("payload"), ReviewState.class),
            workspaceId,
            Topics.REVIEWS)
        .stream()
        .filter(state -> state.interactionId().equals(review.id()))
        .max(Comparator.comparing(ReviewState::version))
        .orElseThrow();
  }

  @Test
  void aReviewCountsUntilItsConversationIsSpamAndAgainWhenItIsNone() {
    InboundInteraction review = review("m1", 0);
    service.file(List.of(review));
    assertThat(told(review).removed()).isFalse();

    judge("PUT", review);
    assertThat(told(review).removed()).isTrue();
    assertThat(told(review).stars()).isEqualTo(1);

    judge("DELETE", review);
    assertThat(told(review).removed()).isFalse();
    assertThat(told(review).version()).isEqualTo(3);
  }

  @Test
  void whatABlockedCustomerRatesCountsInNothing() {
    InboundInteraction first = review("m1", 0);
    service.file(List.of(first));
    Answer blocked =
        owner.send(
            "PUT",
            "blocked-identities/" + first.author().identityId(),
            "{\"reason\": \"Sells watches\"}",
            Map.of());
    assertThat(blocked.status()).as(blocked.text()).isLessThan(300);

    InboundInteraction second = review("m2", 5);
    service.file(List.of(second));

    assertThat(told(second).removed()).isTrue();
  }

  @Test
  void everyReadIsLedByAnIndex() {
    String rows = Rows.of(List.of(workspaceId), id -> new Object[] {id, UUID.randomUUID()});
    for (String statement : List.of(ReviewStore.STATES, ReviewStore.OF_CONVERSATIONS)) {
      assertThat(Plan.of(service.sql(), statement, rows))
          .as(statement)
          .filteredOn(Plan::isStored)
          .isNotEmpty()
          .allMatch(plan -> plan.key() != null)
          .noneMatch(plan -> plan.access().equals("ALL") || plan.access().equals("index"));
    }
  }
}
