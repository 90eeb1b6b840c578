package io.entente.interactions.rule;

import io.entente.events.Ids;
import io.entente.interactions.timer.Timers;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.PreconditionRequired;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes rules down. One takes effect on what happens from then on. */
@Singleton
final class WriteRules {
  private static final int MOST = 200;

  private final Transactions transactions;
  private final RuleStore rules;
  private final CheckRule check;
  private final RuleBook book;
  private final RuleTimes times;
  private final Timers timers;
  private final Clock clock;

  WriteRules(
      Transactions transactions,
      RuleStore rules,
      CheckRule check,
      RuleBook book,
      RuleTimes times,
      Timers timers,
      Clock clock) {
    this.transactions = transactions;
    this.rules = rules;
    this.check = check;
    this.book = book;
    this.times = times;
    this.timers = timers;
    this.clock = clock;
  }

  /** At the end of the list. */
  StoredRule create(Caller by, NewRule rule) {
    return transactions.write(() -> {
      List<StoredRule> before = rules.lock(by.workspaceId());
      if (before.size() >= MOST) {
        throw new Conflict("too_many", "There are " + MOST + " rules already.");
      }
      check.check(by.workspaceId(), rule);
      int position = before.isEmpty() ? 1 : before.getLast().position() + 1;
      StoredRule created =
          save(by, new StoredRule(Ids.next(), position, 1, now(), by.memberId(), rule));
      timers.set(ForgetRuns.KIND, by.workspaceId(), created.id(), now().plus(ForgetRuns.EVERY));
      return created;
    });
  }

  /**
   * @param change makes of the rule what it is to be
   * @param ifMatch see {@link EntityTag#check}; it must be there
   */
  StoredRule change(Caller by, UUID id, UnaryOperator<NewRule> change, @Nullable String ifMatch) {
    return transactions.write(() -> {
      StoredRule before = find(by, id, ifMatch);
      NewRule after = change.apply(before.rule());
      check.check(by.workspaceId(), after, before.rule());
      return save(
          by,
          new StoredRule(id, before.position(), before.version() + 1, now(), by.memberId(), after));
    });
  }

  /**
   * @param ifMatch see {@link EntityTag#check}; it must be there
   */
  void delete(Caller by, UUID id, @Nullable String ifMatch) {
    transactions.writing(() -> {
      find(by, id, ifMatch);
      rules.delete(by.workspaceId(), id);
      transactions.afterCommit(() -> book.forget(by.workspaceId()));
    });
  }

  List<StoredRule> order(Caller by, RuleOrder order) {
    return transactions.write(() -> {
      List<StoredRule> before = rules.lock(by.workspaceId());
      List<UUID> known = before.stream().map(StoredRule::id).toList();
      if (order.ids().size() != known.size()
          || !new HashSet<>(order.ids()).equals(new HashSet<>(known))) {
        throw new InvalidRequest("/ids", "must be the ids of all rules, each once");
      }
      List<StoredRule> moved = new ArrayList<>();
      for (StoredRule rule : before) {
        moved.add(rule.at(order.ids().indexOf(rule.id()) + 1));
      }
      rules.save(by.workspaceId(), moved);
      transactions.afterCommit(() -> book.forget(by.workspaceId()));
      return rules.all(by.workspaceId());
    });
  }

  private StoredRule find(Caller by, UUID id, @Nullable String ifMatch) {
    StoredRule found =
        rules.lock(by.workspaceId()).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("rule"));
    if (ifMatch == null) {
      throw new PreconditionRequired();
    }
    new EntityTag(found.version()).check(ifMatch);
    return found;
  }

  private StoredRule save(Caller by, StoredRule rule) {
    rules.save(by.workspaceId(), List.of(rule));
    transactions.afterCommit(() -> book.forget(by.workspaceId()));
    if (rule.rule().on() == Trigger.TIME && rule.rule().isActive()) {
      times.begin(by.workspaceId(), now().plus(RuleBook.KEPT.multipliedBy(2)));
    }
    return rule;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
