package io.entente.interactions.filing;

import io.entente.events.InboundRevision;
import io.entente.interactions.revision.SettleRevisions;
import io.entente.interactions.strand.Filed;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.ThreadNode;
import io.entente.interactions.thread.ThreadStore;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Files edits and deletions in the running transaction. The place of a message that has not arrived
 * is made and locked, so that whoever files it waits for its revisions, or they for it.
 */
@Singleton
final class FileRevisions {
  private final ThreadStore threads;
  private final SettleRevisions revisions;

  FileRevisions(ThreadStore threads, SettleRevisions revisions) {
    this.threads = threads;
    this.revisions = revisions;
  }

  void file(Collection<InboundRevision> arriving) {
    if (arriving.isEmpty()) {
      return;
    }
    TreeSet<NodeKey> places = new TreeSet<>();
    arriving.forEach(it -> places.add(new NodeKey(it.workspaceId(), it.nodeId())));
    threads.place(places, ThreadLocalRandom.current().nextLong());
    Map<UUID, ThreadNode> nodes = new HashMap<>();
    add(threads.lock(places), nodes);
    add(threads.lock(twins(arriving, nodes)), nodes);
    Set<Filed> messages = messages(arriving, nodes);
    lockRoots(messages, nodes);
    revisions.keep(arriving);
    revisions.settle(messages);
  }

  private static void add(List<ThreadNode> found, Map<UUID, ThreadNode> nodes) {
    found.forEach(node -> nodes.put(node.id(), node));
  }

  /** Where those are that came over another connection than what took the place. */
  private static SortedSet<NodeKey> twins(
      Collection<InboundRevision> arriving, Map<UUID, ThreadNode> nodes) {
    SortedSet<NodeKey> twins = new TreeSet<>();
    for (InboundRevision revision : arriving) {
      ThreadNode place = nodes.get(revision.nodeId());
      if (place != null
          && place.hasArrived()
          && !revision.interactionId().equals(place.interactionId())) {
        twins.add(Interaction.twinOf(revision.workspaceId(), revision.interactionId()));
      }
    }
    return twins;
  }

  private static Set<Filed> messages(
      Collection<InboundRevision> arriving, Map<UUID, ThreadNode> nodes) {
    Map<UUID, ThreadNode> arrived = new HashMap<>();
    nodes.values().stream()
        .filter(ThreadNode::hasArrived)
        .forEach(node -> arrived.put(node.interactionId(), node));
    Set<Filed> messages = new LinkedHashSet<>();
    for (InboundRevision revision : arriving) {
      ThreadNode node = arrived.get(revision.interactionId());
      if (node != null && node.entryId() != null) {
        messages.add(
            new Filed(revision.workspaceId(), node.id(), revision.interactionId(), node.entryId()));
      }
    }
    return messages;
  }

  private void lockRoots(Set<Filed> messages, Map<UUID, ThreadNode> nodes) {
    TreeSet<NodeKey> roots = new TreeSet<>();
    for (Filed message : messages) {
      ThreadNode node = nodes.get(message.nodeId());
      if (node != null && !nodes.containsKey(node.rootId())) {
        roots.add(node.root());
      }
    }
    threads.lock(roots);
  }
}
