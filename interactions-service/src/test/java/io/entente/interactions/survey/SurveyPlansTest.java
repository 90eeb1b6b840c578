package io.entente.interactions.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.events.SurveyKind;
import io.entente.interactions.survey.AnswerQuery.Place;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is asked of surveys costs the same however many were answered. */
class SurveyPlansTest {
  private static final UUID WORKSPACE = Ids.next();
  private static final UUID CUSTOMER = Ids.next();
  private static final UUID CONVERSATION = Ids.next();
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;

  @BeforeAll
  static void fill() {
    service = Service.startIdle();
    List<Object[]> invitations = new ArrayList<>();
    List<Object[]> answers = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      UUID id = Ids.next();
      SurveyKind kind = SurveyKind.values()[i % 3];
      Instant at = NINE.plusSeconds(i);
      UUID customer = i % 100 == 0 ? CUSTOMER : Ids.next();
      UUID conversation = i % 100 == 0 ? CONVERSATION : Ids.next();
      byte[] hash = SurveyToken.random().hash();
      invitations.add(
          new Object[] {
            WORKSPACE, id, Ids.next(), Ids.next(), conversation, kind, customer, hash, at, at
          });
      answers.add(new Object[] {WORKSPACE, id, kind, 1 + i % 5, at});
    }
    service
        .sql()
        .batch(
            """
            insert into survey_invitation (workspace_id, id, survey_id, cycle_id, conversation_id,
              asked_in, cycle, kind, channel, connection_id, customer_id, token_hash,
              interaction_id, asked_at, expires_at)
            values (?, ?, ?, ?, ?, uuid(), 0, ?, 'X', uuid(), ?, ?, uuid(), ?, ?)
            """,
            invitations);
    service
        .sql()
        .batch(
            """
            insert into survey_answer (workspace_id, invitation_id, kind, score, answered_at,
                                       version)
            values (?, ?, ?, ?, ?, 1)
            """,
            answers);
    service.sql().list("analyze table survey_invitation, survey_answer", row -> row.text("Table"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static AnswerQuery query(SurveyKind kind, Integer least, Place after) {
    return new AnswerQuery(
        WORKSPACE, NINE, NINE.plusSeconds(100_000), kind, least, null, after, 51);
  }

  private static List<Plan> plan(AnswerQuery query) {
    List<Object> parameters = new ArrayList<>();
    String statement = AnswerStore.statement(query, parameters);
    return Plan.of(service.sql(), statement, parameters.toArray()).stream()
        .filter(Plan::isStored)
        .toList();
  }

  @Test
  void eachListOfAnswersIsReadInTheOrderOfAnIndex() {
    Place place = new Place(NINE.plusSeconds(500), Ids.next());
    for (Place after : new Place[] {null, place}) {
      assertLedBy("survey_answer_newest", plan(query(null, null, after)));
      assertLedBy("survey_answer_kind", plan(query(SurveyKind.NPS, null, after)));
      assertLedBy("survey_answer_score", plan(query(SurveyKind.CSAT, 4, after)));
      assertLedBy("survey_answer_score", plan(query(null, 2, after)));
    }
  }

  private static void assertLedBy(String index, List<Plan> plans) {
    assertThat(plans)
        .anyMatch(plan -> index.equals(plan.key()))
        .noneMatch(plan -> plan.access().equals("ALL") || plan.access().equals("index"))
        .filteredOn(plan -> plan.table().equals("k"))
        .isNotEmpty()
        .allMatch(plan -> index.equals(plan.key()))
        .noneMatch(plan -> plan.extra().contains("filesort"));
  }

  @Test
  void aPageOfAnswersReadsNoMoreThanItShows() {
    List<Invitation> page = service.bean(AnswerStore.class).list(query(null, 4, null));

    assertThat(page).hasSize(51);
    assertThat(page)
        .extracting(it -> it.answer().answeredAt())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(page).allMatch(it -> it.answer().score() >= 4);
  }

  @Test
  void allElseIsFoundByItsOwnIndex() {
    byte[] hash =
        service
            .sql()
            .first(
                "select token_hash from survey_invitation where workspace_id = ? limit 1",
                row -> row.bytes("token_hash"),
                WORKSPACE)
            .orElseThrow();
    assertFoundBy("survey_invitation_token", InvitationStore.OF_TOKEN, hash);
    assertFoundBy(
        "survey_invitation_conversation", InvitationStore.OF_CONVERSATION, WORKSPACE, CONVERSATION);
    assertFoundBy(
        "survey_invitation_customer",
        InvitationStore.askedSince(2),
        WORKSPACE,
        CUSTOMER,
        Ids.next(),
        NINE);
    assertFoundBy("interaction_thread", InvitationStore.LANGUAGE, WORKSPACE, Ids.next(), 50);
    assertFoundBy("interaction_thread", AnswerStore.LAST_AGENT, WORKSPACE, Ids.next(), NINE);
  }

  private static void assertFoundBy(String index, String statement, Object... parameters) {
    assertThat(Plan.of(service.sql(), statement, parameters))
        .as(statement)
        .filteredOn(Plan::isStored)
        .anyMatch(plan -> index.equals(plan.key()))
        .noneMatch(plan -> plan.access().equals("ALL") || plan.access().equals("index"))
        .noneMatch(plan -> plan.extra().contains("filesort"));
  }
}
