package io.entente.interactions.reply;

import io.entente.events.ActorKind;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.InteractionKind;
import io.entente.events.Party;
import io.entente.events.Precision;
import io.entente.events.Visibility;
import io.entente.interactions.attachment.AttachFiles;
import io.entente.interactions.filing.FileInteractions;
import io.entente.interactions.filing.Interaction;
import io.entente.interactions.read.ReadMarkStore;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.StoredConversation;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files what a member writes in a conversation whose lock the running transaction holds. */
@Singleton
final class WriteMessage {
  private final FileInteractions file;
  private final ReplyStore replies;
  private final ReadMarkStore marks;
  private final AttachFiles attach;
  private final Clock clock;

  WriteMessage(
      FileInteractions file,
      ReplyStore replies,
      ReadMarkStore marks,
      AttachFiles attach,
      Clock clock) {
    this.file = file;
    this.replies = replies;
    this.marks = marks;
    this.attach = attach;
    this.clock = clock;
  }

  /**
   * Who writes.
   *
   * @param automatic whether no person does
   */
  record Writer(ActorKind actor, Party party, boolean automatic) {
    static Writer member(Caller member) {
      return new Writer(
          ActorKind.AGENT,
          new Party(member.memberId(), member.memberId().toString(), null, member.name()),
          false);
    }

    static Writer automatic(Party party) {
      return new Writer(ActorKind.BOT, party, true);
    }

    Interaction interaction(InboundInteraction message) {
      return automatic ? Interaction.of(message) : Interaction.ofMember(message);
    }
  }

  static UUID interactionId(StoredConversation conversation, UUID writtenId) {
    return Ids.interaction(
        conversation.strand().workspaceId(),
        conversation.opening().connectionId(),
        writtenId.toString());
  }

  /** What is answered by whatever is written now. */
  ReplyStore.Answered answered(StoredConversation conversation) {
    return replies
        .toAnswer(conversation.strand().workspaceId(), conversation.id())
        .orElseThrow(() -> new IllegalStateException("Nothing to answer in " + conversation.id()));
  }

  /**
   * @throws Conflict if another conversation of the thread has followed: it would be written there
   * @return the message as it is filed
   */
  Interaction write(
      Caller by, StoredConversation conversation, ReplyStore.Answered answered, Written written) {
    Interaction message = write(conversation, Writer.member(by), answered, written);
    attach.attach(by, interactionId(conversation, written.id()), written.attachmentIds());
    marks.wrote(
        by.workspaceId(), by.memberId(), conversation.id(), conversation.folded().messages());
    return message;
  }

  /** The same without files, whoever writes. */
  Interaction write(
      StoredConversation conversation,
      Writer writer,
      ReplyStore.Answered answered,
      Written written) {
    UUID workspaceId = conversation.strand().workspaceId();
    InteractionKind kind = written.isNote() ? InteractionKind.NOTE : answered.kind();
    Visibility visibility = written.isNote() ? Visibility.PRIVATE : Visibility.PUBLIC;
    UUID connectionId = answered.connectionId();
    String externalId = written.id().toString();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID nodeId = Ids.node(workspaceId, answered.channel(), connectionId, externalId);
    Interaction message =
        writer.interaction(
            new InboundInteraction(
                workspaceId,
                interactionId(conversation, written.id()),
                connectionId,
                answered.channel(),
                externalId,
                kind,
                writer.actor(),
                writer.party(),
                recipient(conversation),
                nodeId,
                answered.nodeId(),
                null,
                written.body(),
                null,
                visibility,
                conversation.afterAll(now),
                Precision.INSTANT,
                now,
                writer.automatic()));
    Folded folded = file.written(message, conversation);
    if (!conversation.id().equals(folded.conversationOf(nodeId))) {
      throw new Conflict("succeeded", "Another conversation has followed this one.");
    }
    return message;
  }

  /** Named only while the customer has not written: else it is who wrote what is answered. */
  private @Nullable Party recipient(StoredConversation conversation) {
    if (conversation.folded().firstCustomerAt() != null) {
      return null;
    }
    return replies
        .party(conversation.strand().workspaceId(), conversation.strand().customerId())
        .orElse(null);
  }
}
