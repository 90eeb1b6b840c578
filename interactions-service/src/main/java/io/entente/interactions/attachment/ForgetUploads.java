package io.entente.interactions.attachment;

import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.Timers;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Forgets uploads that are used nowhere, in the running transaction; their content follows. */
@Singleton
final class ForgetUploads {
  private final AttachmentStore attachments;
  private final Timers timers;
  private final Clock clock;

  ForgetUploads(AttachmentStore attachments, Timers timers, Clock clock) {
    this.attachments = attachments;
    this.timers = timers;
    this.clock = clock;
  }

  /**
   * One of the caller's.
   *
   * @throws NotFound if there is none that is not in use
   */
  void forgetOwn(Caller by, UUID id) {
    Optional<UUID> holder =
        attachments.lockOwn(by.workspaceId(), by.memberId(), List.of(id)).get(id);
    if (holder == null || holder.isPresent()) {
      throw new NotFound("attachment");
    }
    forget(List.of(new Due(by.workspaceId(), id, clock.instant())));
  }

  /** Those of them that are not in use. */
  void forget(Collection<Due> uploads) {
    List<AttachmentStore.Unused> unused = attachments.lockUnused(uploads);
    if (unused.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    attachments.delete(unused);
    timers.set(
        SweepContents.KIND,
        unused.stream()
            .map(it -> new Due(it.workspaceId(), it.contentId(), now))
            .distinct()
            .toList());
  }
}
