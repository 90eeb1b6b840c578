package io.entente.interactions.reply;

import io.entente.events.ConsentPurpose;
import io.entente.events.Ids;
import io.entente.interactions.consent.AskLeave;
import io.entente.interactions.delivery.HandOver;
import io.entente.interactions.draft.DraftKind;
import io.entente.interactions.draft.DraftStore;
import io.entente.interactions.filing.Interaction;
import io.entente.interactions.read.Mentions;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Answers a customer, in the running transaction: first the intent, then the delivery, then its
 * result. A connection without an outlet delivers by having the reply in the thread; with one the
 * reply is on its way from here.
 */
@Singleton
public final class WriteReply {
  private final LockConversation lock;
  private final WriteMessage write;
  private final ReplyStore replies;
  private final Mentions mentions;
  private final DraftStore drafts;
  private final HandOver handOver;
  private final AskLeave leave;
  private final Clock clock;

  WriteReply(
      LockConversation lock,
      WriteMessage write,
      ReplyStore replies,
      Mentions mentions,
      DraftStore drafts,
      HandOver handOver,
      AskLeave leave,
      Clock clock) {
    this.lock = lock;
    this.write = write;
    this.replies = replies;
    this.mentions = mentions;
    this.drafts = drafts;
    this.handOver = handOver;
    this.leave = leave;
    this.clock = clock;
  }

  /** Answers at once, and forgets what the member had begun to write. */
  public Reply reply(Caller by, UUID conversationId, NewText text) {
    return reply(
        by, conversationId, Written.reply(Ids.next(), text.body()), ConsentPurpose.SERVICE);
  }

  /**
   * @throws Conflict if the customer does not allow what it is for
   */
  Reply reply(Caller by, UUID conversationId, Written written, ConsentPurpose purpose) {
    StoredConversation conversation = locked(by, conversationId);
    ask(conversation, purpose);
    Reply reply = write(by, conversation, written, !written.attachmentIds().isEmpty());
    drafts.sent(by.workspaceId(), by.memberId(), conversation.id(), DraftKind.REPLY);
    return reply;
  }

  /**
   * Answers now with what was written before. A refusal leaves the transaction as it was.
   *
   * @throws Conflict if another conversation of the thread has followed, or the customer no longer
   *     allows what it is for
   * @throws io.entente.rest.InvalidRequest if the network does not take it
   */
  Reply write(Caller by, QueuedReply waiting, boolean hasFiles) {
    StoredConversation conversation = locked(by, waiting.conversationId());
    ask(conversation, waiting.purpose());
    if (!lock.isLatest(conversation)) {
      throw new Conflict("succeeded", "Another conversation has followed this one.");
    }
    return write(by, conversation, Written.reply(waiting.id(), waiting.body()), hasFiles);
  }

  private void ask(StoredConversation conversation, ConsentPurpose purpose) {
    leave.toWrite(
        conversation.strand().workspaceId(),
        conversation.strand().customerId(),
        conversation.opening().channel(),
        purpose);
  }

  private Reply write(
      Caller by, StoredConversation conversation, Written written, boolean hasFiles) {
    UUID id = written.id();
    UUID interactionId = WriteMessage.interactionId(conversation, id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ReplyStore.Answered answered = write.answered(conversation);
    HandOver.Leave way =
        handOver.check(conversation, answered.way(conversation), written.body(), now, null);
    Written.check(way, hasFiles);
    DeliveryState state = way == null ? DeliveryState.SENT : DeliveryState.QUEUED;
    Reply reply = new Reply(id, interactionId, state, null);
    replies.intend(by.workspaceId(), reply, conversation.id(), by.memberId(), now);
    Interaction message = write.write(by, conversation, answered, written);
    if (way != null) {
      handOver.give(conversation, id, message, way);
    }
    return reply;
  }

  /** Writes a private note that names nobody. */
  public void note(Caller by, UUID conversationId, NewText text) {
    Written written = new Written(Ids.next(), text.body(), List.of(), true);
    StoredConversation conversation = locked(by, conversationId);
    write.write(by, conversation, write.answered(conversation), written);
  }

  Note note(Caller by, UUID conversationId, NewNote note) {
    StoredConversation conversation = locked(by, conversationId);
    mentions.mark(conversation, note.mentions() == null ? List.of() : note.mentions());
    UUID id = Ids.next();
    write.write(by, conversation, write.answered(conversation), note.written(id));
    drafts.sent(by.workspaceId(), by.memberId(), conversation.id(), DraftKind.NOTE);
    return new Note(WriteMessage.interactionId(conversation, id));
  }

  private StoredConversation locked(Caller by, UUID conversationId) {
    return lock.lock(by.workspaceId(), conversationId)
        .orElseThrow(() -> new NotFound("conversation"));
  }
}
