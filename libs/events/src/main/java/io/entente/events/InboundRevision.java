package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a message was edited or deleted on its network: on {@link Topics#REVISIONS}, which carries
 * content, kept for days only. It may arrive before the message.
 *
 * @param id the same revision always has the same id, see {@link #idOf}
 * @param interactionId see {@link Ids#interaction}
 * @param nodeId the message's place in its thread, see {@link Ids#node}
 * @param revisedAt when it was edited or deleted, by the network's time
 * @param body the whole new text; null if it was deleted
 * @param language BCP 47; null if unknown
 * @param html the new text as cleaned HTML; null if it came as plain text
 * @param stars what a review gives now, 1 to 5; null for what it gave first
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InboundRevision(
    UUID workspaceId,
    UUID id,
    UUID interactionId,
    UUID nodeId,
    RevisionKind kind,
    Instant revisedAt,
    Precision precision,
    @Nullable String body,
    @Nullable String language,
    Instant receivedAt,
    @Nullable String html,
    @Nullable Integer stars) {

  /** One that came as plain text. */
  public InboundRevision(
      UUID workspaceId,
      UUID id,
      UUID interactionId,
      UUID nodeId,
      RevisionKind kind,
      Instant revisedAt,
      Precision precision,
      @Nullable String body,
      @Nullable String language,
      Instant receivedAt) {
    this(
        workspaceId,
        id,
        interactionId,
        nodeId,
        kind,
        revisedAt,
        precision,
        body,
        language,
        receivedAt,
        null,
        null);
  }

  /** Follows from what the network tells. */
  public static UUID idOf(
      UUID interactionId,
      RevisionKind kind,
      Instant revisedAt,
      @Nullable String body,
      @Nullable Integer stars) {
    String text = body == null ? "" : body;
    String at = revisedAt.toString();
    return stars == null
        ? Ids.named(interactionId, "revision", kind.json(), at, text)
        : Ids.named(interactionId, "revision", kind.json(), at, text, stars.toString());
  }

  /** Keeps the revisions of a message in order. */
  public String key() {
    return Topics.key(workspaceId, interactionId);
  }
}
