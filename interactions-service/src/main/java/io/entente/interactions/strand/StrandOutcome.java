package io.entente.interactions.strand;

import io.entente.interactions.clock.FoldedConversation;
import io.entente.interactions.clock.StrandFold;
import io.entente.interactions.strand.HistoryStore.PastAct;
import io.entente.interactions.strand.HistoryStore.PastMessage;
import io.entente.interactions.thread.Strand;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a strand came to.
 *
 * @param before its conversations until now: all of them, or the last one if the strand only went
 *     on
 * @param messages those that had arrived before; empty if the strand only went on
 * @param acts those that were recorded before; empty if the strand only went on
 */
record StrandOutcome(
    Strand strand,
    List<StoredConversation> before,
    List<PastMessage> messages,
    List<PastAct> acts,
    StrandFold.Outcome outcome) {

  static StrandOutcome ofNew(Strand strand, StrandFold.Outcome outcome) {
    return new StrandOutcome(strand, List.of(), List.of(), List.of(), outcome);
  }

  static StrandOutcome goneOn(StoredConversation last, StrandFold.Outcome outcome) {
    return new StrandOutcome(last.strand(), List.of(last), List.of(), List.of(), outcome);
  }

  /** The place of an event, of one that came before an append too if it opened the conversation. */
  @Nullable Integer ordinalOf(UUID eventId) {
    Integer ordinal = outcome.places().get(eventId);
    if (ordinal != null) {
      return ordinal;
    }
    for (FoldedConversation conversation : outcome.conversations()) {
      if (conversation.openedBy().equals(eventId)) {
        return conversation.ordinal();
      }
    }
    return null;
  }
}
