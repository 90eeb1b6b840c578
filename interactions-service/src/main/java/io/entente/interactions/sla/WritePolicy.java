package io.entente.interactions.sla;

import io.entente.events.Ids;
import io.entente.interactions.catalogue.KeptThings;
import io.entente.interactions.catalogue.KeptThings.Kept;
import io.entente.interactions.schedule.Editions;
import io.entente.interactions.schedule.TimetableStore;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.PreconditionRequired;
import io.entente.rest.Violation;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes policies down. Each change makes a new version that applies to what starts from this
 * instant on; what has started keeps what it was promised.
 */
@Singleton
final class WritePolicy {
  private static final int MOST = 200;

  private final Transactions transactions;
  private final PolicyStore store;
  private final Editions editions;
  private final TimetableStore schedules;
  private final KeptThings kept;

  WritePolicy(
      Transactions transactions,
      PolicyStore store,
      Editions editions,
      TimetableStore schedules,
      KeptThings kept) {
    this.transactions = transactions;
    this.store = store;
    this.editions = editions;
    this.schedules = schedules;
    this.kept = kept;
  }

  /** At the end of the list. */
  StoredPolicy create(Caller by, NewPolicy policy) {
    return transactions.write(() -> {
      Instant now = editions.change(by.workspaceId());
      check(by.workspaceId(), policy);
      List<StoredPolicy> before = store.all(by.workspaceId());
      if (before.size() >= MOST) {
        throw new Conflict("too_many", "There are " + MOST + " policies already.");
      }
      int position = before.isEmpty() ? 1 : before.getLast().version().position() + 1;
      return write(by, new PolicyVersion(Ids.next(), 1, now, position, false, policy));
    });
  }

  /**
   * @param ifMatch see {@link EntityTag#check}; it must be there
   */
  StoredPolicy change(Caller by, UUID id, NewPolicy policy, @Nullable String ifMatch) {
    return transactions.write(() -> {
      Instant now = editions.change(by.workspaceId());
      PolicyVersion before = find(by, id, ifMatch);
      check(by.workspaceId(), policy);
      return write(by, next(before, now, before.position(), false, policy));
    });
  }

  /**
   * @param ifMatch see {@link EntityTag#check}; it must be there
   */
  void retire(Caller by, UUID id, @Nullable String ifMatch) {
    transactions.writing(() -> {
      Instant now = editions.change(by.workspaceId());
      PolicyVersion before = find(by, id, ifMatch);
      write(by, next(before, now, before.position(), true, before.policy()));
    });
  }

  List<StoredPolicy> order(Caller by, PolicyOrder order) {
    return transactions.write(() -> {
      Instant now = editions.change(by.workspaceId());
      List<StoredPolicy> before = store.all(by.workspaceId());
      List<UUID> known = before.stream().map(it -> it.version().policyId()).toList();
      if (order.ids().size() != known.size()
          || !new HashSet<>(order.ids()).equals(new HashSet<>(known))) {
        throw new InvalidRequest("/ids", "must be the ids of all policies, each once");
      }
      List<StoredPolicy> moved = new ArrayList<>();
      for (StoredPolicy policy : before) {
        PolicyVersion version = policy.version();
        int position = order.ids().indexOf(version.policyId()) + 1;
        if (position != version.position()) {
          moved.add(
              new StoredPolicy(
                  next(version, now, position, false, version.policy()), by.memberId()));
        }
      }
      store.write(by.workspaceId(), moved);
      return store.all(by.workspaceId());
    });
  }

  private PolicyVersion find(Caller by, UUID id, @Nullable String ifMatch) {
    PolicyVersion found =
        store.find(by.workspaceId(), id).orElseThrow(() -> new NotFound("policy")).version();
    if (ifMatch == null) {
      throw new PreconditionRequired();
    }
    new EntityTag(found.version()).check(ifMatch);
    return found;
  }

  private StoredPolicy write(Caller by, PolicyVersion version) {
    StoredPolicy policy = new StoredPolicy(version, by.memberId());
    store.write(by.workspaceId(), List.of(policy));
    return policy;
  }

  /** Later than the version before, also where the clocks of two replicas differ. */
  private static PolicyVersion next(
      PolicyVersion before, Instant now, int position, boolean retired, NewPolicy policy) {
    Instant from =
        now.isAfter(before.validFrom()) ? now : before.validFrom().plus(1, ChronoUnit.MICROS);
    return new PolicyVersion(
        before.policyId(), before.version() + 1, from, position, retired, policy);
  }

  private void check(UUID workspaceId, NewPolicy policy) {
    UUID schedule = policy.scheduleId();
    if (schedule != null && !schedules.all(workspaceId).ofSchedules().containsKey(schedule)) {
      throw new InvalidRequest("/scheduleId", "is no schedule of this workspace");
    }
    List<Condition> items = policy.conditions() == null ? List.of() : policy.conditions().items();
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Kept kind = items.get(i).field().kept();
      if (kind != null) {
        violations.addAll(
            kept.missing(
                workspaceId, kind, "/conditions/items/" + i + "/values", items.get(i).values()));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
  }
}
