package io.entente.contacts.retention;

import io.entente.contacts.erasure.EraseContact;
import io.entente.contacts.retention.QuietPeopleStore.Looked;
import io.entente.events.Ids;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Applies rules that are due, some contacts at a time and each person in a transaction of their
 * own. Who died in between is taken over from where it was.
 */
@Singleton
final class ApplyRetention {
  static final int AT_ONCE = 200;

  private static final Duration TAKEN_FOR = Duration.ofMinutes(5);
  private static final Duration KEPT = Duration.ofDays(400);

  private final RetentionStore rules;
  private final QuietPeopleStore people;
  private final EraseContact erase;
  private final Transactions transactions;
  private final Clock clock;

  ApplyRetention(
      RetentionStore rules,
      QuietPeopleStore people,
      EraseContact erase,
      Transactions transactions,
      Clock clock) {
    this.rules = rules;
    this.people = people;
    this.erase = erase;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Does a step of a rule that is due; returns whether there was one. */
  boolean next() {
    Optional<RetentionTask> claimed = transactions.write(this::claim);
    claimed.ifPresent(this::step);
    return claimed.isPresent();
  }

  private Optional<RetentionTask> claim() {
    Instant now = now();
    return rules
        .claim(now)
        .map(task -> {
          Instant until = now.plus(TAKEN_FOR);
          UUID runId = task.runId() == null ? Ids.next() : task.runId();
          if (task.runId() == null) {
            rules.begin(task, runId, now, until);
          } else {
            rules.hold(task.workspaceId(), runId, until);
          }
          return new RetentionTask(task.workspaceId(), task.days(), runId);
        });
  }

  private void step(RetentionTask task) {
    UUID workspaceId = task.workspaceId();
    UUID runId = Objects.requireNonNull(task.runId());
    RetentionStore.Under run = rules.run(workspaceId, runId);
    List<Looked> page = people.page(workspaceId, run.before(), run.place(), AT_ONCE);
    long erased = page.stream().filter(it -> it.goes() && erase(workspaceId, it, run)).count();
    transactions.writing(() -> {
      if (!page.isEmpty()) {
        rules.progress(workspaceId, runId, page.getLast().place(), page.size(), erased);
      }
      if (page.size() < AT_ONCE) {
        rules.finish(workspaceId, runId, now(), now().plus(KeepRetention.EVERY));
        rules.forget(workspaceId, now().minus(KEPT));
      } else {
        rules.hold(workspaceId, runId, now());
      }
    });
  }

  private boolean erase(UUID workspaceId, Looked contact, RetentionStore.Under run) {
    return erase.eraseByAge(
        workspaceId, contact.id(), () -> people.stillGoes(workspaceId, contact.id(), run.before()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
