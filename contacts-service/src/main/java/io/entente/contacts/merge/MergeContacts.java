package io.entente.contacts.merge;

import io.entente.contacts.merge.LockPeople.Person;
import io.entente.contacts.merge.LockPeople.Two;
import io.entente.events.Ids;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Has two contacts be shown as one. Nothing that belongs to either is touched: it stays with the
 * contact to which it came, so the cost does not depend on it and {@link UndoMerge} is exact.
 */
@Singleton
public final class MergeContacts {
  private final Transactions transactions;
  private final LockPeople lock;
  private final ContactMergeStore merges;
  private final ShowAs show;
  private final Apart apart;
  private final TakeValues values;
  private final Clock clock;

  MergeContacts(
      Transactions transactions,
      LockPeople lock,
      ContactMergeStore merges,
      ShowAs show,
      Apart apart,
      TakeValues values,
      Clock clock) {
    this.transactions = transactions;
    this.lock = lock;
    this.merges = merges;
    this.show = show;
    this.apart = apart;
    this.values = values;
    this.clock = clock;
  }

  /** As {@link #merge(UUID, UUID, UUID, MergeCause, MergeConditions)}, whatever their versions. */
  public ContactMerge merge(UUID workspaceId, UUID kept, UUID absorbed, MergeCause cause) {
    return merge(workspaceId, kept, absorbed, cause, MergeConditions.NONE);
  }

  /**
   * A contact that was absorbed stands for the one as which it is shown.
   *
   * @throws NotFound if there is no such contact
   * @throws Conflict if they are one already, or if a rule would join who was held apart
   */
  ContactMerge merge(
      UUID workspaceId, UUID kept, UUID absorbed, MergeCause cause, MergeConditions conditions) {
    if (kept.equals(absorbed)) {
      throw new InvalidRequest("/absorb", "is the contact itself");
    }
    return transactions.write(() -> {
      Two people = lock.lock(workspaceId, kept, absorbed);
      if (people.areOne()) {
        throw new Conflict("already_merged", "They are shown as one contact already.");
      }
      conditions.check(people.one().version(), people.other().version());
      if (!cause.isAutomatic()) {
        apart.forget(workspaceId, people.one().homes(), people.other().homes());
      } else if (areApart(workspaceId, people)) {
        throw new Conflict("held_apart", "A member said that they are not one person.");
      }
      return merge(workspaceId, people.one(), people.other(), cause);
    });
  }

  /**
   * As a rule does it, which was perhaps not the first: nothing happens to who is one already, or
   * was held apart.
   *
   * @throws NotFound if there is no such contact
   */
  public void join(UUID workspaceId, UUID kept, UUID absorbed, MergeCause cause) {
    transactions.writing(() -> {
      Two people = lock.lock(workspaceId, kept, absorbed);
      if (!people.areOne() && !areApart(workspaceId, people)) {
        merge(workspaceId, people.one(), people.other(), cause);
      }
    });
  }

  private boolean areApart(UUID workspaceId, Two people) {
    return apart.areApart(workspaceId, people.one().homes(), people.other().homes());
  }

  private ContactMerge merge(UUID workspaceId, Person kept, Person absorbed, MergeCause cause) {
    TakeValues.Before before = values.before(workspaceId, kept.id(), absorbed.id());
    show.as(workspaceId, absorbed.homes(), absorbed.id(), kept.id());
    ContactMerge merge =
        new ContactMerge(
            Ids.next(),
            kept.id(),
            absorbed.id(),
            cause.ground(),
            cause.proof(),
            cause.memberId(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            values.after(workspaceId, before),
            before.absorbed(),
            null,
            null);
    merges.insert(workspaceId, merge, cause.point());
    return merge;
  }
}
