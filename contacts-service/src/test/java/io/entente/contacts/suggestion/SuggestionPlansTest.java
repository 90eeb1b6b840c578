package io.entente.contacts.suggestion;

import io.entente.contacts.Plans;
import io.entente.contacts.RunningContacts;
import io.entente.sql.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SuggestionPlansTest {
  private static final Plans PLANS = Plans.shared();
  private static final Instant AT = Instant.parse("2026-11-02T09:00:00Z");
  private static final BigDecimal LIKELY = new BigDecimal("0.700");

  private static final List<MatchSuggestion> SUGGESTIONS = new ArrayList<>();

  private final UUID workspace = PLANS.workspaceId();

  @BeforeAll
  static void suggest() {
    RunningContacts contacts = RunningContacts.shared();
    List<UUID> people =
        contacts
            .sql()
            .list(
                "select id from contact where workspace_id = ? order by id",
                row -> row.uuid("id"),
                PLANS.workspaceId());
    for (int i = 0; i + 1 < people.size(); i += 2) {
      SUGGESTIONS.add(
          MatchSuggestion.of(
              PLANS.workspaceId(), people.get(i), people.get(i + 1), LIKELY, List.of(), AT));
    }
    contacts
        .transactions()
        .writing(() -> contacts.bean(Suggestions.class).add(PLANS.workspaceId(), SUGGESTIONS));
    contacts.sql().list("analyze table suggestion", row -> row.text("Msg_text"));
  }

  @Test
  void thePageOfTheQueueReadsNoMoreThanItShows() {
    PLANS.assertReadsInOrder(
        SuggestionStore.BEST, workspace, LIKELY, LIKELY, UUID.randomUUID(), 51);
  }

  @Test
  void whatConcernsAContactIsLookedUp() {
    UUID contact = SUGGESTIONS.getFirst().low();
    PLANS.assertReadsFew(
        1, SuggestionStore.OF_CONTACT, workspace, contact, workspace, contact, 100);
    PLANS.assertReadsFew(1, SuggestionStore.FORGET_LOW.formatted(Sql.in(1)), workspace, contact);
    PLANS.assertReadsFew(1, SuggestionStore.FORGET_HIGH.formatted(Sql.in(1)), workspace, contact);
    PLANS.assertReadsFew(1, SuggestionStore.LOCK, workspace, SUGGESTIONS.getFirst().id());
  }
}
