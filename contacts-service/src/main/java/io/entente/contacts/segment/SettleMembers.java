package io.entente.contacts.segment;

import io.entente.events.EventJson;
import io.entente.events.SegmentMembership;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts contacts into the segments that they belong to, and says so, in the running transaction. */
@Singleton
final class SettleMembers {
  private final MemberStore members;
  private final SegmentStore segments;
  private final Outbox outbox;
  private final EventJson json;

  SettleMembers(MemberStore members, SegmentStore segments, Outbox outbox, EventJson json) {
    this.members = members;
    this.segments = segments;
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * Of the segments that were looked at, each contact is in those told, and in no other.
   *
   * @param belong segments of each contact among those looked at; none at all for none
   */
  void settle(
      UUID workspaceId,
      Collection<UUID> contactIds,
      Set<UUID> lookedAt,
      Map<UUID, Set<UUID>> belong) {
    if (contactIds.isEmpty() || lookedAt.isEmpty()) {
      return;
    }
    Set<UUID> differing = differing(workspaceId, contactIds, lookedAt, belong);
    if (differing.isEmpty()) {
      return;
    }
    Map<UUID, Long> versions = members.lock(workspaceId, differing);
    Map<UUID, Set<UUID>> before = members.segments(workspaceId, differing);
    for (UUID segment : lookedAt) {
      move(workspaceId, segment, differing, before, belong);
    }
    members.told(workspaceId, differing);
    tell(workspaceId, versions, members.segments(workspaceId, differing));
  }

  /** Most contacts stay where they are: those are not locked. */
  private Set<UUID> differing(
      UUID workspaceId,
      Collection<UUID> contactIds,
      Set<UUID> lookedAt,
      Map<UUID, Set<UUID>> belong) {
    Map<UUID, Set<UUID>> now = members.segments(workspaceId, contactIds);
    Set<UUID> differing = new LinkedHashSet<>();
    for (UUID contact : contactIds) {
      Set<UUID> known = new HashSet<>(now.getOrDefault(contact, Set.of()));
      known.retainAll(lookedAt);
      if (!known.equals(belong.getOrDefault(contact, Set.of()))) {
        differing.add(contact);
      }
    }
    return differing;
  }

  private void move(
      UUID workspaceId,
      UUID segment,
      Set<UUID> contacts,
      Map<UUID, Set<UUID>> before,
      Map<UUID, Set<UUID>> belong) {
    List<UUID> added = new ArrayList<>();
    List<UUID> removed = new ArrayList<>();
    for (UUID contact : contacts) {
      boolean was = before.getOrDefault(contact, Set.of()).contains(segment);
      boolean is = belong.getOrDefault(contact, Set.of()).contains(segment);
      if (is && !was) {
        added.add(contact);
      } else if (was && !is) {
        removed.add(contact);
      }
    }
    members.add(workspaceId, segment, added);
    members.remove(workspaceId, segment, removed);
    if (added.size() != removed.size()) {
      segments.count(workspaceId, segment, added.size() - removed.size());
    }
  }

  private void tell(UUID workspaceId, Map<UUID, Long> versions, Map<UUID, Set<UUID>> segmentsNow) {
    Map<UUID, OutgoingEvent> events = new HashMap<>();
    versions.forEach((contact, version) -> {
      SegmentMembership membership =
          new SegmentMembership(
              workspaceId,
              contact,
              version + 1,
              segmentsNow.getOrDefault(contact, Set.of()).stream().sorted().toList());
      events.put(
          contact,
          new OutgoingEvent(
              Topics.SEGMENTS, membership.key(), json.encode(membership), workspaceId));
    });
    outbox.append(List.copyOf(events.values()));
  }
}
