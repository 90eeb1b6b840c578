package io.entente.interactions.reply;

import io.entente.events.ActorKind;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.Party;
import io.entente.events.Precision;
import io.entente.events.Visibility;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.filing.FileInteractions;
import io.entente.interactions.filing.Interaction;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.StoredConversation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Says in the brand's name what no person wrote, in a conversation whose lock the running
 * transaction holds. It goes the way of a reply, and opens, answers and reopens nothing.
 */
@Singleton
public final class WriteAutomatic {
  private final FileInteractions file;
  private final ReplyStore replies;

  WriteAutomatic(FileInteractions file, ReplyStore replies) {
    this.file = file;
    this.replies = replies;
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
    InboundInteraction message = message(conversation, writtenId, brand, body, now);
    Folded folded = file.file(List.of(Interaction.of(message)));
    if (!conversation.id().equals(folded.conversationOf(message.nodeId()))) {
      throw new IllegalStateException("Another conversation has followed " + conversation.id());
    }
    replies.settle(workspaceId, interactionId, new Delivery(DeliveryState.SENT, null), now);
    return interactionId;
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
      StoredConversation conversation, UUID writtenId, Party brand, String body, Instant now) {
    UUID workspaceId = conversation.strand().workspaceId();
    UUID connectionId = conversation.opening().connectionId();
    String externalId = writtenId.toString();
    ReplyStore.Answered answered =
        replies
            .toAnswer(workspaceId, conversation.id())
            .orElseThrow(
                () -> new IllegalStateException("Nothing to answer in " + conversation.id()));
    return new InboundInteraction(
        workspaceId,
        WriteMessage.interactionId(conversation, writtenId),
        connectionId,
        conversation.opening().channel(),
        externalId,
        answered.kind(),
        ActorKind.BOT,
        brand,
        null,
        Ids.node(workspaceId, conversation.opening().channel(), connectionId, externalId),
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
