package io.entente.interactions.strand;

import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.thread.Strand;
import java.util.List;

/**
 * What is new in a strand.
 *
 * @param arrived events that are not yet part of it; a message's id is that of its node
 * @param history what is known of what came before
 */
public record StrandChange(Strand strand, List<StrandEvent> arrived, History history) {
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
}
