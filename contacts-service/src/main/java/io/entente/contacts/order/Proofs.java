package io.entente.contacts.order;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.order.ProofStore.Proof;
import io.entente.contacts.point.PointKey;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose what orders name is. What several people are known by proves nothing, until they are merged
 * into one.
 */
@Singleton
final class Proofs {
  private final ProofStore proofs;
  private final Homes homes;

  Proofs(ProofStore proofs, Homes homes) {
    this.proofs = proofs;
    this.homes = homes;
  }

  /** The contacts behind what the orders name, by its keys, in the order in which they count. */
  Map<UUID, UUID> of(UUID workspaceId, Collection<ToldOrder> orders) {
    Set<UUID> identities = new TreeSet<>();
    Set<PointKey> points = new TreeSet<>();
    Set<UUID> refunded = new TreeSet<>();
    Set<UUID> subscriptions = new TreeSet<>();
    for (ToldOrder told : orders) {
      Customer customer = told.order().customer();
      if (customer != null && customer.identity() != null) {
        identities.add(customer.identity().identityId(workspaceId));
      }
      if (customer != null && customer.email() != null) {
        points.add(PointKey.email(customer.email()));
      }
      add(told.refundOf(), refunded);
      add(told.subscriptionId(), subscriptions);
    }
    List<Proof> found = new ArrayList<>(proofs.identities(workspaceId, identities));
    found.addAll(proofs.points(workspaceId, points));
    found.addAll(proofs.orders(workspaceId, refunded));
    found.addAll(proofs.subscriptions(workspaceId, subscriptions));
    return certain(workspaceId, found);
  }

  private static void add(@Nullable UUID id, Set<UUID> ids) {
    if (id != null) {
      ids.add(id);
    }
  }

  Map<UUID, UUID> ofIdentities(UUID workspaceId, Collection<UUID> ids) {
    return certain(workspaceId, proofs.identities(workspaceId, ids));
  }

  Map<UUID, UUID> ofPoints(UUID workspaceId, Collection<PointKey> keys) {
    return certain(workspaceId, proofs.points(workspaceId, keys));
  }

  /** Whose orders and subscriptions are, by their ids. */
  Map<UUID, UUID> ofOrders(UUID workspaceId, Collection<UUID> ids) {
    List<Proof> found = new ArrayList<>(proofs.orders(workspaceId, ids));
    found.addAll(proofs.subscriptions(workspaceId, ids));
    return certain(workspaceId, found);
  }

  /** Of what several contacts are known by that are one person the first is taken. */
  private Map<UUID, UUID> certain(UUID workspaceId, List<Proof> found) {
    Map<UUID, SortedSet<UUID>> contacts = new LinkedHashMap<>();
    found.forEach(proof ->
        contacts.computeIfAbsent(proof.keyId(), _ -> new TreeSet<>()).add(proof.contactId()));
    Set<UUID> doubtful = new LinkedHashSet<>();
    contacts.values().stream().filter(it -> it.size() > 1).forEach(doubtful::addAll);
    Map<UUID, UUID> finals = homes.finalOf(workspaceId, doubtful);
    Map<UUID, UUID> certain = new LinkedHashMap<>();
    contacts.forEach((key, candidates) -> {
      if (candidates.size() == 1 || candidates.stream().map(finals::get).distinct().count() == 1) {
        certain.put(key, candidates.first());
      }
    });
    return certain;
  }
}
