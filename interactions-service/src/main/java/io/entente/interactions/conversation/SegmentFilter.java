package io.entente.interactions.conversation;

import java.util.List;
import java.util.UUID;

/**
 * Segments of which a customer is in one or more.
 *
 * @param ids at least one
 * @param few whether so few contacts are in them that their conversations are read and sorted when
 *     asked for
 */
public record SegmentFilter(List<UUID> ids, boolean few) {
  public SegmentFilter {
    ids = List.copyOf(ids);
  }
}
