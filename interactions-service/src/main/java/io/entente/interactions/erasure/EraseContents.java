package io.entente.interactions.erasure;

import io.entente.events.ErasureReport;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.interactions.attachment.EraseFiles;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.timer.Timers;
import io.entente.messaging.DeadLetters;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Erases what people wrote and what was written to them, a step and a transaction at a time, so
 * that nobody else waits long. Whatever dies in between, the next step is done by whoever comes.
 */
@Singleton
final class EraseContents implements TimerHandler {
  static final String KIND = "erasure";

  private static final String SERVICE = "interactions";
  private static final int MESSAGES_AT_ONCE = 500;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final ErasureStore erasures;
  private final PersonalMessageStore messages;
  private final EraseMessages erase;
  private final PersonalConversationStore conversations;
  private final EraseFiles files;
  private final ContentCuts cuts;
  private final DeadLetters deadLetters;
  private final Timers timers;
  private final Outbox outbox;
  private final EventJson json;
  private final Clock clock;

  EraseContents(
      ErasureStore erasures,
      PersonalMessageStore messages,
      EraseMessages erase,
      PersonalConversationStore conversations,
      EraseFiles files,
      ContentCuts cuts,
      DeadLetters deadLetters,
      Timers timers,
      Outbox outbox,
      EventJson json,
      Clock clock) {
    this.erasures = erasures;
    this.messages = messages;
    this.erase = erase;
    this.conversations = conversations;
    this.files = files;
    this.cuts = cuts;
    this.deadLetters = deadLetters;
    this.timers = timers;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public void fire(List<Due> due) {
    for (Due it : due) {
      erasures.lock(it.workspaceId(), it.subjectId()).ifPresent(this::step);
    }
  }

  private void step(Erasure erasure) {
    Erasure next =
        switch (erasure.stage()) {
          case ORDERED -> afterFiling(erasure);
          case MESSAGES -> eraseMessages(erasure);
          case CONVERSATIONS -> eraseConversations(erasure);
          case LOG -> cuts.areDone() ? report(erasure) : erasure;
          case DONE -> erasure;
        };
    erasures.update(next);
    if (next.stage() != Stage.DONE) {
      Instant now = clock.instant();
      boolean waits = next.stage() == Stage.LOG;
      timers.set(KIND, erasure.workspaceId(), erasure.id(), waits ? now.plus(LOOK_AGAIN) : now);
    }
  }

  private Erasure afterFiling(Erasure erasure) {
    erasures.awaitFiling();
    return erasure.at(erasure.identityIds().isEmpty() ? Stage.LOG : Stage.MESSAGES);
  }

  private Erasure eraseMessages(Erasure erasure) {
    UUID workspaceId = erasure.workspaceId();
    List<PersonalMessage> found = messages.find(erasure, MESSAGES_AT_ONCE);
    if (found.isEmpty()) {
      return erasure.at(Stage.CONVERSATIONS);
    }
    long erasedFiles = erase.of(workspaceId, found);
    return erasure.with(Map.of("messages", (long) found.size(), "files", erasedFiles));
  }

  private Erasure eraseConversations(Erasure erasure) {
    UUID workspaceId = erasure.workspaceId();
    List<UUID> queued = conversations.queued(erasure);
    long erasedFiles = files.of(workspaceId, queued);
    conversations.deleteQueued(workspaceId, queued);
    deadLetters.removeNaming(workspaceId, Set.copyOf(erasure.identityIds()));
    cuts.wantAll();
    return erasure
        .with(conversations.erase(erasure))
        .with(Map.of("queuedReplies", (long) queued.size(), "files", erasedFiles))
        .at(Stage.LOG);
  }

  private Erasure report(Erasure erasure) {
    ErasureReport report =
        new ErasureReport(
            erasure.workspaceId(),
            erasure.id(),
            SERVICE,
            erasure.counts(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    outbox.append(
        new OutgoingEvent(
            Topics.ERASURE_REPORTS, report.key(), json.encode(report), erasure.workspaceId()));
    return erasure.at(Stage.DONE);
  }
}
