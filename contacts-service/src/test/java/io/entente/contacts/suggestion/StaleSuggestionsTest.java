package io.entente.contacts.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.RunningContacts;
import io.entente.rest.Role;
import io.entente.sql.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Suggestions of whom one is not shown any more, as a run that read before it left them. */
class StaleSuggestionsTest {
  private static final Instant AT = Instant.parse("2026-11-02T09:00:00Z");
  private static final BigDecimal LIKELY = new BigDecimal("0.700");

  private final RunningContacts contacts = RunningContacts.shared();
  private final Sql sql = contacts.sql();
  private final UUID workspace = UUID.randomUUID();
  private final Api agent = new Api(workspace, Role.AGENT);

  @Test
  void whoWasMergedOrErasedIsSuggestedToNobody() {
    UUID ada = known();
    UUID grace = known();
    UUID merged = known();
    UUID erased = known();
    MatchSuggestion standing = of(ada, grace);
    contacts
        .transactions()
        .writing(() ->
            contacts
                .bean(SuggestionStore.class)
                .save(workspace, List.of(of(ada, merged), of(erased, ada), standing)));

    sql.update(
        "update contact set final_id = ? where workspace_id = ? and id = ?",
        ada,
        workspace,
        merged);
    sql.update(
        "update contact set erased_at = ? where workspace_id = ? and id = ?",
        AT,
        workspace,
        erased);

    String only = standing.id().toString();
    assertThat(agent.get("/api/v1/suggestions").each("id")).containsExactly(only);
    assertThat(agent.get("/api/v1/suggestions?limit=1").body().get("next").isNull()).isTrue();
    for (UUID one : List.of(ada, merged)) {
      assertThat(agent.get("/api/v1/contacts/" + one + "/suggestions").each("id"))
          .containsExactly(only);
    }
    assertThat(agent.get("/api/v1/contacts/" + erased + "/suggestions").items()).isEmpty();
  }

  @Test
  void whatConcernsWhoWasMergedOrErasedIsNotKept() {
    UUID ada = known();
    UUID merged = known();
    UUID erased = known();
    sql.update(
        "update contact set final_id = ? where workspace_id = ? and id = ?",
        ada,
        workspace,
        merged);
    sql.update(
        "update contact set erased_at = ? where workspace_id = ? and id = ?",
        AT,
        workspace,
        erased);
    MatchSuggestion standing = of(ada, known());

    contacts
        .transactions()
        .writing(() ->
            contacts
                .bean(Suggestions.class)
                .add(
                    workspace,
                    List.of(
                        of(ada, merged), of(erased, ada), of(ada, UUID.randomUUID()), standing)));

    assertThat(
            sql.list(
                "select id from suggestion where workspace_id = ?",
                row -> row.uuid("id"),
                workspace))
        .containsExactly(standing.id());
  }

  /** Somebody of whom nothing was told, so that nobody matches them. */
  private UUID known() {
    UUID id = UUID.randomUUID();
    sql.update(
        """
        insert into contact (workspace_id, id, final_id, name, named_after, created_at,
                             last_activity_at, version)
        values (?, ?, ?, 'Ada', null, ?, ?, 1)
        """,
        workspace,
        id,
        id,
        AT,
        AT);
    return id;
  }

  private MatchSuggestion of(UUID one, UUID other) {
    return MatchSuggestion.of(workspace, one, other, LIKELY, List.of(), AT);
  }
}
