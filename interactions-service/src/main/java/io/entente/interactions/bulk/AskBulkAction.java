package io.entente.interactions.bulk;

import io.entente.events.Ids;
import io.entente.interactions.timer.Timers;
import io.entente.interactions.work.ConversationPatch;
import io.entente.interactions.work.References;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Takes bulk actions on. What is wrong for any conversation is told at once. */
@Singleton
final class AskBulkAction {
  private static final int MOST_UNDER_WAY = 3;

  private final BulkActionStore actions;
  private final BulkItemStore items;
  private final ReadSelection read;
  private final References references;
  private final Timers timers;
  private final Clock clock;

  AskBulkAction(
      BulkActionStore actions,
      BulkItemStore items,
      ReadSelection read,
      References references,
      Timers timers,
      Clock clock) {
    this.actions = actions;
    this.items = items;
    this.read = read;
    this.references = references;
    this.timers = timers;
    this.clock = clock;
  }

  /**
   * What is to be done.
   *
   * @param json of the patch
   */
  record Asked(BulkSelection selection, ConversationPatch patch, String json) {}

  /**
   * Takes an action on, in the running transaction; its id.
   *
   * @param language in which problems are told
   */
  UUID ask(Caller by, Asked asked, Locale language) {
    check(by, asked.patch());
    ReadSelection.Meant meant = read.read(by, asked.selection());
    if (actions.underWay(by.workspaceId(), by.memberId()) >= MOST_UNDER_WAY) {
      throw new Conflict(
          "too_many", MOST_UNDER_WAY + " bulk actions of yours are under way already.");
    }
    UUID id = Ids.next();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<UUID> named = asked.selection().ids();
    int added = named == null ? 0 : items.add(by.workspaceId(), id, named);
    actions.insert(
        new BulkTask(
            by.workspaceId(),
            id,
            by.memberId(),
            by.name(),
            language.toLanguageTag(),
            BulkState.QUEUED,
            meant.filters(),
            meant.sort(),
            null,
            asked.json(),
            named != null,
            null,
            added),
        now);
    timers.set(WorkBulkActions.KIND, by.workspaceId(), id, now);
    return id;
  }

  private void check(Caller by, ConversationPatch patch) {
    try {
      references.check(by.workspaceId(), patch);
    } catch (InvalidRequest refusal) {
      throw new InvalidRequest(inActions(refusal.violations()));
    }
  }

  /** A patch says where in itself something is wrong. */
  static List<Violation> inActions(List<Violation> violations) {
    return violations.stream()
        .map(it -> new Violation("/actions" + it.pointer(), it.detail()))
        .toList();
  }
}
