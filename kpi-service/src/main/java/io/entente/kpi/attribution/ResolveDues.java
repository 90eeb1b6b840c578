package io.entente.kpi.attribution;

import io.entente.kpi.attribution.OwnerStore.OfOrder;
import io.entente.kpi.due.Due;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Finds out whose orders are to be attributed anew. */
@Singleton
final class ResolveDues {
  private final OwnerStore owners;

  /**
   * @param finals contacts as which buyers are shown
   * @param orphans orders that nobody knows the buyer of
   */
  record Resolved(Set<UUID> finals, Set<UUID> orphans) {}

  ResolveDues(OwnerStore owners) {
    this.owners = owners;
  }

  Resolved resolve(UUID workspaceId, Collection<Due> dues) {
    Set<UUID> contacts = ids(dues, Due.Kind.CONTACT);
    contacts.addAll(owners.ofIdentities(workspaceId, ids(dues, Due.Kind.IDENTITY)));
    Set<UUID> orphans = new TreeSet<>();
    for (OfOrder order : owners.ofOrders(workspaceId, ids(dues, Due.Kind.ORDER))) {
      if (order.contactId() == null) {
        orphans.add(order.orderId());
      } else {
        contacts.add(order.contactId());
      }
    }
    Map<UUID, UUID> moved = owners.finals(workspaceId, contacts);
    Set<UUID> finals = new TreeSet<>();
    contacts.forEach(id -> finals.add(moved.getOrDefault(id, id)));
    return new Resolved(finals, orphans);
  }

  private static Set<UUID> ids(Collection<Due> dues, Due.Kind kind) {
    Set<UUID> ids = new HashSet<>();
    for (Due due : dues) {
      if (due.kind() == kind) {
        ids.add(due.id());
      }
    }
    return ids;
  }
}
