package io.entente.interactions.work;

import io.entente.interactions.agent.AgentStore;
import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.resolution.ChangeStatus;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.trail.Doer;
import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what is set on a conversation, and its status: all of what is asked, or nothing. */
@Singleton
public final class ChangeConversation {
  private final Transactions transactions;
  private final LockConversation lock;
  private final WriteWork write;
  private final ChangeStatus status;
  private final AgentStore agents;
  private final Clock clock;

  ChangeConversation(
      Transactions transactions,
      LockConversation lock,
      WriteWork write,
      ChangeStatus status,
      AgentStore agents,
      Clock clock) {
    this.transactions = transactions;
    this.lock = lock;
    this.write = write;
    this.status = status;
    this.agents = agents;
    this.clock = clock;
  }

  /**
   * The id of the conversation, or of the one that took it in.
   *
   * @param ifMatch see {@link EntityTag#check}
   */
  UUID change(Caller by, UUID conversationId, ConversationPatch patch, @Nullable String ifMatch) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.write(() -> {
      StoredConversation locked =
          lock.lock(by.workspaceId(), conversationId)
              .orElseThrow(() -> new NotFound("conversation"));
      new EntityTag(locked.version()).check(ifMatch);
      change(Doer.of(by), locked, patch, now);
      return locked.id();
    });
  }

  /** The same on a conversation whose lock the running transaction holds. */
  public void change(Doer by, StoredConversation locked, ConversationPatch patch, Instant now) {
    UUID memberId = by.memberId();
    if (memberId != null) {
      agents.see(by.workspaceId(), memberId, Objects.requireNonNull(by.name()), now);
    }
    StoredConversation conversation =
        patch.concernsWork() ? write.write(by, locked, patch, now) : locked;
    if (patch.concernsStatus()) {
      status.change(by, conversation, status(conversation, patch), patch.snoozedUntil(), now);
    }
  }

  /** The status that is asked for: a moment without one is of a snooze that is there. */
  private static ConversationStatus status(
      StoredConversation conversation, ConversationPatch patch) {
    if (patch.status() != null) {
      return patch.status();
    }
    ConversationStatus present = conversation.folded().status();
    if ((patch.snoozedUntil() != null) != (present == ConversationStatus.SNOOZED)) {
      throw new InvalidRequest("/snoozedUntil", "goes with status snoozed alone");
    }
    return present;
  }
}
