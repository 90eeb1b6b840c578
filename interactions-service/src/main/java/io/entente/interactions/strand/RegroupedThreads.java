package io.entente.interactions.strand;

import io.entente.interactions.strand.RegroupingStore.Step;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.thread.ThreadNode;
import io.entente.interactions.thread.ThreadStore;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Threads that hang together because members decided on conversations of theirs. */
@Singleton
final class RegroupedThreads {
  private final ThreadStore threads;
  private final RegroupingStore regroupings;

  RegroupedThreads(ThreadStore threads, RegroupingStore regroupings) {
    this.threads = threads;
    this.regroupings = regroupings;
  }

  /**
   * Strands that hang together.
   *
   * @param strands as their threads give them, and those that cuts began
   * @param decided in order
   */
  record Bundle(Set<Strand> strands, List<Regrouping> decided) {}

  /** Those of the strands on whose threads members decided. Their roots are locked already. */
  Set<Strand> regrouped(Collection<Strand> strands) {
    Set<NodeKey> roots =
        threads.lock(roots(strands)).stream()
            .filter(ThreadNode::regrouped)
            .map(ThreadNode::key)
            .collect(Collectors.toSet());
    return strands.stream()
        .filter(strand -> roots.contains(strand.root()))
        .collect(Collectors.toSet());
  }

  /**
   * All that hangs together with these strands, with the locks of its roots. A decision is read
   * under the lock of a root that it concerns, and a message of it is locked before its root is, so
   * what was read stays as it is. Two that come from different sides may wait for each other: then
   * one of them begins anew.
   */
  Bundle around(Collection<Strand> some) {
    Set<Strand> strands = new LinkedHashSet<>();
    Map<UUID, Step> steps = new HashMap<>();
    Set<Strand> next = new HashSet<>(some);
    while (!next.isEmpty()) {
      threads.lock(roots(next));
      strands.addAll(next);
      SortedSet<NodeKey> nodes = new TreeSet<>();
      for (Step step : regroupings.of(next)) {
        if (steps.put(step.regrouping().id(), step) == null) {
          addNodes(step.regrouping(), nodes);
        }
      }
      next = strandsOf(nodes);
      next.removeAll(strands);
    }
    return new Bundle(
        strands,
        steps.values().stream()
            .sorted(Comparator.comparingLong(Step::step))
            .map(Step::regrouping)
            .toList());
  }

  private Set<Strand> strandsOf(SortedSet<NodeKey> nodes) {
    Set<Strand> strands = new HashSet<>();
    for (ThreadNode node : threads.lock(nodes)) {
      Strand strand = node.strand();
      if (strand != null) {
        strands.add(strand);
      }
    }
    return strands;
  }

  /** Of a cut also the root of what it begins. */
  private static void addNodes(Regrouping regrouping, Set<NodeKey> nodes) {
    nodes.add(new NodeKey(regrouping.workspaceId(), regrouping.nodeId()));
    if (regrouping.intoNodeId() == null) {
      nodes.add(new NodeKey(regrouping.workspaceId(), regrouping.id()));
    } else {
      nodes.add(new NodeKey(regrouping.workspaceId(), regrouping.intoNodeId()));
    }
  }

  private static SortedSet<NodeKey> roots(Collection<Strand> strands) {
    return strands.stream().map(Strand::root).collect(Collectors.toCollection(TreeSet::new));
  }
}
