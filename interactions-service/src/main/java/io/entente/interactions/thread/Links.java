package io.entente.interactions.thread;

import java.util.List;
import java.util.Set;

/**
 * What arrivals changed in their threads.
 *
 * @param arrived the places of the arrivals
 * @param changed places that differ from what was known, also those of the arrivals
 * @param moved strands in which messages that had arrived before came, went or count otherwise
 */
public record Links(List<ThreadNode> arrived, List<ThreadNode> changed, Set<Strand> moved) {
  public Links {
    arrived = List.copyOf(arrived);
    changed = List.copyOf(changed);
    moved = Set.copyOf(moved);
  }
}
