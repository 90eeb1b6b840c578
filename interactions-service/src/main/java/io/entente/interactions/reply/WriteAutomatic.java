package io.entente.interactions.reply;

import io.entente.events.ActorKind;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.Party;
import io.entente.events.Precision;
import io.entente.events.Visibility;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.delivery.HandOver;
import io.entente.interactions.filing.FileInteractions;
import io.entente.interactions.filing.Interaction;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.StoredConversation;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/**
 * Says in the brand's name what no person wrote, in a conversation whose lock the running
 * transaction holds. It goes the way of a reply, and opens, answers and reopens nothing.
 */
@Singleton
public final class WriteAutomatic {
  private final FileInteractions file;
  private final ReplyStore replies;
  private final HandOver handOver;

  WriteAutomatic(FileInteractions file, ReplyStore replies, HandOver handOver) {
    this.file = file;
    this.replies = replies;
    this.handOver = handOver;
  }

  /**
   * The id of the message in the thread.
   *
   * @param conversation one that no other has followed, and in which the customer wrote
   * @param writtenId of what is written, which also names it outside
   * @param account whose name it bears
   */
  public UUID write(
      StoredConversation conversation,
      UUID writtenId,
      Connection account,
      String body,
      Instant now) {
    UUID workspaceId = conversation.strand().workspaceId();
    UUID interactionId = WriteMessage.interactionId(conversation, writtenId);
    Party brand = brand(workspaceId, account);
    Reply queued = new Reply(writtenId, interactionId, DeliveryState.QUEUED, null);
    replies.intend(workspaceId, queued, conversation.id(), brand.identityId(), now);
    ReplyStore.Answered answered = answered(conversation);
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
  void leave(
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

  private ReplyStore.Answered answered(StoredConversation conversation) {
    return replies
        .toAnswer(conversation.strand().workspaceId(), conversation.id())
        .orElseThrow(() -> new IllegalStateException("Nothing to answer in " + conversation.id()));
  }

  /** As the network shows it, if that is known. */
  private Party brand(UUID workspaceId, Connection account) {
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
