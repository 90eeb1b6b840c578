package io.entente.interactions.clock;

import io.entente.events.ActorKind;
import io.entente.events.Precision;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between one customer and the brand in one thread: their strand. A strand
 * holds one conversation after the other.
 */
public sealed interface StrandEvent {
  /** Id of the interaction, or of the record of the act. */
  UUID id();

  /** When it occurred, by the network's time. */
  Instant at();

  /** Its place in the order of the strand. */
  EventKey key();

  /**
   * A message.
   *
   * @param messageId of the message as its connection received it: unlike its place it is the same
   *     whichever came first of those that two connections received
   * @param agentId the agent who wrote it; null for all others
   * @param automatic whether no person wrote it: it then changes nothing
   * @param direct whether an agent addresses the customer with it, answering nothing: this may open
   *     a conversation
   * @param externalId the network's id, the last word on the order of equal times
   * @param about the message that it answers; a customer's review is about itself; null for others
   * @param placedAt when the review was edited that it had answered before: it stays its answer,
   *     and so stands behind it; null for all others
   */
  record Message(
      UUID id,
      UUID messageId,
      Instant at,
      Precision precision,
      ActorKind actor,
      @Nullable UUID agentId,
      boolean isPublic,
      boolean automatic,
      boolean direct,
      String externalId,
      @Nullable UUID about,
      @Nullable Instant placedAt)
      implements StrandEvent {

    @Override
    public EventKey key() {
      return new EventKey(
          placedAt == null ? at : placedAt,
          actor == ActorKind.CUSTOMER ? 0 : 1,
          externalId,
          messageId);
    }

    /** Whether the brand may have answered an older version of it. */
    boolean isReview() {
      return id.equals(about) && asks();
    }

    /** The same behind the review that it answers. */
    Message behind(Instant review) {
      return new Message(
          id,
          messageId,
          at,
          precision,
          actor,
          agentId,
          isPublic,
          automatic,
          direct,
          externalId,
          about,
          review);
    }

    /** Whether it ends a wait: what answered an older review answers nothing else. */
    boolean ends(Instant waitingSince) {
      return placedAt == null || placedAt.equals(waitingSince);
    }

    /**
     * Whose message it counts as: what no person wrote is the system's, or a bot's of the brand.
     */
    ActorKind counted() {
      if (!automatic) {
        return actor;
      }
      return actor == ActorKind.AGENT ? ActorKind.BOT : ActorKind.SYSTEM;
    }

    /** Whether the customer wants something with it. */
    public boolean asks() {
      return actor == ActorKind.CUSTOMER && isPublic && !automatic;
    }

    boolean answers() {
      return actor == ActorKind.AGENT && isPublic && !automatic;
    }
  }

  /**
   * Somebody called the conversation done.
   *
   * @param agentId null for a bot or the system
   */
  record Resolved(UUID id, Instant at, ActorKind actor, @Nullable UUID agentId)
      implements StrandEvent {
    @Override
    public EventKey key() {
      return new EventKey(at, 2, "", id);
    }
  }

  /** Somebody took the conversation up again, done or paused, without a message of the customer. */
  record Reopened(UUID id, Instant at, ActorKind actor, @Nullable UUID agentId)
      implements StrandEvent {
    @Override
    public EventKey key() {
      return new EventKey(at, 2, "", id);
    }
  }

  /**
   * Somebody has the conversation wait.
   *
   * @param agentId null for a bot or the system
   * @param until when it wakes by itself; null if it waits for the customer
   */
  record Paused(
      UUID id, Instant at, ActorKind actor, @Nullable UUID agentId, @Nullable Instant until)
      implements StrandEvent {
    @Override
    public EventKey key() {
      return new EventKey(at, 2, "", id);
    }
  }

  /**
   * Somebody called the conversation spam, or said that it is none; or a blocked customer wrote.
   *
   * @param about the message of the blocked customer; null for all others
   */
  record Judged(UUID id, Instant at, boolean spam, @Nullable UUID about) implements StrandEvent {
    @Override
    public EventKey key() {
      return new EventKey(at, 2, "", id);
    }
  }

  /**
   * The moment came for which the conversation waited. It says nothing that was not known before:
   * whatever occurs at or after that moment finds the conversation awake, whether this was recorded
   * or not.
   */
  record Woken(UUID id, Instant at) implements StrandEvent {
    @Override
    public EventKey key() {
      return new EventKey(at, 2, "", id);
    }
  }
}
