package io.entente.interactions.filing;

import io.entente.interactions.thread.Arrival;
import io.entente.interactions.thread.Linking;
import io.entente.interactions.thread.Links;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.ThreadNode;
import io.entente.interactions.thread.ThreadStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds places for one batch of messages and locks whatever they touch: their own places, those of
 * what they answer, the roots of their threads, and what was waiting for them. Every transaction
 * that changes a thread holds the lock of its root.
 *
 * <p>A place that does not exist can't be locked. It is believed to be missing until it is
 * inserted; if another transaction has made it meanwhile, all is looked at again, with every place
 * made before.
 */
final class Seating {
  private final ThreadStore threads;
  private final long mark;
  private final boolean makesPlacesFirst;
  private final Map<NodeKey, ThreadNode> known = new HashMap<>();
  private final SortedSet<NodeKey> missing = new TreeSet<>();

  /**
   * Seated messages.
   *
   * @param interactions those that were not filed before
   * @param isNew whether a place was made here, so that nothing can have been below it before
   * @param isRegrouped whether members decided on conversations below a root
   */
  record Seated(
      List<Interaction> interactions,
      Links links,
      Predicate<NodeKey> isNew,
      Predicate<NodeKey> isRegrouped) {}

  private Seating(ThreadStore threads, long mark, boolean makesPlacesFirst) {
    this.threads = threads;
    this.mark = mark;
    this.makesPlacesFirst = makesPlacesFirst;
  }

  /**
   * Finds places.
   *
   * @param roots those of the messages that are known beforehand: they need not be looked for
   */
  static Seated seat(ThreadStore threads, Collection<Interaction> arriving, Set<NodeKey> roots) {
    long mark = ThreadLocalRandom.current().nextLong();
    Seated seated = new Seating(threads, mark, false).seatOrGiveUp(arriving, roots);
    if (seated == null) {
      seated = new Seating(threads, mark, true).seatOrGiveUp(arriving, roots);
    }
    return Objects.requireNonNull(seated, "All places were made, and one is missing");
  }

  /** Null if a place was made meanwhile that was believed to be missing. */
  private @Nullable Seated seatOrGiveUp(Collection<Interaction> arriving, Set<NodeKey> roots) {
    List<Interaction> fresh = withoutKnown(arriving, roots);
    List<Arrival> arrivals = fresh.stream().map(Interaction::arrival).toList();
    SortedSet<NodeKey> awaited = new TreeSet<>();
    for (Arrival arrival : arrivals) {
      if (!isNew(arrival.node())) {
        awaited.add(arrival.node());
      }
    }
    add(threads.lockBelow(awaited));
    lockWhatTheseNeed();
    Links links = new Linking(known.values(), arrivals).link();
    if (!write(links)) {
      return null;
    }
    threads.forgetPending(awaited);
    threads.rememberPending(links.arrived());
    threads.rememberPending(links.changed());
    return new Seated(fresh, links, this::isNew, root -> known(root).regrouped());
  }

  /** Each at an empty place. */
  private List<Interaction> withoutKnown(Collection<Interaction> arriving, Set<NodeKey> roots) {
    SortedSet<NodeKey> asked = keys(arriving);
    asked.addAll(roots);
    lookUp(asked);
    Map<NodeKey, Interaction> seated = new LinkedHashMap<>();
    List<Interaction> twins = new ArrayList<>();
    for (Interaction interaction : arriving) {
      UUID taken = takenBy(interaction.node(), seated);
      if (taken == null) {
        seated.put(interaction.node(), interaction);
      } else if (!taken.equals(interaction.message().id())) {
        twins.add(interaction.asTwin());
      }
    }
    if (!twins.isEmpty()) {
      lookUp(keys(twins));
      for (Interaction twin : twins) {
        if (takenBy(twin.node(), seated) == null) {
          seated.put(twin.node(), twin);
        }
      }
    }
    return List.copyOf(seated.values());
  }

  private @Nullable UUID takenBy(NodeKey node, Map<NodeKey, Interaction> seated) {
    Interaction before = seated.get(node);
    if (before != null) {
      return before.message().id();
    }
    return isNew(node) ? null : known(node).interactionId();
  }

  private static SortedSet<NodeKey> keys(Collection<Interaction> arriving) {
    SortedSet<NodeKey> keys = new TreeSet<>();
    for (Interaction interaction : arriving) {
      UUID workspaceId = interaction.node().workspaceId();
      keys.add(interaction.node());
      addIfAny(workspaceId, interaction.parentId(), keys);
      addIfAny(workspaceId, interaction.givenRootId(), keys);
    }
    return keys;
  }

  private void lookUp(SortedSet<NodeKey> keys) {
    if (makesPlacesFirst) {
      threads.place(keys, mark);
    }
    add(threads.lock(keys));
    for (NodeKey key : keys) {
      if (!known.containsKey(key)) {
        known.put(key, ThreadNode.empty(key, mark));
        missing.add(key);
      }
    }
    lockWhatTheseNeed();
  }

  private void lockWhatTheseNeed() {
    SortedSet<NodeKey> needed = new TreeSet<>();
    for (ThreadNode node : known.values()) {
      addIfAny(node.workspaceId(), node.rootId(), needed);
      addIfAny(node.workspaceId(), node.pendingId(), needed);
    }
    needed.removeAll(known.keySet());
    add(threads.lock(needed));
  }

  /** Whether the places that were believed to be missing were. */
  private boolean write(Links links) {
    Map<NodeKey, ThreadNode> changed = new HashMap<>();
    links.changed().forEach(node -> changed.put(node.key(), node));
    List<ThreadNode> made = new ArrayList<>(missing.size());
    for (NodeKey key : missing) {
      ThreadNode filled = changed.remove(key);
      made.add(filled == null ? known(key) : filled);
    }
    if (!threads.insert(made)) {
      return false;
    }
    threads.update(changed.values());
    return true;
  }

  private boolean isNew(NodeKey key) {
    return known(key).placedBy() == mark;
  }

  private ThreadNode known(NodeKey key) {
    return Objects.requireNonNull(known.get(key), () -> "Was not looked up: " + key);
  }

  private void add(Collection<ThreadNode> nodes) {
    nodes.forEach(node -> known.put(node.key(), node));
  }

  private static void addIfAny(UUID workspaceId, @Nullable UUID id, SortedSet<NodeKey> keys) {
    if (id != null) {
      keys.add(new NodeKey(workspaceId, id));
    }
  }
}
