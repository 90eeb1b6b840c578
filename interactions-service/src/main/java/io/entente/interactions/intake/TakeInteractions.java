package io.entente.interactions.intake;

import io.entente.events.ActorKind;
import io.entente.events.AttachedFile;
import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.Party;
import io.entente.events.Topics;
import io.entente.interactions.attachment.AttachFiles;
import io.entente.interactions.attachment.Uploads;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.connection.ConnectionDirectory;
import io.entente.messaging.EventPublisher;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Caller;
import io.entente.rest.Forbidden;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages to the log. No database is asked but for a connection that is not known yet, and
 * for uploads.
 */
@Singleton
final class TakeInteractions implements Intake<NewInteraction, InboundInteraction> {
  private final ConnectionDirectory connections;
  private final AttachFiles attach;
  private final EventPublisher publisher;
  private final EventJson json;
  private final Clock clock;

  TakeInteractions(
      ConnectionDirectory connections,
      AttachFiles attach,
      EventPublisher publisher,
      EventJson json,
      Clock clock) {
    this.connections = connections;
    this.attach = attach;
    this.publisher = publisher;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public UUID id(InboundInteraction event) {
    return event.id();
  }

  @Override
  public Known known(Caller caller, Collection<NewInteraction> messages) {
    return new Known(
        connections.find(
            caller.workspaceId(),
            messages.stream().flatMap(NewInteraction::connectionIds).distinct().toList()),
        attach.uploads(
            caller,
            messages.stream()
                .flatMap(message -> Objects.requireNonNull(message.attachments()).stream())
                .flatMap(file -> Stream.ofNullable(file.attachmentId()))
                .distinct()
                .toList()));
  }

  @Override
  public InboundInteraction check(
      Caller caller, NewInteraction message, Known known, String place) {
    if (message.actor() != ActorKind.CUSTOMER && !caller.isAtLeastAdmin()) {
      throw new Forbidden("Only owners and admins take in messages of others than customers.");
    }
    if (message.asserts() && !caller.isAtLeastAdmin()) {
      throw new Forbidden("Only owners and admins tell who a network says that somebody is.");
    }
    Connection connection = known.connection(message.connectionId(), place);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant occurredAt = OccurredAt.read(place + "/occurredAt", message.occurredAt(), now);
    Content content = Content.of(message.body(), message.format(), known.allowance());
    InboundInteraction event =
        event(
            caller.workspaceId(),
            message,
            content,
            parties(caller.workspaceId(), message, connection, known, place),
            connection,
            occurredAt,
            now);
    checkUploads(event, known.uploads(), place);
    return event;
  }

  private static void checkUploads(InboundInteraction event, Uploads uploads, String place) {
    List<AttachedFile> files = Objects.requireNonNullElse(event.attachments(), List.of());
    for (int i = 0; i < files.size(); i++) {
      UUID id = files.get(i).attachmentId();
      if (id != null && !uploads.take(id, event.id())) {
        throw new InvalidRequest(
            place + "/attachments/" + i + "/attachmentId",
            "is no upload of yours that waits to be used");
      }
    }
  }

  /** Who wrote, and to whom. */
  private record Parties(Party author, @Nullable Party recipient) {}

  private static Parties parties(
      UUID workspaceId, NewInteraction message, Connection connection, Known known, String place) {
    NewParty recipient = message.recipient();
    return new Parties(
        message.author().event(workspaceId, connection, known, place + "/author"),
        recipient == null
            ? null
            : recipient.event(workspaceId, connection, known, place + "/recipient"));
  }

  private static InboundInteraction event(
      UUID workspaceId,
      NewInteraction message,
      Content content,
      Parties parties,
      Connection connection,
      Instant occurredAt,
      Instant receivedAt) {
    UUID connectionId = connection.id();
    Channel channel = connection.channel();
    String parent = message.parentExternalId();
    String thread = message.thread();
    NewOrderReference order = message.order();
    return new InboundInteraction(
            workspaceId,
            Ids.interaction(workspaceId, connectionId, message.externalId()),
            connectionId,
            channel,
            message.externalId(),
            Objects.requireNonNull(message.kind()),
            Objects.requireNonNull(message.actor()),
            parties.author(),
            parties.recipient(),
            Ids.node(workspaceId, channel, connectionId, message.externalId()),
            parent == null ? null : Ids.node(workspaceId, channel, connectionId, parent),
            thread == null ? null : Ids.thread(workspaceId, channel, connectionId, thread),
            content.body(),
            message.language(),
            Objects.requireNonNull(message.visibility()),
            occurredAt,
            Objects.requireNonNull(message.precision()),
            receivedAt,
            Objects.requireNonNull(message.automatic()))
        .with(files(message), content.html())
        .rated(message.stars(), order == null ? null : order.orderId(workspaceId));
  }

  private static @Nullable List<AttachedFile> files(NewInteraction message) {
    List<NewAttachment> files = Objects.requireNonNull(message.attachments());
    return files.isEmpty() ? null : files.stream().map(NewAttachment::event).toList();
  }

  @Override
  public void publish(List<InboundInteraction> messages) {
    publisher.publish(
        messages.stream()
            .map(message ->
                new OutgoingEvent(
                    Topics.INTAKE, message.key(), json.encode(message), message.workspaceId()))
            .toList());
  }
}
