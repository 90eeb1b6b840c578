package io.entente.interactions.filing;

import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.StrandChange;
import io.entente.interactions.strand.StrandChange.History;
import io.entente.interactions.thread.Arrival;
import io.entente.interactions.thread.Linking;
import io.entente.interactions.thread.Links;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.ThreadNode;
import io.entente.interactions.thread.ThreadStore;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives a message that was written here a second place in its thread, under the id that its network
 * gave it: what the network shows of it again is known by that place, and what answers it there
 * finds its parent, also if it came before the network said so.
 */
@Singleton
public final class NameMessage {
  private final ThreadStore threads;
  private final FoldStrands fold;

  NameMessage(ThreadStore threads, FoldStrands fold) {
    this.threads = threads;
    this.fold = fold;
  }

  /**
   * A message and its name.
   *
   * @param nodeId its own place
   * @param namedNodeId the place under the network's id
   * @param namedId the interaction that the network would bring
   * @param interactionId the interaction that it is
   * @param customerId whom it addresses
   */
  public record Named(
      UUID workspaceId,
      UUID nodeId,
      UUID namedNodeId,
      UUID namedId,
      UUID interactionId,
      UUID customerId) {
    NodeKey own() {
      return new NodeKey(workspaceId, nodeId);
    }

    NodeKey place() {
      return new NodeKey(workspaceId, namedNodeId);
    }
  }

  /**
   * In the running transaction, which holds the lock of the message's conversation. A place that is
   * taken stays as it is.
   */
  public void name(Named named) {
    long mark = ThreadLocalRandom.current().nextLong();
    SortedSet<NodeKey> place = sorted(named.place());
    threads.place(place, mark);
    Map<NodeKey, ThreadNode> known = new HashMap<>();
    add(threads.lock(sorted(named.place(), named.own())), known);
    ThreadNode before = Objects.requireNonNull(known.get(named.place()));
    if (before.hasArrived()) {
      return;
    }
    if (before.placedBy() != mark) {
      add(threads.lockBelow(place), known);
    }
    add(threads.lock(above(known)), known);
    Links links = new Linking(known.values(), List.of(arrival(named))).link();
    threads.update(links.changed());
    threads.sameAs(named.place(), named.interactionId());
    threads.forgetPending(place);
    threads.rememberPending(links.changed());
    if (!links.moved().isEmpty()) {
      fold.fold(
          links.moved().stream()
              .map(strand -> new StrandChange(strand, List.of(), History.REWRITTEN))
              .toList(),
          Map.of());
    }
  }

  /** It has no row of its own: whoever reads the messages of the thread does not meet it twice. */
  private static Arrival arrival(Named named) {
    return new Arrival(
        named.place(),
        named.nodeId(),
        null,
        null,
        null,
        null,
        named.customerId(),
        named.namedId(),
        null);
  }

  private static SortedSet<NodeKey> above(Map<NodeKey, ThreadNode> known) {
    SortedSet<NodeKey> above = new TreeSet<>();
    for (ThreadNode node : known.values()) {
      above.add(node.root());
      if (node.pendingId() != null) {
        above.add(new NodeKey(node.workspaceId(), node.pendingId()));
      }
    }
    above.removeAll(known.keySet());
    return above;
  }

  private static SortedSet<NodeKey> sorted(NodeKey... keys) {
    return new TreeSet<>(List.of(keys));
  }

  private static void add(Collection<ThreadNode> nodes, Map<NodeKey, ThreadNode> known) {
    nodes.forEach(node -> known.put(node.key(), node));
  }
}
