package io.entente.contacts.suggestion;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions that nobody has decided on yet. Those of whom one was merged or erased are shown to
 * nobody, until they are matched anew.
 */
@Singleton
final class SuggestionStore {
  private static final String COLUMNS = "id, low_id, high_id, score, reasons, computed_at";

  private static final String SHOWN =
      "s.id, s.low_id, s.high_id, s.score, s.reasons, s.computed_at";

  private static final String BOTH_STAND =
      """
       join contact l force index (primary)
         on l.workspace_id = s.workspace_id and l.id = s.low_id
           and l.final_id = l.id and l.erased_at is null
       join contact h force index (primary)
         on h.workspace_id = s.workspace_id and h.id = s.high_id
           and h.final_id = h.id and h.erased_at is null
      """;

  static final String LOCK =
      "select " + COLUMNS + " from suggestion where workspace_id = ? and id = ? for update";

  static final String BEST =
      "select straight_join "
          + SHOWN
          + " from suggestion s force index (suggestion_by_score)"
          + BOTH_STAND
          + """
          where s.workspace_id = ? and s.score <= ? and (s.score < ? or s.id < ?)
          order by s.score desc, s.id desc
          limit ?
          """;

  static final String OF_CONTACT =
      "(select straight_join "
          + SHOWN
          + " from suggestion s force index (suggestion_of_low)"
          + BOTH_STAND
          + " where s.workspace_id = ? and s.low_id = ?) union all (select straight_join "
          + SHOWN
          + " from suggestion s force index (suggestion_of_high)"
          + BOTH_STAND
          + " where s.workspace_id = ? and s.high_id = ?) order by score desc, id desc limit ?";

  static final String FORGET_LOW = "delete from suggestion where workspace_id = ? and low_id in %s";

  static final String FORGET_HIGH =
      "delete from suggestion where workspace_id = ? and high_id in %s";

  private static final Argument<List<MatchReason>> REASONS = Argument.listOf(MatchReason.class);

  private final Sql sql;
  private final ObjectMapper json;

  SuggestionStore(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** The place of a suggestion in the order of {@link #best}. */
  record Place(BigDecimal score, UUID id) {}

  Optional<MatchSuggestion> lock(UUID workspaceId, UUID id) {
    return sql.first(LOCK, this::suggestion, workspaceId, id);
  }

  /** The likeliest first, after {@code place}. */
  List<MatchSuggestion> best(UUID workspaceId, Place place, int limit) {
    return sql.list(
        BEST, this::suggestion, workspaceId, place.score(), place.score(), place.id(), limit);
  }

  /** The likeliest first. */
  List<MatchSuggestion> of(UUID workspaceId, UUID contactId, int most) {
    return sql.list(
        OF_CONTACT, this::suggestion, workspaceId, contactId, workspaceId, contactId, most);
  }

  /** Throws away what is suggested of these contacts. */
  void forget(UUID workspaceId, Collection<UUID> contactIds) {
    if (!contactIds.isEmpty()) {
      List<Object> parameters = new ArrayList<>(contactIds.size() + 1);
      parameters.add(workspaceId);
      parameters.addAll(contactIds);
      sql.update(FORGET_LOW.formatted(Sql.in(contactIds.size())), parameters.toArray());
      sql.update(FORGET_HIGH.formatted(Sql.in(contactIds.size())), parameters.toArray());
    }
  }

  void delete(UUID workspaceId, UUID id) {
    sql.update("delete from suggestion where workspace_id = ? and id = ?", workspaceId, id);
  }

  void save(UUID workspaceId, Collection<MatchSuggestion> suggestions) {
    List<@Nullable Object[]> rows = new ArrayList<>(suggestions.size());
    for (MatchSuggestion it :
        suggestions.stream().sorted(Comparator.comparing(MatchSuggestion::id)).toList()) {
      rows.add(
          new @Nullable Object[] {
            workspaceId,
            it.id(),
            it.low(),
            it.high(),
            it.score(),
            write(it.reasons()),
            it.computedAt()
          });
    }
    sql.upsert(
        """
        insert into suggestion (workspace_id, id, low_id, high_id, score, reasons, computed_at)
        values %s
        on duplicate key update
          score = values(score), reasons = values(reasons), computed_at = values(computed_at)
        """,
        rows);
  }

  private MatchSuggestion suggestion(Row row) throws SQLException {
    return new MatchSuggestion(
        row.uuid("id"),
        List.of(row.uuid("low_id"), row.uuid("high_id")),
        new BigDecimal(row.text("score")),
        read(row.text("reasons")),
        row.instant("computed_at"));
  }

  private String write(List<MatchReason> reasons) {
    try {
      return json.writeValueAsString(reasons);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<MatchReason> read(String reasons) {
    try {
      @Nullable List<MatchReason> read = json.readValue(reasons, REASONS);
      return read == null ? List.of() : read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
