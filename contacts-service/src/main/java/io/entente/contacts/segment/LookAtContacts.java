package io.entente.contacts.segment;

import io.entente.contacts.segment.SegmentStore.Look;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps segments current, a batch of contacts a transaction: contacts that changed against all
 * segments, contacts for which the time has come as if they had changed, and all contacts against a
 * segment that is new or was changed.
 */
@Singleton
final class LookAtContacts {
  /** What was on its way when the segment was made noted nothing, and is there by then. */
  private static final Duration SETTLED = Duration.ofMinutes(2);

  private static final int AT_ONCE = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final SegmentChanges changes;
  private final SegmentStore segments;
  private final SegmentFactStore contacts;
  private final MemberStore members;
  private final JudgeContacts judge;
  private final FlipStore flips;
  private final TellSegments tell;
  private final Transactions transactions;
  private final Clock clock;

  LookAtContacts(
      SegmentChanges changes,
      SegmentStore segments,
      SegmentFactStore contacts,
      MemberStore members,
      JudgeContacts judge,
      FlipStore flips,
      TellSegments tell,
      Transactions transactions,
      Clock clock) {
    this.changes = changes;
    this.segments = segments;
    this.contacts = contacts;
    this.members = members;
    this.judge = judge;
    this.flips = flips;
    this.tell = tell;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Looks at a batch; returns whether there was one. */
  boolean next() {
    return transactions.write(this::changed)
        || transactions.write(this::due)
        || transactions.write(this::segment);
  }

  private boolean changed() {
    Optional<UUID> workspace = changes.workspace();
    if (workspace.isEmpty()) {
      return false;
    }
    List<UUID> claimed = changes.claim(workspace.get(), AT_ONCE);
    if (claimed.isEmpty()) {
      return false;
    }
    judge.ofAll(workspace.get(), claimed);
    return true;
  }

  private boolean due() {
    Map<UUID, List<UUID>> due = flips.take(now(), AT_ONCE);
    due.forEach(changes::note);
    return !due.isEmpty();
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
    List<SegmentContact> batch = contacts.behind(look.workspaceId(), place, AT_ONCE);
    if (batch.isEmpty()) {
      Instant now = now();
      segments.looked(look, now, again(look, now));
      tell.of(look.workspaceId(), look.id());
      return;
    }
    judge.ofOne(look.workspaceId(), batch, look.id(), look.conditions());
    segments.lookedTo(look, batch.getLast().id());
  }

  private static @Nullable Instant again(Look look, Instant now) {
    return look.first() ? now.plus(SETTLED) : null;
  }

  private void takeOut(Look look) {
    List<UUID> batch = members.page(look.workspaceId(), look.id(), FIRST, AT_ONCE);
    if (batch.isEmpty()) {
      segments.delete(look.workspaceId(), look.id());
    } else {
      judge.takeOut(look.workspaceId(), batch, look.id());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
