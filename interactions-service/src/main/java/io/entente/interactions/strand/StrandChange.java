package io.entente.interactions.strand;

import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.trail.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a strand.
 *
 * @param arrived events that are not yet part of it; a message's id is that of its node
 * @param history what is known of what came before
 * @param cause who is behind a change of status; null for whoever wrote
 * @param latest the strand's last conversation, where whoever holds the lock has read it
 */
public record StrandChange(
    Strand strand,
    List<StrandEvent> arrived,
    History history,
    Change.@Nullable Cause cause,
    @Nullable StoredConversation latest) {
  /** How much there is to read. */
  public enum History {
    /** There is none: the thread is new. */
    NONE,
    /** Its end may do. */
    UNCHANGED,
    /** Messages that had arrived before have come or gone: all of it. */
    REWRITTEN
  }

  public StrandChange {
    arrived = List.copyOf(arrived);
  }

  public StrandChange(Strand strand, List<StrandEvent> arrived, History history) {
    this(strand, arrived, history, null, null);
  }

  /** What somebody, or the system, did on a conversation as it was read under its lock. */
  public static StrandChange done(
      StoredConversation conversation, List<StrandEvent> acts, Change.Cause cause) {
    return new StrandChange(conversation.strand(), acts, History.UNCHANGED, cause, null)
        .on(conversation);
  }

  /**
   * The same with the strand's last conversation, if this is it for sure: no other follows before
   * it is resolved.
   *
   * @param conversation as it was read under its lock
   */
  public StrandChange on(StoredConversation conversation) {
    return conversation.strand().equals(strand) && conversation.folded().resolvedAt() == null
        ? onLatest(conversation)
        : this;
  }

  /**
   * The same with the strand's last conversation.
   *
   * @param last as it was read under its lock
   */
  public StrandChange onLatest(StoredConversation last) {
    return new StrandChange(strand, arrived, history, cause, last);
  }
}
