package io.entente.interactions.reply;

import io.entente.interactions.attachment.AttachFiles;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Sends replies that waited for their time. */
@Singleton
final class SendQueuedReplies implements TimerHandler {
  static final String KIND = "reply";

  private final QueuedReplyStore queued;
  private final WriteReply write;
  private final AttachFiles attach;

  SendQueuedReplies(QueuedReplyStore queued, WriteReply write, AttachFiles attach) {
    this.queued = queued;
    this.write = write;
    this.attach = attach;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Each is written by itself, under the lock of its conversation: few locks at once. */
  @Override
  public int atOnce() {
    return 20;
  }

  @Override
  public void fire(List<Due> due) {
    for (QueuedReplyStore.Owned owned : queued.lock(due)) {
      send(owned.workspaceId(), owned.reply());
    }
  }

  private void send(UUID workspaceId, QueuedReply reply) {
    Caller by = new Caller(workspaceId, reply.agentId(), reply.agentName(), Role.AGENT);
    try {
      Reply sent = write.write(by, reply, attach.hasFiles(workspaceId, reply.id()));
      attach.move(workspaceId, reply.id(), sent.interactionId());
      queued.delete(workspaceId, reply.id());
    } catch (NotFound | Conflict | InvalidRequest refusal) {
      queued.fail(workspaceId, reply.id(), refusal.detail());
    }
  }
}
