package io.entente.interactions.strand;

import io.entente.events.Channel;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What conversations have of the messages that opened them, where those say something else now. */
@Singleton
public final class SubjectStore {
  static final String OPENED =
      """
      select straight_join c.workspace_id, c.id, c.version, c.subject, c.connection_id, c.channel,
             left(i.body, ?) body
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]')) asked
      join interaction i force index (primary)
        on i.workspace_id = cast(asked.workspace_id as uuid)
        and i.entry_id = cast(asked.entry_id as uuid)
      join conversation c force index (primary)
        on c.workspace_id = i.workspace_id and c.id = i.conversation_id
        and c.opened_by = i.node_id
      """;

  private final Sql sql;

  SubjectStore(Sql sql) {
    this.sql = sql;
  }

  private record Renewed(ConversationKey key, long version, String before, String subject) {}

  /** Renews the subjects of conversations that these opened; the versions of what that changed. */
  public Map<ConversationKey, Long> renew(Collection<Filed> messages) {
    List<Renewed> renewed =
        new ArrayList<>(
            sql.list(
                OPENED,
                SubjectStore::renewed,
                Opening.LOOKED_AT,
                Rows.of(messages, it -> new @Nullable Object[] {it.workspaceId(), it.entryId()})));
    renewed.removeIf(it -> it.subject().equals(it.before()));
    write(renewed);
    Map<ConversationKey, Long> versions = new HashMap<>();
    renewed.forEach(it -> versions.put(it.key(), it.version()));
    return versions;
  }

  private void write(List<Renewed> renewed) {
    if (!renewed.isEmpty()) {
      sql.update(
          """
          update json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', id char(36) path '$[1]',
            subject varchar(160) path '$[2]', version bigint path '$[3]')) renewed
          straight_join conversation c force index (primary)
            on c.workspace_id = cast(renewed.workspace_id as uuid)
            and c.id = cast(renewed.id as uuid)
          set c.subject = renewed.subject, c.version = renewed.version
          """,
          Rows.of(
              renewed,
              it ->
                  new @Nullable Object[] {
                    it.key().workspaceId(), it.key().id(), it.subject(), it.version()
                  }));
    }
  }

  private static Renewed renewed(Row row) throws SQLException {
    Opening opening =
        Opening.of(
            row.uuid("connection_id"),
            Channel.valueOf(row.text("channel")),
            row.text("body"),
            null);
    return new Renewed(
        new ConversationKey(row.uuid("workspace_id"), row.uuid("id")),
        row.number("version") + 1,
        row.text("subject"),
        opening.subject());
  }
}
