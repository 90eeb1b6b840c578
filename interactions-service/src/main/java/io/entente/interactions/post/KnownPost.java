package io.entente.interactions.post;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.intake.OccurredAt;
import io.entente.rest.InvalidRequest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was told of a post, checked. */
record KnownPost(
    UUID id, Channel channel, NewPost told, Instant publishedAt, @Nullable Instant countedAt) {

  /**
   * @param connections those of the workspace
   * @throws InvalidRequest at {@code place} if the connection is none, or a time is none
   */
  static KnownPost of(
      UUID workspaceId,
      NewPost told,
      Map<UUID, Connection> connections,
      String place,
      Instant now) {
    Connection connection = connections.get(told.connectionId());
    if (connection == null) {
      throw new InvalidRequest(place + "/connectionId", "is no connection of the workspace");
    }
    NewPost.NewEngagement engagement = told.engagement();
    return new KnownPost(
        Ids.node(workspaceId, connection.channel(), connection.id(), told.externalId()),
        connection.channel(),
        told,
        OccurredAt.read(place + "/publishedAt", told.publishedAt(), now),
        engagement == null
            ? null
            : OccurredAt.read(place + "/engagement/countedAt", engagement.countedAt(), now));
  }
}
