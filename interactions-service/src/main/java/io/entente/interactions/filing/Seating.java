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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Finds places for one batch of messages and locks whatever they touch: their own places, those of
 * what they answer, the roots of their threads, and what was waiting for them. Every transaction
 * that changes a thread holds the lock of its root.
 */
final class Seating {
  private final ThreadStore threads;
  private final long mark = ThreadLocalRandom.current().nextLong();
  private final Map<NodeKey, ThreadNode> known = new HashMap<>();

  Seating(ThreadStore threads) {
    this.threads = threads;
  }

  /** Those that have not been filed before, each at an empty place. */
  List<Interaction> seat(Collection<Interaction> arriving) {
    place(arriving);
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
      place(twins);
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
    return before != null ? before.message().id() : known(node).interactionId();
  }

  private void place(Collection<Interaction> arriving) {
    SortedSet<NodeKey> keys = new TreeSet<>();
    for (Interaction interaction : arriving) {
      UUID workspaceId = interaction.node().workspaceId();
      keys.add(interaction.node());
      addIfAny(workspaceId, interaction.parentId(), keys);
      addIfAny(workspaceId, interaction.givenRootId(), keys);
    }
    threads.place(keys, mark);
    add(threads.find(keys));
    lockWhatTheseNeed();
  }

  private void lockWhatTheseNeed() {
    SortedSet<NodeKey> missing = new TreeSet<>();
    for (ThreadNode node : known.values()) {
      addIfAny(node.workspaceId(), node.rootId(), missing);
      addIfAny(node.workspaceId(), node.pendingId(), missing);
    }
    missing.removeAll(known.keySet());
    add(threads.lock(missing));
  }

  /** Links the messages into their threads. */
  Links link(List<Interaction> fresh) {
    SortedSet<NodeKey> awaited = new TreeSet<>();
    List<Arrival> arrivals = new ArrayList<>(fresh.size());
    for (Interaction interaction : fresh) {
      arrivals.add(interaction.arrival());
      if (!isNew(interaction.node())) {
        awaited.add(interaction.node());
      }
    }
    add(threads.lockBelow(awaited));
    lockWhatTheseNeed();
    Links links = new Linking(known.values(), arrivals).link();
    threads.write(links.changed(), awaited);
    return links;
  }

  /** Whether this transaction made the place, so that nothing can have been there before. */
  boolean isNew(NodeKey key) {
    return known(key).placedBy() == mark;
  }

  private ThreadNode known(NodeKey key) {
    return Objects.requireNonNull(known.get(key), () -> "Was not placed: " + key);
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
