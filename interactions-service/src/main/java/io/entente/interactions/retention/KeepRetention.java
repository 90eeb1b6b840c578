package io.entente.interactions.retention;

import io.entente.interactions.retention.ConversationRetentionPreview.Old;
import io.entente.interactions.retention.OldTextStore.Counted;
import io.entente.interactions.retention.OldTextStore.Looked;
import io.entente.interactions.retention.Round.Place;
import io.entente.interactions.timer.Timers;
import io.entente.rest.Caller;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a workspace's rule, and says what one would remove. */
@Singleton
final class KeepRetention {
  private static final int MOST_LOOKED = 20_000;
  private static final int AT_ONCE = 500;
  private static final int SHOWN = 10;

  private final RetentionStore rules;
  private final OldTextStore texts;
  private final Timers timers;
  private final Transactions transactions;
  private final Clock clock;

  KeepRetention(
      RetentionStore rules,
      OldTextStore texts,
      Timers timers,
      Transactions transactions,
      Clock clock) {
    this.rules = rules;
    this.texts = texts;
    this.timers = timers;
    this.transactions = transactions;
    this.clock = clock;
  }

  ConversationRetention rule(UUID workspaceId) {
    return rules.rule(workspaceId).orElse(ConversationRetention.NONE);
  }

  /** The rule from now on. It is first applied a day later: time to think better of it. */
  ConversationRetention keep(Caller by, NewConversationRetention asked) {
    UUID workspaceId = by.workspaceId();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.write(() -> {
      Integer days = asked.days();
      if (days == null) {
        rules.delete(workspaceId);
        timers.cancel(RemoveOldTexts.KIND, workspaceId, workspaceId);
      } else {
        Instant due = now.plus(RemoveOldTexts.EVERY);
        rules.put(workspaceId, days, now, by.memberId(), due);
        timers.set(RemoveOldTexts.KIND, workspaceId, workspaceId, due);
      }
      return rule(workspaceId);
    });
  }

  ConversationRetentionPreview preview(UUID workspaceId, int days) {
    Instant before = Round.before(clock.instant().truncatedTo(ChronoUnit.MICROS), days);
    List<Old> first = new ArrayList<>();
    long conversations = 0;
    long messages = 0;
    long files = 0;
    int looked = 0;
    @Nullable Place after = Place.BEFORE_ALL;
    while (after != null && looked < MOST_LOOKED) {
      List<Looked> page = texts.page(workspaceId, before, after, AT_ONCE);
      List<Looked> going = page.stream().filter(Looked::goes).toList();
      if (!going.isEmpty()) {
        Counted counted = texts.count(workspaceId, going.stream().map(Looked::id).toList());
        conversations += going.size();
        messages += counted.messages();
        files += counted.files();
        going.stream().limit(SHOWN - first.size()).map(KeepRetention::shown).forEach(first::add);
      }
      looked += page.size();
      after = page.size() < AT_ONCE ? null : page.getLast().place();
    }
    return new ConversationRetentionPreview(
        before, conversations, messages, files, after == null, first);
  }

  private static Old shown(Looked it) {
    return new Old(it.id(), it.number(), it.subject(), it.resolvedAt());
  }
}
