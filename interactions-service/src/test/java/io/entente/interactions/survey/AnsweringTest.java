package io.entente.interactions.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.events.SurveyState;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Service;
import io.entente.interactions.trail.TrailStore;
import io.entente.rest.Role;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnsweringTest {
  private static Service service;
  private final SurveyWorld world = new SurveyWorld(service);

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private UUID asked(String kind, String who, String language) {
    world.survey(kind, ", \"quietDays\": 0");
    UUID conversation = world.helped(who, language);
    world.fire(conversation);
    return conversation;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> answerOf(UUID conversation) {
    return (Map<String, Object>) world.asked(conversation).getFirst().get("answer");
  }

  @Test
  void anAnswerIsRecordedByItsFormAndCreditedToWhoAnsweredLast() {
    UUID conversation = asked("csat", "grace", null);
    String token = world.token(conversation);
    String path = "conversations/" + conversation;
    Api colleague = world.owner.as(Role.AGENT);
    colleague.post(path + "/notes", "{\"body\": \"Not a message\"}");

    HttpResponse<String> page = world.open(token + "?score=4");
    HttpResponse<String> sent =
        world.answer(token + "?lang=en", "score=5&comment=Tr%C3%A8s+bien%0D%0A+%F0%9F%91%8D%00");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("value=\"4\" required checked");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location")).contains("?lang=en");
    assertThat(answerOf(conversation))
        .containsEntry("score", 5)
        .containsEntry("comment", "Très bien\n 👍")
        .containsEntry("agentId", world.agent.caller().memberId().toString())
        .containsEntry("correctedAt", null);
    assertThat(world.open(token).body()).contains("Thank you: we read every answer.", "edit=1");
    List<SurveyState> told = world.told();
    assertThat(told).extracting(SurveyState::version).containsExactly(1L, 2L);
    assertThat(told.getLast().score()).isEqualTo(5);
    assertThat(told.getLast().agentId()).isEqualTo(world.agent.caller().memberId());
    assertThat(world.owner.get(path + "/changes").items().getLast())
        .containsEntry("field", "csat")
        .containsEntry("after", 5);
  }

  @Test
  void toLookRecordsNothing() {
    String token = world.token(asked("nps", "grace", null));
    for (String query :
        List.of("", "?score=10", "?score=11", "?score=x&edit=1", "?score=%3Cb%3E", "?other=1")) {
      assertThat(world.open(token + query).statusCode()).as(query).isEqualTo(200);
    }

    assertThat(world.told()).hasSize(1);
    assertThat(world.open(token + "?score=10").body()).contains("value=\"10\" required checked");
    assertThat(world.open(token + "?score=11").body()).doesNotContain(" checked");
  }

  @Test
  void anAnswerIsCorrectedForADayAndWhatItSaidIsKept() {
    UUID conversation = asked("ces", "grace", null);
    String token = world.token(conversation);
    world.answer(token, "score=2&comment=Slow");
    Object answeredAt = answerOf(conversation).get("answeredAt");

    world.answer(token, "score=2&comment=");
    assertThat(world.told()).as("the same again").hasSize(2);
    assertThat(world.answer(token, "score=6").statusCode()).isEqualTo(303);
    assertThat(answerOf(conversation))
        .containsEntry("score", 6)
        .containsEntry("comment", "Slow")
        .containsEntry("answeredAt", answeredAt)
        .satisfies(it -> assertThat(it.get("correctedAt")).isNotNull());
    HttpResponse<String> again = world.open(token + "?edit=1");
    assertThat(again.body())
        .contains("value=\"6\" required checked", "name=\"forget\"")
        .doesNotContain("Slow");
    world.answer(token, "score=6&forget=1");
    assertThat(answerOf(conversation)).containsEntry("comment", null).containsEntry("version", 3);
    assertThat(
            service
                .sql()
                .list(
                    """
                    select score, comment from survey_answer_version
                    where workspace_id = ? order by version
                    """,
                    row -> row.integer("score") + row.text("comment"),
                    world.workspaceId))
        .containsExactly("2Slow", "6Slow");

    world.pass(24);
    HttpResponse<String> late = world.answer(token, "score=1");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("can no longer be changed").doesNotContain("<form");
    assertThat(world.open(token + "?edit=1").body()).doesNotContain("<form", "edit=1");
    assertThat(answerOf(conversation)).containsEntry("score", 6);
    assertThat(world.told()).extracting(SurveyState::version).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void aDayIsCountedByTheClock() {
    String token = world.token(asked("csat", "grace", null));
    world.answer(token, "score=3");

    assertThat(at(Duration.ofHours(23)).answer(new SurveyToken(token), given(4)))
        .isEqualTo(Invitation.State.CORRECTABLE);
    assertThat(at(Duration.ofHours(24)).answer(new SurveyToken(token), given(5)))
        .isEqualTo(Invitation.State.FINAL);
  }

  private static NewAnswer given(int score) {
    return new NewAnswer(score, null, true);
  }

  private static AnswerSurvey at(Duration later) {
    return new AnswerSurvey(
        service.transactions(),
        service.bean(InvitationStore.class),
        service.bean(AnswerStore.class),
        service.bean(TrailStore.class),
        service.bean(SurveyStates.class),
        Clock.offset(Clock.systemUTC(), later));
  }

  @Test
  void correctingEndsSomewhere() {
    String token = world.token(asked("nps", "grace", null));
    for (int i = 0; i < 20; i++) {
      assertThat(world.answer(token, "score=" + i % 11).statusCode()).isEqualTo(303);
    }

    assertThat(world.answer(token, "score=10").statusCode()).isEqualTo(409);
  }

  @Test
  void aLinkThatIsForgedOrTooOldLeadsToAKindPage() {
    UUID conversation = asked("csat", "grace", null);
    String token = world.token(conversation);
    String forged = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");

    assertThat(world.open(forged).statusCode()).isEqualTo(404);
    assertThat(world.answer(forged, "score=5").statusCode()).isEqualTo(404);
    assertThat(world.open(forged).body()).contains("<html lang=\"en\">", "<h1>");
    assertThat(world.open(forged, "Accept-Language", "fr").body())
        .contains("<html lang=\"fr\">", "Nous ne connaissons pas ce lien");
    world.pass(14 * 24);
    assertThat(world.open(token).statusCode()).isEqualTo(410);
    assertThat(world.open(token).body()).contains("This link has expired");
    assertThat(world.answer(token, "score=5").statusCode()).isEqualTo(410);
    assertThat(answerOf(conversation)).isNull();
  }

  @Test
  void answersAreListedByTimeKindAndScore() {
    UUID unhappy = asked("csat", "grace", null);
    UUID happy = asked("csat", "ada", null);
    String low = world.token(unhappy);
    world.answer(low, "score=1&comment=Late");
    world.answer(world.token(happy), "score=5");

    assertThat(world.owner.get("survey-answers").items())
        .extracting(it -> String.valueOf(((Map<?, ?>) it.get("answer")).get("score")))
        .containsExactly("5", "1");
    assertThat(world.owner.get("survey-answers?kind=csat&maxScore=3").items())
        .singleElement()
        .satisfies(it ->
            assertThat(it)
                .containsEntry("conversationId", unhappy.toString())
                .extracting("answer")
                .asString()
                .contains("comment=Late"));
    assertThat(world.owner.get("survey-answers?minScore=2&maxScore=5").items()).hasSize(1);
    assertThat(world.owner.get("survey-answers?kind=nps").items()).isEmpty();
    assertThat(world.owner.get("survey-answers?kind=csat&minScore=6").items()).isEmpty();
    assertThat(world.owner.get("survey-answers?to=2026-01-01T00:00:00Z").items()).isEmpty();
    Api.Answer page = world.owner.get("survey-answers?limit=1");
    assertThat(page.items()).hasSize(1);
    String next = "survey-answers?limit=1&cursor=" + page.string("next");
    assertThat(world.owner.get(next).items())
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("conversationId", unhappy.toString()));
    assertThat(world.owner.get(next).string("next")).isEqualTo("null");
    assertThat(world.owner.get(next + "&kind=csat").status()).isEqualTo(400);
    assertThat(world.owner.get("survey-answers?kind=stars").status()).isEqualTo(400);
    assertThat(world.owner.get("survey-answers?from=yesterday").status()).isEqualTo(400);
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);
    assertThat(stranger.get("survey-answers").items()).isEmpty();
    assertThat(stranger.get("conversations/" + unhappy + "/surveys").status()).isEqualTo(404);
  }
}
