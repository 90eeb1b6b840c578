package io.entente.contacts.segment;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.segment.SegmentStore.Look;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps segments current, a batch of contacts a transaction: contacts that changed against all
 * segments, and all contacts against a segment that is new, was changed, or depends on the time.
 */
@Singleton
final class LookAtContacts {
  /** How exact days are. */
  private static final Duration AGAIN = Duration.ofHours(1);

  /** What was on its way when the segment was made noted nothing, and is there by then. */
  private static final Duration SETTLED = Duration.ofMinutes(2);

  private static final int AT_ONCE = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final SegmentChanges changes;
  private final SegmentStore segments;
  private final SegmentFactStore facts;
  private final MemberStore members;
  private final SettleMembers settle;
  private final Homes homes;
  private final Transactions transactions;
  private final Clock clock;

  LookAtContacts(
      SegmentChanges changes,
      SegmentStore segments,
      SegmentFactStore facts,
      MemberStore members,
      SettleMembers settle,
      Homes homes,
      Transactions transactions,
      Clock clock) {
    this.changes = changes;
    this.segments = segments;
    this.facts = facts;
    this.members = members;
    this.settle = settle;
    this.homes = homes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Looks at a batch; returns whether there was one. */
  boolean next() {
    return transactions.write(this::changed) || transactions.write(this::segment);
  }

  private boolean changed() {
    Optional<UUID> workspace = changes.workspace();
    if (workspace.isEmpty()) {
      return false;
    }
    UUID workspaceId = workspace.get();
    List<UUID> claimed = changes.claim(workspaceId, AT_ONCE);
    if (claimed.isEmpty()) {
      return false;
    }
    Map<UUID, SegmentConditions> all =
        segments.all(workspaceId).stream()
            .collect(Collectors.toMap(Segment::id, Segment::conditions));
    if (!all.isEmpty()) {
      Set<UUID> contacts = new HashSet<>(claimed);
      contacts.addAll(homes.finalOf(workspaceId, claimed).values());
      settle.settle(
          workspaceId, contacts, all.keySet(), belong(facts.byIds(workspaceId, contacts), all));
    }
    return true;
  }

  private boolean segment() {
    Optional<Look> claimed = segments.claim(now());
    claimed.ifPresent(look -> {
      if (look.deleted()) {
        takeOut(look);
      } else {
        goOn(look);
      }
    });
    return claimed.isPresent();
  }

  private void goOn(Look look) {
    UUID place = look.lookedTo() == null ? FIRST : look.lookedTo();
    List<SegmentFacts> batch = facts.behind(look.workspaceId(), place, AT_ONCE);
    if (batch.isEmpty()) {
      Instant now = now();
      segments.looked(look, now, again(look, now));
      return;
    }
    settle.settle(
        look.workspaceId(),
        batch.stream().map(SegmentFacts::contactId).toList(),
        Set.of(look.id()),
        belong(batch, Map.of(look.id(), look.conditions())));
    segments.lookedTo(look, batch.getLast().contactId());
  }

  private static @Nullable Instant again(Look look, Instant now) {
    if (look.first()) {
      return now.plus(SETTLED);
    }
    return look.conditions().changeWithTime() ? now.plus(AGAIN) : null;
  }

  private void takeOut(Look look) {
    List<UUID> batch = members.page(look.workspaceId(), look.id(), FIRST, AT_ONCE);
    if (batch.isEmpty()) {
      segments.delete(look.workspaceId(), look.id());
    } else {
      settle.settle(look.workspaceId(), batch, Set.of(look.id()), Map.of());
    }
  }

  private Map<UUID, Set<UUID>> belong(
      List<SegmentFacts> contacts, Map<UUID, SegmentConditions> all) {
    Instant now = now();
    Map<UUID, Set<UUID>> belong = new HashMap<>();
    for (SegmentFacts contact : contacts) {
      Set<UUID> its = new HashSet<>();
      all.forEach((id, conditions) -> {
        if (conditions.hold(contact, now)) {
          its.add(id);
        }
      });
      belong.put(contact.contactId(), its);
    }
    return belong;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
