package io.entente.interactions.live;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Follower;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A workspace in which something happens, and those who look on. */
final class LiveWorld implements AutoCloseable {
  static final Duration SOON = Duration.ofMinutes(2);

  final UUID workspaceId = Ids.next();
  final Api owner;
  final Api ada;
  final UUID connection;
  final List<Follower> followers = new ArrayList<>();
  private final Service service;

  LiveWorld(Service service) {
    this.service = service;
    owner = Api.of(service, workspaceId, Role.OWNER);
    ada = owner.as(Role.AGENT);
    connection = UUID.fromString(owner.connect("acme"));
  }

  /** A replica that tells what happens by now. */
  static Service start(Database database) {
    Service service =
        Service.start(
            database, Map.of("entente.kafka.servers", BackingServers.shared().kafkaServers()));
    Api anybody = Api.of(service, Ids.next(), Role.VIEWER);
    await()
        .atMost(SOON)
        .until(() -> {
          try (Follower follower = Follower.of(anybody, "", null)) {
            return follower.status() == 200;
          }
        });
    return service;
  }

  Follower follow(Api api, String query, String lastEventId) {
    Follower follower = goOn(api, query, lastEventId);
    await().atMost(SOON).until(() -> !follower.lastId().isEmpty());
    return follower;
  }

  /** The same of one that may be told nothing before there is something. */
  Follower goOn(Api api, String query, String lastEventId) {
    Follower follower = Follower.of(api, query, lastEventId);
    followers.add(follower);
    assertThat(follower.status()).isEqualTo(200);
    return follower;
  }

  void file(String... ids) {
    service.file(
        Arrays.stream(ids)
            .map(id ->
                customer("c" + id, id, Instant.parse("2026-03-02T09:00:00Z"))
                    .inbound(workspaceId, Channel.X, connection))
            .toList());
  }

  /** As events name a message. */
  String message(String id) {
    return Ids.interaction(workspaceId, connection, id).toString();
  }

  String conversation(String id) {
    return service
        .sql()
        .list(
            "select conversation_id from interaction where workspace_id = ? and external_id = ?",
            row -> row.uuid("conversation_id").toString(),
            workspaceId,
            id)
        .getFirst();
  }

  static void awaitKnows(Follower follower, String... texts) {
    for (String text : texts) {
      await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(follower.told())
                  .as(text)
                  .anySatisfy(told -> assertThat(told.data()).contains(text)));
    }
  }

  @Override
  public void close() {
    followers.forEach(Follower::close);
  }
}
