package io.entente.contacts.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The merges that stand, as trees: a contact hangs on the one that absorbed it, and is shown as the
 * root. Taking away one merge leaves all others: what hung on the absorbed contact stays with it.
 */
final class MergeForest {
  private final Map<UUID, List<UUID>> absorbedBy = new HashMap<>();

  /** A contact that hangs on another. */
  record Branch(UUID keptId, UUID absorbedId) {}

  MergeForest(List<Branch> standing) {
    for (Branch branch : standing) {
      absorbedBy.computeIfAbsent(branch.keptId(), _ -> new ArrayList<>()).add(branch.absorbedId());
    }
  }

  /** The contact and all that hang on it, directly or by others. */
  List<UUID> from(UUID contactId) {
    List<UUID> reached = new ArrayList<>();
    reached.add(contactId);
    for (int i = 0; i < reached.size(); i++) {
      reached.addAll(absorbedBy.getOrDefault(reached.get(i), List.of()));
    }
    return reached;
  }
}
