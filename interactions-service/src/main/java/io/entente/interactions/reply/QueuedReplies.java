package io.entente.interactions.reply;

import io.entente.interactions.attachment.Attachment;
import io.entente.interactions.attachment.AttachmentStore;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Replies that wait to be sent, with their files. */
@Singleton
final class QueuedReplies {
  private final QueuedReplyStore queued;
  private final AttachmentStore attachments;

  QueuedReplies(QueuedReplyStore queued, AttachmentStore attachments) {
    this.queued = queued;
    this.attachments = attachments;
  }

  /**
   * @throws NotFound if there is no such conversation
   */
  List<QueuedReply> list(UUID workspaceId, UUID conversationId) {
    if (!queued.isConversation(workspaceId, conversationId)) {
      throw new NotFound("conversation");
    }
    List<QueuedReply> replies = queued.of(workspaceId, conversationId);
    Map<UUID, List<Attachment>> files =
        attachments.of(workspaceId, replies.stream().map(QueuedReply::id).toList());
    return replies.stream()
        .map(reply -> reply.with(files.getOrDefault(reply.id(), List.of())))
        .toList();
  }
}
