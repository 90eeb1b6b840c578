package io.entente.contacts.segment;

import io.entente.contacts.segment.SegmentsController.Member;
import io.entente.contacts.segment.SegmentsController.Preview;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Says who would be in a segment, among the contacts with the latest activity. */
@Singleton
final class PreviewSegment {
  private static final int LOOKED_AT = 1_000;
  private static final int SHOWN = 20;

  private final CheckSegment check;
  private final SegmentFactStore contacts;
  private final GatherSegmentFacts gather;
  private final Clock clock;

  PreviewSegment(
      CheckSegment check, SegmentFactStore contacts, GatherSegmentFacts gather, Clock clock) {
    this.check = check;
    this.contacts = contacts;
    this.gather = gather;
    this.clock = clock;
  }

  Preview of(UUID workspaceId, SegmentConditions conditions) {
    check.check(workspaceId, conditions);
    Instant now = clock.instant();
    List<SegmentFacts> looked =
        gather.of(
            workspaceId,
            contacts.newest(workspaceId, LOOKED_AT),
            SegmentNeeds.of(List.of(conditions)),
            now);
    List<Member> matching =
        looked.stream()
            .filter(facts -> conditions.hold(facts, now))
            .map(facts -> new Member(facts.contact().id(), facts.contact().name()))
            .toList();
    return new Preview(looked.size(), matching.size(), matching.stream().limit(SHOWN).toList());
  }
}
