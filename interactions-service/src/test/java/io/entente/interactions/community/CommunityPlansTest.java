package io.entente.interactions.community;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Questions, their answers and those who gave them are found by index. */
class CommunityPlansTest {
  private static final UUID WORKSPACE = Ids.next();
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;

  @BeforeAll
  static void fill() {
    service = Service.startIdle();
    UUID connectionId = Ids.connection(WORKSPACE, Channel.FORUM, "help");
    List<InboundInteraction> messages = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      messages.add(
          customer("c" + i, "q" + i, AT.plusSeconds(i))
              .inbound(WORKSPACE, Channel.FORUM, connectionId));
      messages.add(
          customer("c" + i + 1, "a" + i, AT.plusSeconds(i + 9))
              .answering("q" + i)
              .inbound(WORKSPACE, Channel.FORUM, connectionId));
    }
    service.file(messages);
    service
        .sql()
        .list(
            "analyze table conversation, interaction, question, answer_mark, thread_node",
            row -> row.text("Table"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static List<Plan> plans(String statement, Object... parameters) {
    List<Plan> plans = Plan.of(service.sql(), statement, parameters);
    assertThat(plans)
        .as(statement)
        .filteredOn(Plan::isStored)
        .isNotEmpty()
        .allMatch(plan -> plan.key() != null)
        .noneMatch(plan -> plan.access().equals("ALL") || plan.access().equals("index"));
    return plans;
  }

  @Test
  void listsAreReadInTheOrderOfAnIndex() {
    for (AnswerState state : new AnswerState[] {null, AnswerState.ANSWERED}) {
      for (boolean newestFirst : new boolean[] {true, false}) {
        List<Object> parameters = new ArrayList<>();
        String statement =
            QuestionReads.statement(
                new QuestionReads.Query(
                    WORKSPACE,
                    state,
                    newestFirst,
                    new QuestionReads.Place(AT.plusSeconds(250), UUID.randomUUID()),
                    51),
                parameters);
        assertThat(plans(statement, parameters.toArray()))
            .filteredOn(plan -> plan.table().equals("q"))
            .singleElement()
            .satisfies(plan -> assertThat(plan.extra()).doesNotContain("filesort"))
            .satisfies(plan -> assertThat(plan.key()).startsWith("question_"));
      }
    }
  }

  @Test
  void whatIsKeptOfQuestionsIsFoundByIndex() {
    List<Object[]> asked = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      asked.add(new Object[] {WORKSPACE, UUID.randomUUID(), UUID.randomUUID()});
    }
    String rows = Rows.of(asked, row -> row);
    UUID some = UUID.randomUUID();

    plans(QuestionStore.COUNT, rows);
    plans(QuestionStore.LOCK, rows);
    plans(QuestionStore.STATES, rows);
    plans(QuestionStore.ADD, rows);
    plans(QuestionStore.RECOUNT, rows);
    plans(QuestionStore.SETTLE, rows);
    plans(MarkStore.AT, rows);
    plans(MarkStore.IN_FORCE, rows);
    plans(MarkStore.HELPS, rows);
    plans(MarkStore.OTHERS, AT, WORKSPACE, some, some);
    plans(AdvocateStore.LIST, WORKSPACE, AT, AT.plusSeconds(60), 100, WORKSPACE);
  }

  @Test
  void aQuestionAndItsAnswersAreFoundByIndex() {
    UUID question =
        service
            .sql()
            .list(
                "select id from question where workspace_id = ? limit 1",
                row -> row.uuid("id"),
                WORKSPACE)
            .getFirst();

    plans(QuestionReads.ONE, WORKSPACE, question);
    plans(QuestionReads.ANSWERS, WORKSPACE, question, 500);
    plans(QuestionReads.PLACE, WORKSPACE, question, UUID.randomUUID());
  }
}
