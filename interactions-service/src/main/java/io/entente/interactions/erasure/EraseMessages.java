package io.entente.interactions.erasure;

import io.entente.events.Activity;
import io.entente.events.ActivityType;
import io.entente.interactions.activity.Happened;
import io.entente.interactions.activity.TellActivity;
import io.entente.interactions.attachment.EraseFiles;
import io.entente.messaging.DeadLetters;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes the words of messages away for good, with their files and all that repeats them, in the
 * running transaction. Their rows stay, and what follows from when they were.
 */
@Singleton
public final class EraseMessages {
  private final PersonalMessageStore messages;
  private final EraseFiles files;
  private final DeadLetters deadLetters;
  private final TellActivity tell;

  EraseMessages(
      PersonalMessageStore messages, EraseFiles files, DeadLetters deadLetters, TellActivity tell) {
    this.messages = messages;
    this.files = files;
    this.deadLetters = deadLetters;
    this.tell = tell;
  }

  /** How many files went with them. */
  public long of(UUID workspaceId, List<PersonalMessage> gone) {
    messages.erase(workspaceId, gone);
    Set<UUID> ids = gone.stream().map(PersonalMessage::id).collect(Collectors.toSet());
    long erasedFiles = files.of(workspaceId, ids);
    deadLetters.removeNaming(workspaceId, ids);
    Happened happened = new Happened();
    for (PersonalMessage message : gone) {
      happened.message(
          workspaceId,
          ActivityType.MESSAGE_DELETED,
          message.conversationId(),
          new Activity.Message(message.id(), message.entryId()));
    }
    tell.tell(happened);
    return erasedFiles;
  }
}
