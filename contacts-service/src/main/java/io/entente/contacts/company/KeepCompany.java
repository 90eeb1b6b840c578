package io.entente.contacts.company;

import io.entente.contacts.segment.SegmentChanges;
import io.entente.events.Ids;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes, changes and takes away companies. A domain is one company's alone. */
@Singleton
final class KeepCompany {
  private static final int LEAVE_AT_ONCE = 500;

  private final Transactions transactions;
  private final CompanyStore store;
  private final SegmentChanges segments;
  private final Clock clock;

  KeepCompany(Transactions transactions, CompanyStore store, SegmentChanges segments, Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.segments = segments;
    this.clock = clock;
  }

  Company add(UUID workspaceId, NewCompany added) {
    List<String> domains = added.domains() == null ? List.of() : added.domains();
    Company company =
        new Company(
            Ids.next(), added.name(), domains, clock.instant().truncatedTo(ChronoUnit.MICROS), 1);
    return givingDomains(() -> {
      store.insert(workspaceId, company);
      return company;
    });
  }

  Company change(UUID workspaceId, UUID id, ChangedCompany changed, @Nullable String ifMatch) {
    return givingDomains(() -> {
      Company before = locked(workspaceId, id, ifMatch);
      Company after = changed.onto(before);
      if (after.version() > before.version()) {
        store.update(workspaceId, after);
      }
      return after;
    });
  }

  /**
   * Its contacts leave part by part, so that nobody waits for long who changes one of them, and the
   * company goes with the last. Where that breaks off, some have left, and to remove it again goes
   * on.
   */
  void remove(UUID workspaceId, UUID id, @Nullable String ifMatch) {
    Company _ = transactions.write(() -> locked(workspaceId, id, ifMatch));
    boolean more = true;
    while (more) {
      more = transactions.write(() -> someLeave(workspaceId, id));
    }
    transactions.writing(() -> {
      // Its contacts have left by now: too late to refuse what was asked for.
      Company company = locked(workspaceId, id, null);
      segments.noteStaff(workspaceId, company.id());
      store.delete(workspaceId, company.id());
    });
  }

  /** Returns whether there may be more. */
  private boolean someLeave(UUID workspaceId, UUID id) {
    List<UUID> staff = store.staff(workspaceId, id, LEAVE_AT_ONCE);
    if (!staff.isEmpty()) {
      store.leave(workspaceId, id, staff);
      segments.note(workspaceId, staff);
    }
    return staff.size() == LEAVE_AT_ONCE;
  }

  private Company locked(UUID workspaceId, UUID id, @Nullable String ifMatch) {
    Company company = store.lock(workspaceId, id).orElseThrow(() -> new NotFound("company"));
    new EntityTag(company.version()).check(ifMatch);
    return company;
  }

  private Company givingDomains(Supplier<Company> work) {
    try {
      return transactions.write(work);
    } catch (DataAccessException e) {
      if (Sql.isDuplicate(e)) {
        throw new Conflict("domain_taken", "One of the domains is another company's.");
      }
      throw e;
    }
  }
}
