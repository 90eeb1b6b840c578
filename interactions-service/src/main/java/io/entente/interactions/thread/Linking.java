package io.entente.interactions.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds root and customer of the messages that arrive, and of those that waited for them. Where
 * messages answer each other in a ring, one of the ring stands for the root.
 */
public final class Linking {
  private final Map<NodeKey, ThreadNode> known = new HashMap<>();
  private final Map<NodeKey, Arrival> arrivals = new HashMap<>();
  private final Map<NodeKey, UUID> roots = new HashMap<>();

  /**
   * The author of the nearest customer's message, else of the highest one of a community's members,
   * and the empty place that may hide another.
   */
  private record Chain(@Nullable UUID customerId, @Nullable UUID pendingId) {
    Chain or(@Nullable UUID otherId) {
      return customerId != null ? this : new Chain(otherId, pendingId);
    }
  }

  /**
   * @param known the places of the arrivals, of all that these name, of the roots of those, and of
   *     whatever waits for an arrival
   * @param arrivals each at a place that is still empty
   */
  public Linking(Collection<ThreadNode> known, Collection<Arrival> arrivals) {
    known.forEach(node -> this.known.put(node.key(), node));
    arrivals.forEach(arrival -> this.arrivals.put(arrival.node(), arrival));
  }

  public Links link() {
    List<ThreadNode> arrived = new ArrayList<>();
    List<ThreadNode> changed = new ArrayList<>();
    Set<Strand> moved = new HashSet<>();
    Set<NodeKey> regrouped = regrouped();
    for (ThreadNode before : known.values()) {
      ThreadNode after = linked(before);
      if (regrouped.contains(after.key())) {
        after = after.asRegrouped();
      }
      if (arrivals.containsKey(after.key())) {
        arrived.add(after);
      }
      if (!after.equals(before)) {
        changed.add(after);
        if (before.hasArrived() && countsOtherwise(before, after)) {
          addIfAny(before.strand(), moved);
          addIfAny(after.strand(), moved);
        }
      }
    }
    return new Links(arrived, changed, moved);
  }

  /** The roots, as they are now, of threads on whose conversations members decided. */
  private Set<NodeKey> regrouped() {
    Set<NodeKey> regrouped = new HashSet<>();
    for (ThreadNode node : known.values()) {
      if (node.regrouped()) {
        regrouped.add(new NodeKey(node.workspaceId(), rootOf(node.key())));
      }
    }
    return regrouped;
  }

  /** Whom a message only addresses may be opened a conversation by it; whom it answers not. */
  private static boolean countsOtherwise(ThreadNode before, ThreadNode after) {
    return !Objects.equals(before.strand(), after.strand())
        || before.addressed() != after.addressed();
  }

  private static void addIfAny(@Nullable Strand strand, Set<Strand> strands) {
    if (strand != null) {
      strands.add(strand);
    }
  }

  private ThreadNode linked(ThreadNode node) {
    Arrival arrival = arrivals.get(node.key());
    if (arrival != null) {
      return arrived(node, arrival);
    }
    UUID root = rootOf(node.key());
    if (node.pendingId() == null || !arrivals.containsKey(near(node, node.pendingId()))) {
      return moved(node, root);
    }
    Chain chain = chainFrom(node.key(), node.pendingId()).or(node.chainCustomerId());
    return placed(node, root, chain, node.addresseeId());
  }

  private ThreadNode arrived(ThreadNode place, Arrival arrival) {
    Chain chain =
        arrival.customerId() != null
            ? new Chain(arrival.customerId(), null)
            : chainFrom(arrival.node(), arrival.parentId()).or(arrival.memberId());
    ThreadNode filled =
        new ThreadNode(
            place.workspaceId(),
            place.id(),
            arrival.parentId(),
            place.rootId(),
            null,
            false,
            null,
            arrival.interactionId(),
            arrival.entryId(),
            place.placedBy(),
            place.regrouped());
    return placed(filled, rootOf(arrival.node()), chain, arrival.addresseeId());
  }

  private static ThreadNode placed(
      ThreadNode node, UUID rootId, Chain chain, @Nullable UUID addresseeId) {
    boolean addressed = chain.customerId() == null && addresseeId != null;
    return new ThreadNode(
        node.workspaceId(),
        node.id(),
        node.parentId(),
        rootId,
        addressed ? addresseeId : chain.customerId(),
        addressed,
        chain.pendingId(),
        node.interactionId(),
        node.entryId(),
        node.placedBy(),
        node.regrouped());
  }

  private static ThreadNode moved(ThreadNode node, UUID rootId) {
    return rootId.equals(node.rootId())
        ? node
        : new ThreadNode(
            node.workspaceId(),
            node.id(),
            node.parentId(),
            rootId,
            node.customerId(),
            node.addressed(),
            node.pendingId(),
            node.interactionId(),
            node.entryId(),
            node.placedBy(),
            node.regrouped());
  }

  private UUID rootOf(NodeKey start) {
    Set<NodeKey> path = new LinkedHashSet<>();
    NodeKey at = start;
    UUID root = null;
    while (root == null) {
      UUID found = roots.get(at);
      if (found != null) {
        root = found;
      } else if (!path.add(at)) {
        root = at.id();
      } else {
        UUID above = above(at);
        if (above == null) {
          root = top(at);
        } else {
          at = new NodeKey(at.workspaceId(), above);
        }
      }
    }
    for (NodeKey passed : path) {
      roots.put(passed, root);
    }
    return root;
  }

  /** Where the way to the root goes on; null where it ends. */
  private @Nullable UUID above(NodeKey key) {
    Arrival arrival = arrivals.get(key);
    if (arrival != null) {
      return arrival.givenRootId() == null ? arrival.rootVia() : null;
    }
    UUID stored = node(key).rootId();
    boolean goesOn =
        !stored.equals(key.id()) && arrivals.containsKey(new NodeKey(key.workspaceId(), stored));
    return goesOn ? stored : null;
  }

  private UUID top(NodeKey key) {
    Arrival arrival = arrivals.get(key);
    if (arrival == null) {
      return node(key).rootId();
    }
    return arrival.givenRootId() == null ? key.id() : arrival.givenRootId();
  }

  private Chain chainFrom(NodeKey below, @Nullable UUID start) {
    Set<UUID> path = new HashSet<>(Set.of(below.id()));
    UUID at = start;
    UUID member = null;
    while (at != null && path.add(at)) {
      NodeKey key = new NodeKey(below.workspaceId(), at);
      Arrival arrival = arrivals.get(key);
      if (arrival == null) {
        ThreadNode node = node(key);
        UUID pending = node.hasArrived() ? node.pendingId() : node.id();
        member = node.chainCustomerId() == null ? member : node.chainCustomerId();
        if (pending == null || !arrivals.containsKey(near(node, pending))) {
          return new Chain(member, pending);
        }
        at = pending;
      } else if (arrival.customerId() != null) {
        return new Chain(arrival.customerId(), null);
      } else {
        member = arrival.memberId() == null ? member : arrival.memberId();
        at = arrival.parentId();
      }
    }
    return new Chain(member, null);
  }

  private static NodeKey near(ThreadNode node, UUID id) {
    return new NodeKey(node.workspaceId(), id);
  }

  private ThreadNode node(NodeKey key) {
    return Objects.requireNonNull(known.get(key), () -> "Not given: " + key);
  }
}
