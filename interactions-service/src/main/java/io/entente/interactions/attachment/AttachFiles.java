package io.entente.interactions.attachment;

import io.entente.events.AttachedFile;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.Timers;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes files parts of messages: each upload of one, and only by whom it was uploaded. */
@Singleton
public final class AttachFiles {
  /** How long a message that was taken in may need until it is filed: what the log keeps. */
  private static final Duration UNDER_WAY = Duration.ofDays(14);

  private final AttachmentStore attachments;
  private final Timers timers;
  private final Transactions transactions;
  private final Clock clock;

  AttachFiles(AttachmentStore attachments, Timers timers, Transactions transactions, Clock clock) {
    this.attachments = attachments;
    this.timers = timers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Gives the caller's uploads to what the caller writes, in the running transaction.
   *
   * @param holderId of the interaction, or of the reply that waits to be sent
   * @throws InvalidRequest if one of them is none of the caller's, or in use
   */
  public void attach(Caller by, UUID holderId, List<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    Map<UUID, Optional<UUID>> own = attachments.lockOwn(by.workspaceId(), by.memberId(), ids);
    List<AttachmentStore.Taken> taken = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      Optional<UUID> holder = own.get(ids.get(i));
      if (holder == null || holder.isPresent()) {
        throw new InvalidRequest(
            "/attachmentIds/" + i, "is no upload of yours that waits to be used");
      }
      taken.add(new AttachmentStore.Taken(by.workspaceId(), ids.get(i), holderId, i));
    }
    attachments.take(taken);
  }

  /** What was sent has what waited with it, in the running transaction. */
  public void move(UUID workspaceId, UUID waitingId, UUID interactionId) {
    attachments.move(workspaceId, waitingId, interactionId);
  }

  /** Whether a reply that waits has any. */
  public boolean hasFiles(UUID workspaceId, UUID waitingId) {
    return !attachments.of(workspaceId, List.of(waitingId)).isEmpty();
  }

  /** What is not sent leaves its uploads to be used again, in the running transaction: these. */
  public List<Attachment> release(UUID workspaceId, UUID waitingId) {
    List<Attachment> released =
        attachments.of(workspaceId, List.of(waitingId)).getOrDefault(waitingId, List.of());
    if (!released.isEmpty()) {
      attachments.release(workspaceId, waitingId);
      sweepAt(
          workspaceId,
          released.stream().map(Attachment::id).toList(),
          clock.instant().plus(KeepUpload.UNUSED));
    }
    return released;
  }

  /**
   * The caller's uploads that messages name. They are kept until these are filed.
   *
   * @param ids may hold some that are not there
   */
  public Uploads uploads(Caller by, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Uploads.NONE;
    }
    return transactions.write(() -> {
      Map<UUID, Optional<UUID>> own = attachments.lockOwn(by.workspaceId(), by.memberId(), ids);
      List<UUID> unused = new ArrayList<>();
      own.forEach((id, holder) -> {
        if (holder.isEmpty()) {
          unused.add(id);
        }
      });
      sweepAt(by.workspaceId(), unused, clock.instant().plus(UNDER_WAY));
      return new Uploads(own);
    });
  }

  private void sweepAt(UUID workspaceId, Collection<UUID> ids, Instant at) {
    timers.set(SweepUploads.KIND, ids.stream().map(id -> new Due(workspaceId, id, at)).toList());
  }

  /** What messages bring that are just filed, in the running transaction. */
  public void file(Collection<InboundInteraction> messages) {
    List<AttachmentStore.Taken> uploads = new ArrayList<>();
    List<AttachmentStore.Reference> references = new ArrayList<>();
    for (InboundInteraction message : messages) {
      List<AttachedFile> files = message.attachments() == null ? List.of() : message.attachments();
      for (int i = 0; i < files.size(); i++) {
        AttachedFile file = files.get(i);
        UUID id = file.attachmentId();
        AttachmentStore.Taken taken =
            new AttachmentStore.Taken(
                message.workspaceId(), id == null ? Ids.next() : id, message.id(), i);
        if (id != null) {
          uploads.add(taken);
        } else if (file.url() != null) {
          references.add(reference(taken, file, file.url(), message.receivedAt()));
        }
      }
    }
    if (!uploads.isEmpty()) {
      attachments.take(uploads);
    }
    attachments.insert(references);
  }

  private static AttachmentStore.Reference reference(
      AttachmentStore.Taken taken, AttachedFile file, String url, Instant at) {
    String name = file.name() == null ? FileName.of(URI.create(url)) : FileName.clean(file.name());
    return new AttachmentStore.Reference(
        taken,
        new Attachment(taken.id(), name, file.contentType(), file.size(), false, null, url),
        at);
  }
}
