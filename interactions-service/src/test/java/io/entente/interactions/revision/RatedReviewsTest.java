package io.entente.interactions.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.InboundRevision;
import io.entente.events.InteractionKind;
import io.entente.events.Precision;
import io.entente.events.ReviewState;
import io.entente.events.RevisionKind;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many stars reviews give, and who is told. */
class RatedReviewsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;

  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final UUID connectionId = UUID.fromString(owner.connect("acme"));
  private final UUID order = Ids.order(workspaceId, "shop", "1001");
  private final InboundInteraction review =
      Said.customer("ada", "m1", NINE)
          .as(InteractionKind.REVIEW)
          .inbound(workspaceId, Channel.X, connectionId)
          .rated(2, order);

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({"0 1 2", "0 2 1", "1 0 2", "1 2 0", "2 0 1", "2 1 0"})
  void theNewestVersionIsToldWhateverComesFirst(String orderOfArrival) {
    List<Runnable> steps =
        List.of(
            () -> service.file(List.of(review)),
            () -> revise(RevisionKind.EDITED, 10, "better", 4),
            () -> revise(RevisionKind.EDITED, 20, "best", 5));
    for (String step : orderOfArrival.split(" ", -1)) {
      steps.get(Integer.parseInt(step)).run();
    }

    ReviewState state = told();
    assertThat(state.stars()).isEqualTo(5);
    assertThat(state.at()).isEqualTo(NINE.plusSeconds(20));
    assertThat(state.orderId()).isEqualTo(order);
    assertThat(state.customerId()).isEqualTo(review.author().identityId());
    assertThat(state.removed()).isFalse();
  }

  @Test
  void anEditWithoutStarsLeavesThoseOfTheOriginalAndADeletionTakesThemAway() {
    service.file(List.of(review));
    revise(RevisionKind.EDITED, 10, "otherwise", null);
    assertThat(told().stars()).isEqualTo(2);
    assertThat(told().at()).isEqualTo(NINE.plusSeconds(10));

    revise(RevisionKind.DELETED, 30, null, null);
    assertThat(told().removed()).isTrue();
  }

  @Test
  void starsAreShownInTheThreadAndInItsRevisions() {
    service.file(List.of(review));
    revise(RevisionKind.EDITED, 10, "better", 4);
    String thread =
        "conversations/"
            + service
                .sql()
                .list(
                    "select conversation_id from interaction where workspace_id = ? and id = ?",
                    row -> row.uuid("conversation_id"),
                    workspaceId,
                    review.id())
                .getFirst()
            + "/interactions";

    assertThat(owner.get(thread).items().getFirst())
        .containsEntry("stars", 4)
        .containsEntry("orderId", order.toString());
    assertThat(owner.get(thread + "/" + review.id() + "/revisions").items())
        .extracting(it -> it.get("stars"))
        .containsExactly(2, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\":\"review\",\"stars\":0|/stars",
        "\"kind\":\"review\",\"stars\":6|/stars",
        "\"kind\":\"comment\",\"stars\":3|/stars",
        "\"kind\":\"review\",\"actor\":\"agent\",\"stars\":3|/stars",
        "\"order\":{\"source\":\"shop\",\"externalId\":\"1\"}|/order",
        "\"kind\":\"review\",\"order\":{\"source\":\" \",\"externalId\":\"1\"}|/order/source",
      })
  void starsOfWhatIsNoReviewAreRefusedWithTheirPlace(String more, String pointer) {
    Answer answer =
        owner.post(
            "interactions",
            """
            {"connectionId":"%s","externalId":"m9","author":{"externalId":"ada"},"body":"",
             "occurredAt":"2026-03-02T09:00:00Z",%s}
            """
                .formatted(connectionId, more));

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactly(pointer);
  }

  private void revise(
      RevisionKind kind, int second, @Nullable String body, @Nullable Integer stars) {
    Instant at = NINE.plusSeconds(second);
    InboundRevision revision =
        new InboundRevision(
            workspaceId,
            InboundRevision.idOf(review.id(), kind, at, body, stars),
            review.id(),
            review.nodeId(),
            kind,
            at,
            Precision.INSTANT,
            body,
            null,
            at,
            null,
            stars);
    service.apply(Topics.REVISIONS, List.of(service.bean(EventJson.class).encode(revision)));
  }

  /** The newest state of those that others are told. */
  private ReviewState told() {
    return service
        .sql()
        .list(
            "select payload from outbox where scope = ? and topic = ?",
            row -> service.bean(EventJson.class).decode(row.bytes("payload"), ReviewState.class),
            workspaceId,
            Topics.REVIEWS)
        .stream()
        .max(Comparator.comparing(ReviewState::version))
        .orElseThrow();
  }
}
