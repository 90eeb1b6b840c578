package io.entente.contacts.merge;

import io.entente.contacts.merge.LockPeople.Person;
import io.entente.contacts.point.PointKey;
import io.entente.rest.Conflict;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a merge back: the absorbed contact is shown by itself again, with all that hangs on it by
 * merges that still stand. What came since stays with the contact to which it came. Whom a member
 * parts no rule joins again.
 */
@Singleton
public final class UndoMerge {
  private final Transactions transactions;
  private final LockPeople lock;
  private final ContactMergeStore merges;
  private final ShowAs show;
  private final Apart apart;
  private final Clock clock;

  UndoMerge(
      Transactions transactions,
      LockPeople lock,
      ContactMergeStore merges,
      ShowAs show,
      Apart apart,
      Clock clock) {
    this.transactions = transactions;
    this.lock = lock;
    this.merges = merges;
    this.show = show;
    this.apart = apart;
    this.clock = clock;
  }

  /** The merge as it is now. */
  ContactMerge undo(UUID workspaceId, UUID id, UUID memberId) {
    return transactions.write(() -> {
      ContactMerge undone =
          cut(workspaceId, id, memberId)
              .orElseThrow(
                  () -> new Conflict("already_undone", "The merge was taken back already."));
      apart.keep(workspaceId, undone.keptId(), undone.absorbedId(), memberId);
      return undone;
    });
  }

  /**
   * Takes back what a rule joined by a point that proves nothing after all. Nobody says that they
   * are not one person: by another point a rule joins them anew.
   */
  public void takeBack(UUID workspaceId, PointKey point) {
    transactions.writing(
        () -> merges.joinedBy(workspaceId, point).forEach(id -> cut(workspaceId, id, null)));
  }

  /** Empty if the merge does not stand. */
  private Optional<ContactMerge> cut(UUID workspaceId, UUID id, @Nullable UUID memberId) {
    ContactMerge known = merges.find(workspaceId, id).orElseThrow(() -> new NotFound("merge"));
    Person person = lock.lock(workspaceId, known.keptId(), known.absorbedId()).one();
    ContactMerge merge = merges.lock(workspaceId, id).orElseThrow(() -> new NotFound("merge"));
    if (!merge.stands()) {
      return Optional.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<UUID> leaving =
        new MergeForest(merges.standing(workspaceId, person.homes()))
            .from(merge.absorbedId()).stream().sorted().toList();
    merges.undo(workspaceId, id, now, memberId);
    show.as(workspaceId, leaving, person.id(), merge.absorbedId());
    return Optional.of(merge.undone(now, memberId));
  }
}
