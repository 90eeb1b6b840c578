package io.entente.contacts.matching;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.merge.MergeCause;
import io.entente.contacts.merge.MergeContacts;
import io.entente.contacts.merge.MergeProof;
import io.entente.contacts.merge.UndoMerge;
import io.entente.contacts.point.ContactPoints;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.proof.PlatformLinks;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Joins who is proven to be one person: by the same verified e-mail address, phone or customer
 * number, or because a network says so of two of its accounts. The contact that was made first is
 * kept. Who was held apart stays apart, and so do those of whom an outside system says that they
 * are two. What turns out to be many people's has proven nothing: those that it joined are parted.
 */
@Singleton
final class JoinProven {
  /**
   * What came to more contacts than this is no one's own, whoever verified it. Those that were
   * joined by it count each for itself, or there would never be many.
   */
  static final int MOST_HOLDERS = 5;

  private final ContactPoints points;
  private final PlatformLinks links;
  private final Homes homes;
  private final ReadCandidates read;
  private final MergeContacts merge;
  private final UndoMerge undo;

  JoinProven(
      ContactPoints points,
      PlatformLinks links,
      Homes homes,
      ReadCandidates read,
      MergeContacts merge,
      UndoMerge undo) {
    this.points = points;
    this.links = links;
    this.homes = homes;
    this.read = read;
    this.merge = merge;
    this.undo = undo;
  }

  /** Returns whether several have one proof: some of them may be one contact now. */
  boolean join(UUID workspaceId, Collection<Candidate> people) {
    boolean byPoints = joinByPoints(workspaceId, people);
    List<UUID> known = people.stream().flatMap(person -> person.homes().stream()).toList();
    List<PlatformLinks.Pair> pairs = links.of(workspaceId, known);
    MergeCause cause = MergeCause.rule(MergeProof.PLATFORM);
    pairs.forEach(pair -> join(workspaceId, pair.one(), pair.other(), cause));
    return byPoints || !pairs.isEmpty();
  }

  private boolean joinByPoints(UUID workspaceId, Collection<Candidate> people) {
    Set<PointKey> proofs = new TreeSet<>();
    people.forEach(person -> proofs.addAll(person.proofs()));
    if (proofs.isEmpty()) {
      return false;
    }
    Map<PointKey, Set<UUID>> holders = new TreeMap<>(points.homes(workspaceId, proofs));
    holders.values().removeIf(having -> having.size() < 2);
    holders.forEach((key, having) -> join(workspaceId, key, having));
    return !holders.isEmpty();
  }

  private void join(UUID workspaceId, PointKey key, Set<UUID> having) {
    if (having.size() > MOST_HOLDERS) {
      undo.takeBack(workspaceId, key);
      return;
    }
    TreeSet<UUID> finals = new TreeSet<>(homes.finalOf(workspaceId, having).values());
    while (finals.size() > 1) {
      UUID first = finals.removeFirst();
      for (UUID other : finals) {
        join(workspaceId, first, other, MergeCause.rule(key));
      }
    }
  }

  private void join(UUID workspaceId, UUID one, UUID other, MergeCause cause) {
    Map<UUID, UUID> now = homes.finalOf(workspaceId, List.of(one, other));
    Set<UUID> finals = new HashSet<>(now.values());
    Map<UUID, Candidate> both = read.read(workspaceId, finals);
    if (both.size() < 2) {
      return;
    }
    UUID kept = new TreeSet<>(finals).getFirst();
    finals.remove(kept);
    Candidate keeping = both.get(kept);
    Candidate joining = both.get(finals.iterator().next());
    if (keeping != null && joining != null && !keeping.isContradictedBy(joining)) {
      merge.join(workspaceId, keeping.id(), joining.id(), cause);
    }
  }
}
