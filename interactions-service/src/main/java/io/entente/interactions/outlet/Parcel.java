package io.entente.interactions.outlet;

import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it goes to a network.
 *
 * @param id of the reply: the same each time that it is sent
 * @param accountExternalId the network's id of the account that answers
 * @param inReplyTo the network's id of the message that it answers; null if that is not known
 */
public record Parcel(
    UUID id,
    UUID conversationId,
    Channel channel,
    String accountExternalId,
    InteractionKind kind,
    Recipient recipient,
    @Nullable String inReplyTo,
    String body,
    Instant writtenAt) {

  /** Whom it answers, as the network knows them. */
  public record Recipient(String externalId, @Nullable String handle, @Nullable String name) {}
}
