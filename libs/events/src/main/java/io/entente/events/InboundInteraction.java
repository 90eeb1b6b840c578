package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was taken in: on {@link Topics#INTAKE}, the one topic that carries content, kept
 * for days only.
 *
 * @param id see {@link Ids#interaction}: the same message always has the same id
 * @param externalId the network's id of the message, an opaque string
 * @param recipient whom a message of the brand addresses where it answers no other message; null
 *     for all others
 * @param nodeId the message's place in its thread, see {@link Ids#node}
 * @param parentNodeId the place of the message that it answers, which may not have arrived yet;
 *     null if it answers none
 * @param threadId the thread where the network names it, see {@link Ids#thread}; null where it is
 *     to be followed from parent to parent
 * @param language BCP 47; null if unknown
 * @param automatic whether no person wrote it (out of office, campaign): it never opens, answers,
 *     reopens or restarts anything
 * @param attachments its files; null for none
 * @param html the body as cleaned HTML, fit to be shown; null if it came as plain text
 * @param stars of a customer's review, 1 to 5; null if it gives none, and of all others
 * @param orderId the order that a customer's review is about, see {@link Ids#order}, which may not
 *     have come yet; null if it names none, and of all others
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InboundInteraction(
    UUID workspaceId,
    UUID id,
    UUID connectionId,
    Channel channel,
    String externalId,
    InteractionKind kind,
    ActorKind actor,
    Party author,
    @Nullable Party recipient,
    UUID nodeId,
    @Nullable UUID parentNodeId,
    @Nullable UUID threadId,
    String body,
    @Nullable String language,
    Visibility visibility,
    Instant occurredAt,
    Precision precision,
    Instant receivedAt,
    boolean automatic,
    @Nullable List<AttachedFile> attachments,
    @Nullable String html,
    @Nullable Integer stars,
    @Nullable UUID orderId) {

  public InboundInteraction {
    attachments = attachments == null ? null : List.copyOf(attachments);
  }

  /** One of plain text without files. */
  public InboundInteraction(
      UUID workspaceId,
      UUID id,
      UUID connectionId,
      Channel channel,
      String externalId,
      InteractionKind kind,
      ActorKind actor,
      Party author,
      @Nullable Party recipient,
      UUID nodeId,
      @Nullable UUID parentNodeId,
      @Nullable UUID threadId,
      String body,
      @Nullable String language,
      Visibility visibility,
      Instant occurredAt,
      Precision precision,
      Instant receivedAt,
      boolean automatic) {
    this(
        workspaceId,
        id,
        connectionId,
        channel,
        externalId,
        kind,
        actor,
        author,
        recipient,
        nodeId,
        parentNodeId,
        threadId,
        body,
        language,
        visibility,
        occurredAt,
        precision,
        receivedAt,
        automatic,
        null,
        null,
        null,
        null);
  }

  /** The same with files and markup. */
  public InboundInteraction with(@Nullable List<AttachedFile> files, @Nullable String cleanedHtml) {
    return new InboundInteraction(
        workspaceId,
        id,
        connectionId,
        channel,
        externalId,
        kind,
        actor,
        author,
        recipient,
        nodeId,
        parentNodeId,
        threadId,
        body,
        language,
        visibility,
        occurredAt,
        precision,
        receivedAt,
        automatic,
        files,
        cleanedHtml,
        stars,
        orderId);
  }

  /** The same as a review. */
  public InboundInteraction rated(@Nullable Integer given, @Nullable UUID about) {
    return new InboundInteraction(
        workspaceId,
        id,
        connectionId,
        channel,
        externalId,
        kind,
        actor,
        author,
        recipient,
        nodeId,
        parentNodeId,
        threadId,
        body,
        language,
        visibility,
        occurredAt,
        precision,
        receivedAt,
        automatic,
        attachments,
        html,
        given,
        about);
  }

  /** Keeps a thread in order where it is known, a connection else. */
  public String key() {
    return Topics.key(workspaceId, threadId == null ? connectionId : threadId);
  }
}
