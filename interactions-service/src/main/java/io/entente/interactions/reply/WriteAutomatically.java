package io.entente.interactions.reply;

import io.entente.events.Ids;
import io.entente.events.Party;
import io.entente.interactions.filing.Interaction;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.rest.Conflict;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Writes what no person does, in conversations whose lock the running transaction holds: it
 * answers, opens and stops nothing.
 */
@Singleton
public final class WriteAutomatically {
  private final LockConversation lock;
  private final WriteMessage write;
  private final WriteAutomatic automatic;
  private final ReplyStore replies;
  private final Clock clock;

  WriteAutomatically(
      LockConversation lock,
      WriteMessage write,
      WriteAutomatic automatic,
      ReplyStore replies,
      Clock clock) {
    this.lock = lock;
    this.write = write;
    this.automatic = automatic;
    this.replies = replies;
    this.clock = clock;
  }

  /** A private note. */
  public void note(StoredConversation conversation, Party author, String body) {
    write.write(
        conversation,
        WriteMessage.Writer.automatic(author),
        write.answered(conversation),
        new Written(Ids.next(), body, List.of(), true));
  }

  /**
   * A reply to the customer.
   *
   * @throws Conflict if another conversation of the thread has followed
   */
  public void reply(StoredConversation conversation, Party author, String body) {
    if (!lock.isLatest(conversation)) {
      throw new Conflict("succeeded", "Another conversation has followed this one.");
    }
    UUID id = Ids.next();
    UUID workspaceId = conversation.strand().workspaceId();
    UUID interactionId = WriteMessage.interactionId(conversation, id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Reply queued = new Reply(id, interactionId, DeliveryState.QUEUED, null);
    replies.intend(workspaceId, queued, conversation.id(), author.identityId(), now);
    ReplyStore.Answered answered = write.answered(conversation);
    Interaction message =
        write.write(
            conversation,
            WriteMessage.Writer.automatic(author),
            answered,
            Written.reply(id, body));
    automatic.leave(conversation, answered, id, message, now);
  }
}
