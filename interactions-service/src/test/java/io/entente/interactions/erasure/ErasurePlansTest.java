package io.entente.interactions.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An erasure costs what the person has, whatever others have. */
class ErasurePlansTest {
  private static final UUID WORKSPACE = Ids.next();
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void assertByIndexes(String statement, Object... parameters) {
    List<Plan> plans =
        Plan.of(service.sql(), statement, parameters).stream().filter(Plan::isStored).toList();
    assertThat(plans).as(statement).isNotEmpty();
    assertThat(plans)
        .as(statement)
        .allSatisfy(plan -> {
          assertThat(plan.access()).isNotIn("ALL", "index");
          assertThat(plan.key()).isNotNull();
        });
  }

  @Test
  void whatIsErasedIsFoundByIndexes() {
    String ids = "[[\"" + Ids.next() + "\"]]";

    assertByIndexes(PersonalMessageStore.IN_CONVERSATIONS, ids, WORKSPACE, NINE, NINE, 500);
    assertByIndexes(PersonalMessageStore.AMONG_PEERS, ids, WORKSPACE, NINE, NINE, 500);
    for (String statement :
        List.of(
            PersonalMessageStore.ERASE,
            PersonalMessageStore.ERASE_REVISIONS,
            PersonalMessageStore.ERASE_INSIGHTS,
            PersonalMessageStore.ERASE_REASONS,
            PersonalConversationStore.SUBJECTS,
            PersonalConversationStore.WORK,
            PersonalConversationStore.CHANGES,
            PersonalConversationStore.DRAFTS,
            PersonalConversationStore.DELIVERIES,
            PersonalConversationStore.RULE_RUNS,
            PersonalConversationStore.COMMENTS,
            PersonalConversationStore.OLD_COMMENTS,
            PersonalConversationStore.BLOCKS,
            PersonalConversationStore.QUEUED)) {
      assertByIndexes(statement, ids, WORKSPACE);
    }
  }

  @Test
  void whoIsMetAgainIsLookedUp() {
    String met = "[[\"" + WORKSPACE + "\", \"" + Ids.next() + "\"]]";

    assertByIndexes(ForgottenStore.IDENTITIES, met);
    assertByIndexes(ForgottenStore.MESSAGES, met);
  }
}
