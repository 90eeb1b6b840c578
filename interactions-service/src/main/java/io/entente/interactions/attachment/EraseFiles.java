package io.entente.interactions.attachment;

import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.Timers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Takes the files of messages away for good; content that no other message has goes at once. */
@Singleton
public final class EraseFiles {
  private final AttachmentStore attachments;
  private final ContentStore contents;
  private final Timers timers;
  private final Clock clock;

  EraseFiles(AttachmentStore attachments, ContentStore contents, Timers timers, Clock clock) {
    this.attachments = attachments;
    this.contents = contents;
    this.timers = timers;
    this.clock = clock;
  }

  /**
   * Erases in the running transaction.
   *
   * @param holders messages, or replies that wait to be sent
   * @return how many files there were
   */
  public int of(UUID workspaceId, Collection<UUID> holders) {
    if (holders.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    List<UUID> held = attachments.contentsOf(workspaceId, holders);
    int erased = attachments.deleteOf(workspaceId, holders);
    contents.keepNoLonger(workspaceId, held, now);
    timers.set(SweepContents.KIND, held.stream().map(id -> new Due(workspaceId, id, now)).toList());
    return erased;
  }
}
