package io.entente.interactions.reply;

import io.entente.events.Ids;
import io.entente.interactions.read.Mentions;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Answers a customer, in the running transaction: first the intent, then the delivery, then its
 * result. A connection that leads to no network delivers by having the reply in the thread.
 */
@Singleton
final class WriteReply {
  private final LockConversation lock;
  private final WriteMessage write;
  private final ReplyStore replies;
  private final Mentions mentions;
  private final Clock clock;

  WriteReply(
      LockConversation lock,
      WriteMessage write,
      ReplyStore replies,
      Mentions mentions,
      Clock clock) {
    this.lock = lock;
    this.write = write;
    this.replies = replies;
    this.mentions = mentions;
    this.clock = clock;
  }

  Reply reply(Caller by, UUID conversationId, NewText text) {
    StoredConversation conversation = locked(by, conversationId);
    UUID id = Ids.next();
    UUID interactionId = WriteMessage.interactionId(conversation, id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Reply queued = new Reply(id, interactionId, DeliveryState.QUEUED);
    replies.intend(by.workspaceId(), queued, conversation.id(), by.memberId(), now);
    write.write(by, conversation, id, text.body(), false);
    Delivery delivery = new Delivery(DeliveryState.SENT, null);
    replies.settle(by.workspaceId(), interactionId, delivery, now);
    return new Reply(id, interactionId, delivery.state());
  }

  Note note(Caller by, UUID conversationId, NewNote note) {
    StoredConversation conversation = locked(by, conversationId);
    mentions.mark(conversation, note.mentions() == null ? List.of() : note.mentions());
    UUID id = Ids.next();
    write.write(by, conversation, id, note.body(), true);
    return new Note(WriteMessage.interactionId(conversation, id));
  }

  private StoredConversation locked(Caller by, UUID conversationId) {
    return lock.lock(by.workspaceId(), conversationId)
        .orElseThrow(() -> new NotFound("conversation"));
  }
}
