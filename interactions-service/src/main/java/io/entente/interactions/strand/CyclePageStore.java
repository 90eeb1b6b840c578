package io.entente.interactions.strand;

import io.entente.events.EventJson;
import io.entente.interactions.clock.CyclePage;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of cycles, each a document. */
@Singleton
final class CyclePageStore {
  static final String AT =
      """
      select straight_join p.conversation_id, p.document
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]',
        cycle int path '$[2]', page int path '$[3]')) asked
      join cycle_page p force index (primary)
        on p.workspace_id = cast(asked.workspace_id as uuid)
        and p.conversation_id = cast(asked.conversation_id as uuid)
        and p.cycle = asked.cycle and p.page = asked.page
      """;
  static final String OF_CYCLE =
      """
      select straight_join p.conversation_id, p.document
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]',
        cycle int path '$[2]')) asked
      join cycle_page p force index (primary)
        on p.workspace_id = cast(asked.workspace_id as uuid)
        and p.conversation_id = cast(asked.conversation_id as uuid)
        and p.cycle = asked.cycle
      order by p.conversation_id, p.page
      """;
  static final String ALL =
      """
      select straight_join p.conversation_id, p.document
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]')) asked
      join cycle_page p force index (primary)
        on p.workspace_id = cast(asked.workspace_id as uuid)
        and p.conversation_id = cast(asked.conversation_id as uuid)
      order by p.conversation_id, p.cycle, p.page
      """;

  private static final String INSERT =
      "insert into cycle_page (workspace_id, conversation_id, cycle, page, document) values ";

  private final Sql sql;
  private final EventJson json;

  CyclePageStore(Sql sql, EventJson json) {
    this.sql = sql;
    this.json = json;
  }

  /** A page of a conversation. */
  record Placed(StoredConversation conversation, CyclePage page) {}

  /** The same conversations with the pages that an append may change. */
  List<StoredConversation> withEnds(Collection<StoredConversation> conversations) {
    List<@Nullable Object[]> asked = new ArrayList<>();
    for (StoredConversation conversation : conversations) {
      for (int page : conversation.folded().pagesToAppend()) {
        asked.add(
            new @Nullable Object[] {
              conversation.strand().workspaceId(),
              conversation.id(),
              conversation.folded().cycle(),
              page
            });
      }
    }
    return with(conversations, AT, asked);
  }

  /** The same conversations with all pages of the cycle that runs. */
  List<StoredConversation> withCycle(Collection<StoredConversation> conversations) {
    List<@Nullable Object[]> asked = new ArrayList<>();
    for (StoredConversation conversation : conversations) {
      asked.add(
          new @Nullable Object[] {
            conversation.strand().workspaceId(), conversation.id(), conversation.folded().cycle()
          });
    }
    return with(conversations, OF_CYCLE, asked);
  }

  /** The same conversations with all their pages. */
  List<StoredConversation> withAll(Collection<StoredConversation> conversations) {
    List<@Nullable Object[]> asked = new ArrayList<>();
    for (StoredConversation conversation : conversations) {
      asked.add(new @Nullable Object[] {conversation.strand().workspaceId(), conversation.id()});
    }
    return with(conversations, ALL, asked);
  }

  private List<StoredConversation> with(
      Collection<StoredConversation> conversations,
      String statement,
      List<@Nullable Object[]> asked) {
    if (asked.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<CyclePage>> pages = new HashMap<>();
    sql.each(
        statement,
        this::found,
        found ->
            pages.computeIfAbsent(found.getKey(), _ -> new ArrayList<>()).add(found.getValue()),
        Rows.of(asked, row -> row));
    return conversations.stream()
        .map(it -> it.withPages(pages.getOrDefault(it.id(), List.of())))
        .toList();
  }

  private Map.Entry<UUID, CyclePage> found(Row row) throws SQLException {
    byte[] document = row.text("document").getBytes(StandardCharsets.UTF_8);
    return Map.entry(row.uuid("conversation_id"), json.decode(document, CyclePage.class));
  }

  /** Adds pages that were never there. */
  void insert(Collection<Placed> pages) {
    sql.batch(INSERT + "(?, ?, ?, ?, ?)", pages.stream().map(this::columns).toList());
  }

  /** Writes pages that may be there. */
  void write(Collection<Placed> pages) {
    sql.upsert(
        INSERT + "%s on duplicate key update document = values(document)",
        pages.stream().map(this::columns).toList());
  }

  void delete(Collection<Placed> pages) {
    if (!pages.isEmpty()) {
      sql.update(
          """
          delete p from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]',
            cycle int path '$[2]', page int path '$[3]')) gone
          straight_join cycle_page p force index (primary)
            on p.workspace_id = cast(gone.workspace_id as uuid)
            and p.conversation_id = cast(gone.conversation_id as uuid)
            and p.cycle = gone.cycle and p.page = gone.page
          """,
          Rows.of(pages, CyclePageStore::key));
    }
  }

  private @Nullable Object[] columns(Placed placed) {
    return new @Nullable Object[] {
      placed.conversation().strand().workspaceId(),
      placed.conversation().id(),
      placed.page().cycle(),
      placed.page().page(),
      new String(json.encode(placed.page()), StandardCharsets.UTF_8)
    };
  }

  private static @Nullable Object[] key(Placed placed) {
    return new @Nullable Object[] {
      placed.conversation().strand().workspaceId(),
      placed.conversation().id(),
      placed.page().cycle(),
      placed.page().page()
    };
  }
}
