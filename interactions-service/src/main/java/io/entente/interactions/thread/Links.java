package io.entente.interactions.thread;

import java.util.List;
import java.util.Set;

/**
 * What arrivals changed in their threads.
 *
 * @param changed places as they are now, also those of the arrivals
 * @param moved strands in which messages that had arrived before came, went or count otherwise
 */
public record Links(List<ThreadNode> changed, Set<Strand> moved) {
  public Links {
    changed = List.copyOf(changed);
    moved = Set.copyOf(moved);
  }
}
