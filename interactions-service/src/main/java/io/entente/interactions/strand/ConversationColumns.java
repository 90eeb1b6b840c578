package io.entente.interactions.strand;

import io.entente.interactions.clock.FoldedConversation;
import org.jspecify.annotations.Nullable;

/** A conversation as the columns of its row, in the order of the insert. */
final class ConversationColumns {
  static final int COUNT = 33;

  static final String INSERT =
      """
      insert into conversation (
        workspace_id, id, number, root_id, customer_id, ordinal, previous_id, status,
        connection_id, channel, subject, version, opened_by, opened_at, first_customer_at,
        responded, waiting_since, wait_page, resolved_at, last_message_at, last_event_at,
        last_event_rank, last_event_external_id, last_event_id, messages, cycle, cycle_messages,
        cycle_answered, paused_since, snoozed_until, paused_micros, spam, language)
      values
      """;

  /** After {@link #INSERT} for rows that are there. */
  static final String UPDATE =
      """
      on duplicate key update
        root_id = values(root_id), customer_id = values(customer_id), ordinal = values(ordinal),
        previous_id = values(previous_id), status = values(status),
        connection_id = values(connection_id), channel = values(channel),
        subject = values(subject), version = values(version), opened_by = values(opened_by),
        opened_at = values(opened_at), first_customer_at = values(first_customer_at),
        responded = values(responded), waiting_since = values(waiting_since),
        wait_page = values(wait_page), resolved_at = values(resolved_at),
        last_message_at = values(last_message_at), last_event_at = values(last_event_at),
        last_event_rank = values(last_event_rank),
        last_event_external_id = values(last_event_external_id),
        last_event_id = values(last_event_id), messages = values(messages),
        cycle = values(cycle), cycle_messages = values(cycle_messages),
        cycle_answered = values(cycle_answered), paused_since = values(paused_since),
        snoozed_until = values(snoozed_until), paused_micros = values(paused_micros),
        spam = values(spam), language = values(language),
        merged_into = null
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
      folded.status(),
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
      folded.cycleAnswered(),
      folded.pause() == null ? null : folded.pause().since(),
      folded.snoozedUntil(),
      folded.pausedMicros(),
      folded.spam(),
      conversation.opening().language()
    };
  }
}
