package io.entente.interactions.strand;

import io.entente.interactions.clock.CyclePage;
import io.entente.interactions.clock.FoldedConversation;
import io.entente.interactions.facet.FacetStore;
import io.entente.interactions.thread.Strand;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as its row has it.
 *
 * @param number human number in the workspace; 0 before it is given one
 * @param previousId the conversation of the strand before it; null for the first
 * @param version grows with each change
 * @param worked whether it has facets
 */
public record StoredConversation(
    UUID id,
    long number,
    Strand strand,
    @Nullable UUID previousId,
    Opening opening,
    long version,
    boolean worked,
    FoldedConversation folded) {

  /**
   * The time for what is done now: later than all that the strand has seen, for a network's clock
   * that runs ahead must not undo it.
   */
  public Instant afterAll(Instant now) {
    Instant last = folded.lastEvent().at();
    return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
  }

  public ConversationKey key() {
    return new ConversationKey(strand.workspaceId(), id);
  }

  /** What its facets repeat. */
  public FacetStore.Told told() {
    return new FacetStore.Told(strand.workspaceId(), id, folded.status(), folded.lastMessageAt());
  }

  /** Whether nothing differs but the version. */
  boolean sameAs(StoredConversation other) {
    return withVersion(other.version).equals(other);
  }

  StoredConversation withVersion(long newVersion) {
    return new StoredConversation(
        id, number, strand, previousId, opening, newVersion, worked, folded);
  }

  /** As it is after {@link StrandStore#touch}. */
  StoredConversation touched(boolean nowWorked) {
    return new StoredConversation(
        id, number, strand, previousId, opening, version + 1, nowWorked, folded);
  }

  StoredConversation withPages(List<CyclePage> pages) {
    FoldedConversation paged = folded.withPages(pages);
    return new StoredConversation(id, number, strand, previousId, opening, version, worked, paged);
  }

  StoredConversation withNumber(long newNumber) {
    return new StoredConversation(
        id, newNumber, strand, previousId, opening, version, worked, folded);
  }
}
