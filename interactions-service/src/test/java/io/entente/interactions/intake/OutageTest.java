package io.entente.interactions.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.embedded.EmbeddedMariaDb;
import io.entente.embedded.Ports;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class OutageTest {
  private static String message(String connection, String id) {
    return """
    {"connectionId": "%s", "externalId": "%s", "author": {"externalId": "ada"},
     "body": "Hello", "occurredAt": "2026-03-02T09:00:00Z"}
    """
        .formatted(connection, id);
  }

  @Test
  void whileTheDatabaseIsAwayMessagesAreTakenInAndFiledLater(@TempDir Path folder) {
    EmbeddedMariaDb.Settings settings =
        EmbeddedMariaDb.Settings.in(folder.resolve("mariadb"))
            .port(Ports.free())
            .schema("interactions", "secret");
    EmbeddedMariaDb mariaDb = EmbeddedMariaDb.start(settings);
    Database database =
        new Database("127.0.0.1", mariaDb.port(), "interactions", "interactions", "secret");
    UUID workspaceId = Ids.next();
    try (Service service =
        Service.start(
            database, Map.of("entente.kafka.servers", BackingServers.shared().kafkaServers()))) {
      Api owner = Api.of(service, workspaceId, Role.OWNER);
      String connection = owner.connect("acme");
      assertThat(owner.post("interactions", message(connection, "m1")).status()).isEqualTo(202);
      awaitFiled(service, workspaceId, 1);

      mariaDb.kill();

      Answer taken = owner.post("interactions", message(connection, "m2"));
      assertThat(taken.status()).as(taken.text()).isEqualTo(202);
      Answer list = owner.get("conversations");
      assertThat(list.status()).as(list.text()).isEqualTo(503);
      assertThat(list.header("Retry-After")).isNotNull();
      assertThat(owner.post("interactions", message(UUID.randomUUID().toString(), "m3")).status())
          .isEqualTo(503);

      mariaDb = EmbeddedMariaDb.start(settings);

      awaitFiled(service, workspaceId, 2);
      assertThat(owner.get("conversations").items()).hasSize(2);
      assertThat(owner.get("dead-letters").items()).isEmpty();
    } finally {
      mariaDb.close();
    }
  }

  private static void awaitFiled(Service service, UUID workspaceId, long count) {
    await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptions()
        .until(() ->
            service
                    .sql()
                    .number("select count(*) from interaction where workspace_id = ?", workspaceId)
                == count);
  }

  @Test
  void whileTheBrokerIsAwayNothingIsAcknowledged() {
    try (Service service =
        Service.start(
            BackingServers.shared().database("interactions"),
            Map.of("entente.kafka.servers", "127.0.0.1:" + Ports.free()))) {
      Api owner = Api.of(service, Ids.next(), Role.OWNER);
      String connection = owner.connect("acme");

      Answer answer = owner.post("interactions", message(connection, "m1"));

      assertThat(answer.status()).as(answer.text()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isNotNull();
      assertThat(owner.get("conversations").status()).isEqualTo(200);
    }
  }
}
