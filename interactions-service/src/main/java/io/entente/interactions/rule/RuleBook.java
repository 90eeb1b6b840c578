package io.entente.interactions.rule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entente.interactions.action.ReadActions;
import io.entente.rest.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The active rules of workspaces, looked up every five seconds at most: so long may it take until a
 * change is known to other replicas.
 */
@Singleton
final class RuleBook {
  private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

  static final Duration KEPT = Duration.ofSeconds(5);
  private static final int MOST = 10_000;

  private final RuleStore store;
  private final ReadActions actions;
  private final Cache<UUID, ActiveRules> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  RuleBook(RuleStore store, ReadActions actions) {
    this.store = store;
    this.actions = actions;
  }

  ActiveRules of(UUID workspaceId) {
    ActiveRules rules = known.getIfPresent(workspaceId);
    if (rules == null) {
      List<StoredRule> active = store.active(workspaceId);
      rules = active.isEmpty() ? ActiveRules.NONE : ActiveRules.of(ready(active));
      known.put(workspaceId, rules);
    }
    return rules;
  }

  /** Without those that were allowed when they were written, and would not be now. */
  private List<ReadyRule> ready(List<StoredRule> rules) {
    List<ReadyRule> ready = new ArrayList<>();
    for (StoredRule rule : rules) {
      try {
        ready.add(ready(rule));
      } catch (Refusal refusal) {
        LOG.debug("The rule {} is passed over: {}", rule.id(), refusal.detail());
      }
    }
    return ready;
  }

  /**
   * @throws Refusal if it would not be allowed to be written now
   */
  ReadyRule ready(StoredRule stored) {
    NewRule rule = stored.rule();
    return new ReadyRule(
        stored.id(), stored.version(), rule, rule.asked().ready(), actions.ready(rule.actions()));
  }

  /** What was known of a workspace is so no longer. */
  void forget(UUID workspaceId) {
    known.invalidate(workspaceId);
  }
}
