package io.entente.interactions.conversation;

import io.entente.events.Channel;
import io.entente.events.TargetKind;
import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.sla.ReadTargets;
import io.entente.interactions.work.Priority;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one customer and we said in one thread, until it was resolved and left.
 *
 * @param number human number in the workspace
 * @param subject its title, or first words of the message that opened it
 * @param lastActivityAt when its latest message was sent
 * @param waitingSince since when the customer waits for an answer; null if nobody waits
 * @param interactions number of its messages and notes
 * @param previousId the conversation of the same customer in the same thread before it
 * @param version grows with each change; it is the ETag
 * @param snoozedUntil when it wakes by itself; null unless it is snoozed
 * @param assigneeId the agent who owns it
 * @param tags ids
 * @param attributes values by the attributes' keys
 * @param unread whether the caller has not read all of it
 * @param mentioned whether the caller was named in one of its notes
 * @param dueAt the nearest deadline of what is promised and still open; null if there is none
 * @param dueTarget what is promised by then
 * @param breached whether that deadline has passed
 * @param remainingSeconds until then on the promise's clock, negative once it has passed
 */
@Serdeable
public record Conversation(
    UUID id,
    long number,
    ConversationStatus status,
    Channel channel,
    UUID connectionId,
    Customer customer,
    String subject,
    Instant openedAt,
    Instant lastActivityAt,
    @Nullable Instant waitingSince,
    @Nullable Instant resolvedAt,
    int interactions,
    @Nullable UUID previousId,
    long version,
    @Nullable Instant snoozedUntil,
    Priority priority,
    @Nullable UUID assigneeId,
    @Nullable UUID teamId,
    @Nullable UUID reasonId,
    List<UUID> tags,
    Map<String, Object> attributes,
    boolean unread,
    boolean mentioned,
    @Nullable Instant dueAt,
    @Nullable TargetKind dueTarget,
    boolean breached,
    @Nullable Long remainingSeconds) {

  Conversation standing(ReadTargets.Standing standing) {
    return new Conversation(
        id,
        number,
        status,
        channel,
        connectionId,
        customer,
        subject,
        openedAt,
        lastActivityAt,
        waitingSince,
        resolvedAt,
        interactions,
        previousId,
        version,
        snoozedUntil,
        priority,
        assigneeId,
        teamId,
        reasonId,
        tags,
        attributes,
        unread,
        mentioned,
        dueAt,
        dueTarget,
        standing.breached(),
        standing.remainingSeconds());
  }

  /**
   * Who writes.
   *
   * @param contactId null until the identity has a contact
   */
  @Serdeable
  public record Customer(
      UUID identityId, @Nullable String handle, @Nullable String name, @Nullable UUID contactId) {}
}
