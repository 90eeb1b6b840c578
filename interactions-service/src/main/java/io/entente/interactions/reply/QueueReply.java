package io.entente.interactions.reply;

import io.entente.events.ConsentPurpose;
import io.entente.interactions.attachment.AttachFiles;
import io.entente.interactions.attachment.Attachment;
import io.entente.interactions.consent.AskLeave;
import io.entente.interactions.delivery.HandOver;
import io.entente.interactions.draft.DraftKind;
import io.entente.interactions.draft.DraftStore;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.timer.Timers;
import io.entente.rest.Caller;
import io.entente.rest.Forbidden;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Keeps replies that are to be sent later, and takes them back, in the running transaction. */
@Singleton
final class QueueReply {
  private final LockConversation lock;
  private final WriteMessage write;
  private final QueuedReplyStore queued;
  private final DraftStore drafts;
  private final AttachFiles attach;
  private final HandOver handOver;
  private final Timers timers;
  private final AskLeave leave;
  private final Clock clock;

  QueueReply(
      LockConversation lock,
      WriteMessage write,
      QueuedReplyStore queued,
      DraftStore drafts,
      AttachFiles attach,
      HandOver handOver,
      Timers timers,
      AskLeave leave,
      Clock clock) {
    this.lock = lock;
    this.write = write;
    this.queued = queued;
    this.drafts = drafts;
    this.attach = attach;
    this.handOver = handOver;
    this.timers = timers;
    this.leave = leave;
    this.clock = clock;
  }

  /**
   * @throws io.entente.rest.InvalidRequest if the network does not take it, or not then
   * @throws io.entente.rest.Conflict if the customer does not allow what it is for
   */
  Reply queue(
      Caller by, UUID conversationId, Written written, Instant dueAt, ConsentPurpose purpose) {
    StoredConversation conversation =
        lock.lock(by.workspaceId(), conversationId).orElseThrow(() -> new NotFound("conversation"));
    leave.toWrite(
        by.workspaceId(),
        conversation.strand().customerId(),
        conversation.opening().channel(),
        purpose);
    ReplyStore.Answered answered = write.answered(conversation);
    written.checkFor(
        handOver.check(conversation, answered.way(conversation), written.body(), dueAt, "/sendAt"));
    UUID id = written.id();
    queued.insert(
        by.workspaceId(),
        new QueuedReply(
            id,
            conversation.id(),
            by.memberId(),
            by.name(),
            written.body(),
            dueAt,
            DeliveryState.QUEUED,
            null,
            now(),
            purpose,
            List.of()));
    attach.attach(by, id, written.attachmentIds());
    timers.set(SendQueuedReplies.KIND, by.workspaceId(), id, dueAt);
    drafts.sent(by.workspaceId(), by.memberId(), conversation.id(), DraftKind.REPLY);
    return new Reply(id, WriteMessage.interactionId(conversation, id), DeliveryState.QUEUED, dueAt);
  }

  /**
   * Takes a reply back that has not been sent; its text is its writer's draft again, its files are
   * uploads that wait to be used.
   *
   * @throws NotFound if there is none, or it has been sent
   */
  QueuedReply takeBack(Caller by, UUID conversationId, UUID id) {
    // In the order in which sending takes them, so that one waits for the other.
    timers.cancel(SendQueuedReplies.KIND, by.workspaceId(), id);
    QueuedReply reply =
        queued
            .lock(by.workspaceId(), id)
            .filter(it -> it.conversationId().equals(conversationId))
            .orElseThrow(() -> new NotFound("reply that waits to be sent"));
    if (!reply.agentId().equals(by.memberId()) && !by.isAtLeastAdmin()) {
      throw new Forbidden("Only who wrote it, owners and admins take a reply back.");
    }
    List<Attachment> files = attach.release(by.workspaceId(), id);
    queued.delete(by.workspaceId(), id);
    drafts.takenBack(
        by.workspaceId(), reply.agentId(), reply.conversationId(), reply.body(), now());
    return reply.with(files);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
