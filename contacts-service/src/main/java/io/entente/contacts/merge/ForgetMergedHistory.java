package io.entente.contacts.merge;

import io.entente.contacts.contact.Contact;
import io.entente.contacts.contact.ContactStore;
import io.entente.contacts.contact.ContactValues;
import io.entente.contacts.erasure.ErasureFollower;
import io.entente.contacts.trail.ForgetInTrails;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes what an erased person says out of what is kept of others: who was once shown as somebody
 * else left values with them, in merges that came later and in what was changed meanwhile.
 */
@Singleton
final class ForgetMergedHistory implements ErasureFollower {
  private final ContactMergeStore merges;
  private final ContactStore contacts;
  private final ContactValues values;
  private final ForgetInTrails trails;

  ForgetMergedHistory(
      ContactMergeStore merges,
      ContactStore contacts,
      ContactValues values,
      ForgetInTrails trails) {
    this.merges = merges;
    this.contacts = contacts;
    this.values = values;
    this.trails = trails;
  }

  /** A value, whoever says it. */
  private record Said(String field, String value) {}

  @Override
  public void erasing(UUID workspaceId, List<UUID> homes) {
    List<ContactMerge> history = history(workspaceId, homes);
    if (history.isEmpty()) {
      return;
    }
    Set<UUID> erased = Set.copyOf(homes);
    Set<Said> said = said(workspaceId, erased, history);
    List<ContactMerge> blanked = new ArrayList<>();
    Set<UUID> others = new HashSet<>();
    for (ContactMerge merge : history) {
      others.add(merge.keptId());
      others.add(merge.absorbedId());
      ContactMerge left =
          merge.with(
              left(merge.values(), erased, said), left(merge.absorbedValues(), erased, said));
      if (!left.equals(merge)) {
        blanked.add(left);
      }
    }
    merges.rewrite(workspaceId, blanked);
    others.removeAll(erased);
    Contact person = contacts.find(workspaceId, homes.getFirst()).orElseThrow();
    trails.forget(workspaceId, person, others);
  }

  @Override
  public void erased(UUID workspaceId, List<UUID> homes) {
    // All is done before.
  }

  /** All merges, of whenever, that lead from these contacts to others. */
  private List<ContactMerge> history(UUID workspaceId, List<UUID> homes) {
    Map<UUID, ContactMerge> found = new LinkedHashMap<>();
    Set<UUID> known = new HashSet<>(homes);
    Set<UUID> next = Set.copyOf(homes);
    while (!next.isEmpty()) {
      Set<UUID> reached = new HashSet<>();
      for (ContactMerge merge : merges.with(workspaceId, next)) {
        found.put(merge.id(), merge);
        reached.add(merge.keptId());
        reached.add(merge.absorbedId());
      }
      reached.removeAll(known);
      known.addAll(reached);
      next = reached;
    }
    return List.copyOf(found.values());
  }

  /** What the person says now and said at merges; a merge may have it as somebody else's. */
  private Set<Said> said(UUID workspaceId, Set<UUID> erased, List<ContactMerge> history) {
    Set<Said> said = new HashSet<>();
    values
        .of(workspaceId, erased.iterator().next())
        .forEach((field, value) -> {
          if (value != null) {
            said.add(new Said(field, value));
          }
        });
    for (ContactMerge merge : history) {
      merge.values().forEach(value -> add(value, erased, said));
      merge.absorbedValues().forEach(value -> add(value, erased, said));
    }
    return said;
  }

  private static void add(MergedValue value, Set<UUID> erased, Set<Said> said) {
    String text = value.value();
    if (text != null && erased.contains(value.contactId())) {
      said.add(new Said(value.field(), text));
    }
  }

  private static List<MergedValue> left(
      List<MergedValue> values, Set<UUID> erased, Set<Said> said) {
    return values.stream().filter(value -> !isSaid(value, erased, said)).toList();
  }

  private static boolean isSaid(MergedValue value, Set<UUID> erased, Set<Said> said) {
    String text = value.value();
    return erased.contains(value.contactId())
        || (text != null && said.contains(new Said(value.field(), text)));
  }
}
