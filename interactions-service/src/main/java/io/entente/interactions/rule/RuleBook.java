package io.entente.interactions.rule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entente.interactions.action.ReadActions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The active rules of workspaces, looked up every five seconds at most: so long may it take until a
 * change is known to other replicas.
 */
@Singleton
final class RuleBook {
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

  private List<ReadyRule> ready(List<StoredRule> rules) {
    return rules.stream().map(this::ready).toList();
  }

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
