package io.entente.interactions.community;

import static io.entente.interactions.community.Forum.at;
import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.events.Ids;
import io.entente.events.QuestionState;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AcceptedAnswersTest {
  private static Service service;
  private final Forum forum = Forum.in(service);
  private final Api agent = forum.owner().as(Role.AGENT);

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void anAcceptanceCountsOnceItsAnswerIsThereAndUntilItIsWithdrawn() {
    assertThat(forum.accept("a", at(30)).body()).containsEntry("accepted", 1);
    forum.file(customer("ada", "q", at(0)));
    assertThat(forum.only("questions?state=unanswered")).containsEntry("acceptedAt", null);

    forum.file(customer("grace", "a", at(10)).answering("q"));

    Map<String, Object> question = forum.only("questions?state=accepted");
    assertThat(question)
        .containsEntry("acceptedAt", at(30).toString())
        .containsEntry("acceptedFromPeer", true);
    assertThat(forum.answers(question.get("id")))
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("acceptedAt", at(30).toString()));

    forum.accept("a", "\"withdrawnAt\": \"" + at(40) + "\"");
    forum.accept("a", at(30));
    assertThat(forum.only("questions?state=answered")).containsEntry("acceptedFromPeer", null);
    forum.accept("a", at(50));
    assertThat(forum.only("questions?state=accepted"))
        .containsEntry("acceptedAt", at(50).toString());
    assertThat(forum.told())
        .extracting(
            QuestionState::answers, QuestionState::acceptedAt, QuestionState::acceptedFromPeer)
        .containsExactly(
            tuple(0, null, null),
            tuple(1, at(30), true),
            tuple(1, null, null),
            tuple(1, null, null),
            tuple(1, at(50), true));
    assertThat(forum.told()).extracting(QuestionState::version).isSorted().doesNotHaveDuplicates();
    assertThat(forum.told()).extracting(it -> it.helps().size()).containsExactly(0, 1, 0, 0, 1);
    assertThat(forum.told().getLast().helps())
        .singleElement()
        .satisfies(help -> assertThat(help.acceptedAt()).isEqualTo(at(50)))
        .satisfies(help -> assertThat(help.confirmedAt()).isNull());
  }

  @Test
  void anAgentConfirmsOneAnswerAndThatEndsTheWork() {
    forum.file(
        customer("ada", "q", at(0)),
        customer("grace", "a1", at(10)).answering("q"),
        customer("linus", "a2", at(20)).answering("q"));
    Object id = forum.only("questions").get("id");
    String path = "questions/" + id + "/confirmed-answer";

    confirm(path, forum.answers(id).get(0).get("interactionId"));
    Answer confirmed = confirm(path, forum.answers(id).get(1).get("interactionId"));

    assertThat(confirmed.body()).containsEntry("state", "accepted");
    assertThat(forum.answers(id))
        .extracting(it -> it.get("confirmedAt") != null)
        .containsExactly(false, true);
    assertThat(forum.only("conversations?status=resolved")).containsEntry("waitingSince", null);
    assertThat(confirm(path, UUID.randomUUID()).pointers()).containsExactly("/interactionId");
    assertThat(agent.send("DELETE", path, null, Map.of()).body())
        .containsEntry("state", "answered");
    assertThat(forum.owner().get("conversations?status=resolved").items()).hasSize(1);
  }

  private Answer confirm(String path, Object interactionId) {
    return agent.send("PUT", path, "{\"interactionId\": \"" + interactionId + "\"}", Map.of());
  }

  @Test
  void whatIsLeftToTheCommunityWaitsForNobodyUntilTheAskerWritesAgain() {
    forum.file(customer("ada", "q", at(0)));
    Object id = forum.only("questions").get("id");
    String path = "questions/" + id + "/abstention";

    assertThat(agent.send("PUT", path, null, Map.of()).body().get("leftAt")).isNotNull();
    assertThat(forum.only("conversations?status=resolved")).containsEntry("waitingSince", null);
    assertThat(agent.send("DELETE", path, null, Map.of()).body()).containsEntry("leftAt", null);
    assertThat(forum.owner().get("conversations?status=open").items()).hasSize(1);

    agent.send("PUT", path, null, Map.of());
    forum.file(customer("ada", "more", Instant.now()).answering("q"));
    assertThat(forum.only("conversations?status=open").get("waitingSince")).isNotNull();
  }

  @Test
  void helpersAreRankedByTheQuestionsThatTheySettled() {
    forum.file(
        customer("ada", "q1", at(0)),
        customer("ada", "q2", at(1)),
        customer("grace", "a1", at(10)).answering("q1"),
        customer("grace", "a2", at(11)).answering("q2"),
        customer("linus", "a3", at(12)).answering("q2"),
        agent("acme", "a4", at(13)).answering("q2"));
    for (String answer : List.of("a1", "a2", "a3", "a4")) {
      forum.accept(answer, at(20));
    }
    String period = "helpers?from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z";

    assertThat(forum.owner().get(period).items())
        .extracting(
            it -> ((Map<?, ?>) it.get("person")).get("handle"),
            it -> it.get("questions"),
            it -> it.get("answers"))
        .containsExactly(tuple("grace", 2, 2), tuple("linus", 1, 1));
    assertThat(forum.owner().get(period.replace("-03-02T00", "-03-02T10")).items()).isEmpty();
    assertThat(forum.owner().get(period.replace("to=2026", "to=2028")).pointers())
        .containsExactly("?to");
    assertThat(forum.owner().get("helpers?from=2026&to=2027").pointers()).containsExactly("?from");
    String faraway = "helpers?from=%2B275760-01-01T00:00:00Z&to=%2B275760-02-01T00:00:00Z";
    assertThat(forum.owner().get(faraway).pointers()).containsExactly("?from");
  }

  @Test
  void whatIsWrongIsNamedAndOthersAreKept() {
    Answer answer =
        forum
            .owner()
            .post(
                "acceptances",
                """
                [{"connectionId": "%s", "externalId": "a"},
                 {"connectionId": "%s", "externalId": "a", "acceptedAt": "2026-03-02T09:00:00Z"},
                 {"connectionId": "%s", "externalId": "a", "acceptedAt": "yesterday"},
                 {"connectionId": "%s", "externalId": "a", "acceptedAt": "2026-03-02T09:00:00Z"}]
                """
                    .formatted(forum.id(), UUID.randomUUID(), forum.id(), forum.id()));

    assertThat(answer.body()).containsEntry("accepted", 1).containsEntry("rejected", 3);
    assertThat(answer.text()).contains("/0/acceptedAt", "/1/connectionId", "/2/acceptedAt");
    assertThat(agent.post("acceptances", "[]").status()).isEqualTo(403);
    forum.file(customer("ada", "q", at(0)));
    Object id = forum.only("questions").get("id");
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);
    assertThat(stranger.get("questions/" + id).status()).isEqualTo(404);
    assertThat(stranger.send("PUT", "questions/" + id + "/abstention", null, Map.of()).status())
        .isEqualTo(404);
    assertThat(
            forum
                .owner()
                .as(Role.VIEWER)
                .send("PUT", "questions/" + id + "/abstention", null, Map.of())
                .status())
        .isEqualTo(403);
  }
}
