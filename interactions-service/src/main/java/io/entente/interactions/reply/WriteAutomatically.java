package io.entente.interactions.reply;

import io.entente.events.Ids;
import io.entente.events.Party;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.connection.ConnectionDirectory;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.rest.Conflict;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Writes what rules say, in conversations whose lock the running transaction holds: it answers,
 * opens and stops nothing.
 */
@Singleton
public final class WriteAutomatically {
  private final LockConversation lock;
  private final WriteMessage write;
  private final WriteAutomatic answer;
  private final ConnectionDirectory connections;

  WriteAutomatically(
      LockConversation lock,
      WriteMessage write,
      WriteAutomatic answer,
      ConnectionDirectory connections) {
    this.lock = lock;
    this.write = write;
    this.answer = answer;
    this.connections = connections;
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
   * A reply to the customer, in the brand's name.
   *
   * @throws Conflict if another conversation of the thread has followed, or no customer wrote
   */
  public void reply(StoredConversation conversation, String body, Instant now) {
    if (!lock.isLatest(conversation)) {
      throw new Conflict("succeeded", "Another conversation has followed this one.");
    }
    if (conversation.folded().firstCustomerAt() == null) {
      throw new Conflict("missing", "There is no message of a customer to answer.");
    }
    Connection account =
        connections
            .find(conversation.strand().workspaceId(), conversation.opening().connectionId())
            .orElseThrow(() -> new IllegalStateException("No connection of " + conversation.id()));
    answer.write(conversation, Ids.next(), account, body, now);
  }
}
