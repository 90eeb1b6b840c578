package io.entente.interactions.intake;

import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InboundRevision;
import io.entente.events.Topics;
import io.entente.interactions.attachment.Uploads;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.connection.ConnectionDirectory;
import io.entente.messaging.EventPublisher;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Writes edits and deletions to the log, whether or not their messages are there. */
@Singleton
final class TakeRevisions implements Intake<NewRevision, InboundRevision> {
  private final ConnectionDirectory connections;
  private final EventPublisher publisher;
  private final EventJson json;
  private final Clock clock;

  TakeRevisions(
      ConnectionDirectory connections, EventPublisher publisher, EventJson json, Clock clock) {
    this.connections = connections;
    this.publisher = publisher;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Known known(Caller caller, Collection<NewRevision> posted) {
    return new Known(
        connections.find(
            caller.workspaceId(),
            posted.stream().map(NewRevision::connectionId).distinct().toList()),
        Uploads.NONE);
  }

  @Override
  public InboundRevision check(Caller caller, NewRevision posted, Known known, String place) {
    Connection connection = known.connection(posted.connectionId(), place);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant revisedAt = OccurredAt.read(place + "/revisedAt", posted.revisedAt(), now);
    UUID workspaceId = caller.workspaceId();
    UUID interactionId = Ids.interaction(workspaceId, connection.id(), posted.externalId());
    Content content =
        posted.body() == null
            ? null
            : Content.of(posted.body(), posted.format(), known.allowance());
    String body = content == null ? null : content.body();
    return new InboundRevision(
        workspaceId,
        InboundRevision.idOf(interactionId, posted.kind(), revisedAt, body, posted.stars()),
        interactionId,
        Ids.node(workspaceId, connection.channel(), connection.id(), posted.externalId()),
        posted.kind(),
        revisedAt,
        Objects.requireNonNull(posted.precision()),
        body,
        posted.language(),
        now,
        content == null ? null : content.html(),
        posted.stars());
  }

  @Override
  public UUID id(InboundRevision event) {
    return event.id();
  }

  @Override
  public void publish(List<InboundRevision> revisions) {
    publisher.publish(
        revisions.stream()
            .map(revision ->
                new OutgoingEvent(
                    Topics.REVISIONS,
                    revision.key(),
                    json.encode(revision),
                    revision.workspaceId()))
            .toList());
  }
}
