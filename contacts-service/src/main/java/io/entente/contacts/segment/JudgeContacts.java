package io.entente.contacts.segment;

import io.entente.contacts.contact.Homes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Asks of contacts whether they belong to segments, has them be in these, and notes when the time
 * may change that. Runs in the transaction of its caller.
 */
@Singleton
final class JudgeContacts {
  private final SegmentStore segments;
  private final SegmentFactStore contacts;
  private final GatherSegmentFacts gather;
  private final SettleMembers settle;
  private final FlipStore flips;
  private final Homes homes;
  private final Clock clock;

  JudgeContacts(
      SegmentStore segments,
      SegmentFactStore contacts,
      GatherSegmentFacts gather,
      SettleMembers settle,
      FlipStore flips,
      Homes homes,
      Clock clock) {
    this.segments = segments;
    this.contacts = contacts;
    this.gather = gather;
    this.settle = settle;
    this.flips = flips;
    this.homes = homes;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param belong segments of each contact
   * @param flips when that may next change by itself
   */
  private record Verdict(Map<UUID, Set<UUID>> belong, Map<UUID, Instant> flips) {}

  /** Contacts that changed, final or not, and those as which they are shown: of all segments. */
  void ofAll(UUID workspaceId, List<UUID> changed) {
    Map<UUID, SegmentConditions> all =
        segments.all(workspaceId).stream()
            .collect(Collectors.toMap(Segment::id, Segment::conditions));
    Set<UUID> ids = new HashSet<>(changed);
    ids.addAll(homes.finalOf(workspaceId, changed).values());
    Verdict verdict = verdict(workspaceId, contacts.byIds(workspaceId, ids), all);
    settle.settle(workspaceId, ids, all.keySet(), verdict.belong());
    flips.replace(workspaceId, ids, verdict.flips());
  }

  /** Contacts, of one segment alone. */
  void ofOne(
      UUID workspaceId, List<SegmentContact> asked, UUID segmentId, SegmentConditions conditions) {
    Verdict verdict = verdict(workspaceId, asked, Map.of(segmentId, conditions));
    settle.settle(
        workspaceId,
        asked.stream().map(SegmentContact::id).toList(),
        Set.of(segmentId),
        verdict.belong());
    flips.add(workspaceId, verdict.flips());
  }

  /** Takes members out, whatever holds of them. */
  void takeOut(UUID workspaceId, Collection<UUID> members, UUID segmentId) {
    settle.settle(workspaceId, members, Set.of(segmentId), Map.of());
  }

  private Verdict verdict(
      UUID workspaceId, List<SegmentContact> asked, Map<UUID, SegmentConditions> all) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Verdict verdict = new Verdict(new HashMap<>(), new HashMap<>());
    for (SegmentFacts facts : gather.of(workspaceId, asked, SegmentNeeds.of(all.values()), now)) {
      UUID contact = facts.contact().id();
      Set<UUID> its = new HashSet<>();
      all.forEach((id, conditions) -> {
        if (conditions.hold(facts, now)) {
          its.add(id);
        }
        Instant flip = conditions.flip(facts, now);
        if (flip != null) {
          verdict.flips().merge(contact, flip, (a, b) -> a.isBefore(b) ? a : b);
        }
      });
      verdict.belong().put(contact, its);
    }
    return verdict;
  }
}
