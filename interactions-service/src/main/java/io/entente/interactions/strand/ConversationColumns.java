package io.entente.interactions.strand;

import io.entente.interactions.clock.FoldedConversation;
import org.jspecify.annotations.Nullable;

/** A conversation as the columns of its row, in the order of the insert. */
final class ConversationColumns {
  static final String UPDATE =
      """
      update json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]',
        root_id char(36) path '$[3]', customer_id char(36) path '$[4]',
        ordinal int path '$[5]', previous_id char(36) path '$[6]',
        status varchar(8) path '$[7]', connection_id char(36) path '$[8]',
        channel varchar(16) path '$[9]', subject varchar(160) character set utf8mb4 path '$[10]',
        version bigint path '$[11]', opened_by char(36) path '$[12]',
        opened_at datetime(6) path '$[13]', first_customer_at datetime(6) path '$[14]',
        responded int path '$[15]', waiting_since datetime(6) path '$[16]',
        wait_page int path '$[17]', resolved_at datetime(6) path '$[18]',
        last_message_at datetime(6) path '$[19]', last_event_at datetime(6) path '$[20]',
        last_event_rank int path '$[21]',
        last_event_external_id varchar(512) character set utf8mb4 path '$[22]',
        last_event_id char(36) path '$[23]', messages int path '$[24]', cycle int path '$[25]',
        cycle_messages int path '$[26]', cycle_answered int path '$[27]')) changed
      straight_join conversation c force index (primary)
        on c.workspace_id = cast(changed.workspace_id as uuid) and c.id = cast(changed.id as uuid)
      set c.root_id = changed.root_id, c.customer_id = changed.customer_id,
          c.ordinal = changed.ordinal, c.previous_id = changed.previous_id,
          c.status = changed.status, c.connection_id = changed.connection_id,
          c.channel = changed.channel, c.subject = changed.subject, c.version = changed.version,
          c.opened_by = changed.opened_by, c.opened_at = changed.opened_at,
          c.first_customer_at = changed.first_customer_at, c.responded = changed.responded,
          c.waiting_since = changed.waiting_since, c.wait_page = changed.wait_page,
          c.resolved_at = changed.resolved_at, c.last_message_at = changed.last_message_at,
          c.last_event_at = changed.last_event_at, c.last_event_rank = changed.last_event_rank,
          c.last_event_external_id = changed.last_event_external_id,
          c.last_event_id = changed.last_event_id, c.messages = changed.messages,
          c.cycle = changed.cycle, c.cycle_messages = changed.cycle_messages,
          c.cycle_answered = changed.cycle_answered
      """;

  private ConversationColumns() {}

  static @Nullable Object[] of(StoredConversation conversation) {
    FoldedConversation folded = conversation.folded();
    return new @Nullable Object[] {
      conversation.strand().workspaceId(),
      conversation.id(),
      conversation.number(),
      conversation.strand().rootId(),
      conversation.strand().customerId(),
      folded.ordinal(),
      conversation.previousId(),
      folded.resolvedAt() == null ? "OPEN" : "RESOLVED",
      conversation.opening().connectionId(),
      conversation.opening().channel(),
      conversation.opening().subject(),
      conversation.version(),
      folded.openedBy(),
      folded.openedAt(),
      folded.firstCustomerAt(),
      folded.responded(),
      folded.waitingSince(),
      folded.waitPage(),
      folded.resolvedAt(),
      folded.lastMessageAt(),
      folded.lastEvent().at(),
      folded.lastEvent().rank(),
      folded.lastEvent().externalId(),
      folded.lastEvent().id(),
      folded.messages(),
      folded.cycle(),
      folded.cycleMessages(),
      folded.cycleAnswered()
    };
  }
}
