package io.entente.contacts.retention;

import io.entente.contacts.retention.ContactRetentionPreview.Quiet;
import io.entente.contacts.retention.QuietPeopleStore.Looked;
import io.entente.rest.Caller;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a workspace's rule, and says whom one would erase. */
@Singleton
final class KeepRetention {
  static final Duration EVERY = Duration.ofDays(1);

  /** As far as a preview looks. */
  static final int MOST_LOOKED = 100_000;

  private static final int AT_ONCE = 1_000;
  private static final int SHOWN = 10;

  private final RetentionStore rules;
  private final QuietPeopleStore people;
  private final Transactions transactions;
  private final Clock clock;

  KeepRetention(
      RetentionStore rules, QuietPeopleStore people, Transactions transactions, Clock clock) {
    this.rules = rules;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  ContactRetention rule(UUID workspaceId) {
    return rules.rule(workspaceId).orElse(ContactRetention.NONE);
  }

  /** The rule from now on. It is first applied a day later: time to think better of it. */
  ContactRetention keep(Caller by, NewContactRetention asked) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.write(() -> {
      Integer days = asked.days();
      if (days == null) {
        rules.delete(by.workspaceId());
      } else {
        rules.put(by.workspaceId(), days, now, by.memberId(), now.plus(EVERY));
      }
      return rule(by.workspaceId());
    });
  }

  ContactRetentionPreview preview(UUID workspaceId, int days) {
    Instant before = RetentionTask.before(clock.instant().truncatedTo(ChronoUnit.MICROS), days);
    List<Quiet> first = new ArrayList<>();
    long found = 0;
    int looked = 0;
    @Nullable Place after = Place.BEFORE_ALL;
    while (after != null && looked < MOST_LOOKED) {
      List<Looked> page = people.page(workspaceId, before, after, AT_ONCE);
      for (Looked contact : page) {
        if (contact.goes()) {
          found++;
          if (first.size() < SHOWN) {
            first.add(new Quiet(contact.id(), contact.name(), contact.lastActivityAt()));
          }
        }
      }
      looked += page.size();
      after = page.size() < AT_ONCE ? null : page.getLast().place();
    }
    return new ContactRetentionPreview(before, found, after == null, first);
  }
}
