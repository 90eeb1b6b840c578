package io.entente.interactions.clock;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the events so far make of a conversation: enough to go on without its history.
 *
 * @param ordinal of the conversation in its strand: 0 for the first
 * @param openedBy id of the event that opened it
 * @param firstCustomerAt when the customer first wrote; null if only the brand did
 * @param responded whether the customer has had a first response
 * @param waitingSince start of the open wait; null if nobody waits for an answer
 * @param waitPage page of the current cycle that holds the open wait; of no meaning if none is open
 * @param resolvedAt null while it is not resolved
 * @param pause what it waits for; null while it waits for nothing
 * @param pausedMicros open hours in pauses that are over, in microseconds, since the customer first
 *     wrote
 * @param lastEvent the latest event of the strand, also one that changed nothing
 * @param messages all of the conversation, also notes and automatic ones
 * @param cycle ordinal of the current cycle
 * @param cycleMessages those of the current cycle
 * @param cycleAnswered whether an agent wrote to the customer in the current cycle
 * @param spam whether it was last called spam: it is folded on all the same
 * @param pages what is known of its cycles: all pages after {@link StrandFold#fold}; after {@link
 *     StrandFold#append} those that were given and those that are new
 */
@Serdeable
public record FoldedConversation(
    int ordinal,
    UUID openedBy,
    Instant openedAt,
    @Nullable Instant firstCustomerAt,
    boolean responded,
    @Nullable Instant waitingSince,
    int waitPage,
    @Nullable Instant resolvedAt,
    @Nullable Pause pause,
    long pausedMicros,
    Instant lastMessageAt,
    EventKey lastEvent,
    int messages,
    int cycle,
    int cycleMessages,
    boolean cycleAnswered,
    boolean spam,
    List<CyclePage> pages) {

  public FoldedConversation {
    pages = List.copyOf(pages);
  }

  public ConversationStatus status() {
    if (spam) {
      return ConversationStatus.SPAM;
    }
    if (resolvedAt != null) {
      return ConversationStatus.RESOLVED;
    }
    if (pause == null) {
      return ConversationStatus.OPEN;
    }
    return pause.until() == null ? ConversationStatus.PENDING : ConversationStatus.SNOOZED;
  }

  /** When it wakes by itself; null unless it is snoozed. */
  public @Nullable Instant snoozedUntil() {
    return pause == null ? null : pause.until();
  }

  /** Pages of the current cycle that {@link StrandFold#append} may change: at most three. */
  public List<Integer> pagesToAppend() {
    int last = Math.max(0, (cycleMessages - 1) / CyclePage.MESSAGES);
    return Stream.of(0, waitingSince == null ? last : waitPage, last).distinct().sorted().toList();
  }

  /** The same state with these pages instead. */
  public FoldedConversation withPages(List<CyclePage> known) {
    return new FoldedConversation(
        ordinal,
        openedBy,
        openedAt,
        firstCustomerAt,
        responded,
        waitingSince,
        waitPage,
        resolvedAt,
        pause,
        pausedMicros,
        lastMessageAt,
        lastEvent,
        messages,
        cycle,
        cycleMessages,
        cycleAnswered,
        spam,
        known);
  }
}
