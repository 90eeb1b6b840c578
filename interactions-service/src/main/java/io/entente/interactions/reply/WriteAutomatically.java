package io.entente.interactions.reply;

import io.entente.events.ActorKind;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.Party;
import io.entente.events.Precision;
import io.entente.events.Visibility;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.connection.ConnectionDirectory;
import io.entente.interactions.consent.AskLeave;
import io.entente.interactions.delivery.HandOver;
import io.entente.interactions.filing.FileInteractions;
import io.entente.interactions.filing.Interaction;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Writes what no person wrote, in conversations whose lock the running transaction holds. What the
 * customer is told goes the way of a reply; all of it answers, opens and reopens nothing.
 */
@Singleton
public final class WriteAutomatically {
  private final LockConversation lock;
  private final WriteMessage write;
  private final FileInteractions file;
  private final ReplyStore replies;
  private final HandOver handOver;
  private final ConnectionDirectory connections;
  private final AskLeave askLeave;

  WriteAutomatically(
      LockConversation lock,
      WriteMessage write,
      FileInteractions file,
      ReplyStore replies,
      HandOver handOver,
      ConnectionDirectory connections,
      AskLeave askLeave) {
    this.lock = lock;
    this.write = write;
    this.file = file;
    this.replies = replies;
    this.handOver = handOver;
    this.connections = connections;
    this.askLeave = askLeave;
  }

  /**
   * A private note. A refusal leaves the transaction as it was.
   *
   * @throws Conflict if another conversation of the thread has followed
   */
  public void note(StoredConversation conversation, Party author, String body) {
    checkLatest(conversation);
    write.write(
        conversation,
        WriteMessage.Writer.automatic(author),
        write.answered(conversation),
        new Written(Ids.next(), body, List.of(), true));
  }

  /**
   * A reply to the customer, in the brand's name. A refusal leaves the transaction as it was.
   *
   * @throws Conflict if another conversation of the thread has followed, no customer wrote, or this
   *     one does not want to be written to
   */
  public void reply(StoredConversation conversation, String body, Instant now) {
    checkLatest(conversation);
    if (conversation.folded().firstCustomerAt() == null) {
      throw new Conflict("missing", "There is no message of a customer to answer.");
    }
    askLeave.toWriteAutomatically(
        conversation.strand().workspaceId(),
        conversation.strand().customerId(),
        conversation.opening().channel());
    say(conversation, Ids.next(), body, now);
  }

  private void checkLatest(StoredConversation conversation) {
    if (!lock.isLatest(conversation)) {
      throw new Conflict("succeeded", "Another conversation has followed this one.");
    }
  }

  /** Whether the network of the conversation would take something now. */
  public boolean isTaken(StoredConversation conversation, String body, Instant now) {
    try {
      handOver.check(conversation, write.answered(conversation).way(conversation), body, now, null);
      return true;
    } catch (InvalidRequest _) {
      return false;
    }
  }

  /**
   * Says something to the customer in the brand's name.
   *
   * @param conversation one that no other has followed, and in which the customer wrote
   * @param writtenId of what is written, which also names it outside
   * @return the id of the message in the thread
   */
  public UUID say(StoredConversation conversation, UUID writtenId, String body, Instant now) {
    UUID workspaceId = conversation.strand().workspaceId();
    UUID interactionId = WriteMessage.interactionId(conversation, writtenId);
    Party brand = brand(workspaceId, conversation.opening().connectionId());
    Reply queued = new Reply(writtenId, interactionId, DeliveryState.QUEUED, null);
    replies.intend(workspaceId, queued, conversation.id(), brand.identityId(), now);
    ReplyStore.Answered answered = write.answered(conversation);
    Interaction automatic =
        Interaction.of(message(conversation, answered, writtenId, brand, body, now));
    InboundInteraction message = automatic.message();
    Folded folded = file.written(automatic, conversation);
    if (!conversation.id().equals(folded.conversationOf(message.nodeId()))) {
      throw new IllegalStateException("Another conversation has followed " + conversation.id());
    }
    leave(conversation, answered, writtenId, automatic, now);
    return interactionId;
  }

  /** Has it leave the way of the connection, or says why the network does not take it. */
  private void leave(
      StoredConversation conversation,
      ReplyStore.Answered answered,
      UUID writtenId,
      Interaction automatic,
      Instant now) {
    InboundInteraction message = automatic.message();
    try {
      HandOver.Leave leave =
          handOver.check(conversation, answered.way(conversation), message.body(), now, null);
      if (leave == null) {
        replies.sent(message.workspaceId(), message.id(), now);
      } else {
        handOver.give(conversation, writtenId, automatic, leave);
      }
    } catch (InvalidRequest refusal) {
      replies.failed(message.workspaceId(), message.id(), refusal.detail(), now);
    }
  }

  /** As the network shows it, if that is known. */
  private Party brand(UUID workspaceId, UUID connectionId) {
    Connection account =
        connections
            .find(workspaceId, connectionId)
            .orElseThrow(() -> new IllegalStateException("No connection " + connectionId));
    UUID id = Ids.identity(workspaceId, account.channel(), account.id(), account.externalId());
    return replies
        .party(workspaceId, id)
        .filter(known -> known.handle() != null || known.name() != null)
        .orElseGet(() -> new Party(id, account.externalId(), null, account.name()));
  }

  private InboundInteraction message(
      StoredConversation conversation,
      ReplyStore.Answered answered,
      UUID writtenId,
      Party brand,
      String body,
      Instant now) {
    UUID workspaceId = conversation.strand().workspaceId();
    UUID connectionId = answered.connectionId();
    String externalId = writtenId.toString();
    return new InboundInteraction(
        workspaceId,
        WriteMessage.interactionId(conversation, writtenId),
        connectionId,
        answered.channel(),
        externalId,
        answered.kind(),
        ActorKind.BOT,
        brand,
        null,
        Ids.node(workspaceId, answered.channel(), connectionId, externalId),
        answered.nodeId(),
        null,
        body,
        null,
        Visibility.PUBLIC,
        conversation.afterAll(now),
        Precision.INSTANT,
        now,
        true);
  }
}
