package io.entente.interactions.sla;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deadlines that all fall in one second. */
@Tag("slow")
class ManyDeadlinesTest {
  private static final int CONVERSATIONS = 10_000;

  @Test
  void tenThousandOfOneSecondAreToldWithinFiveAndOnce() {
    UUID workspaceId = Ids.next();
    Database database = BackingServers.shared().database("interactions");
    try (Service service = Service.start(database, Map.of("entente.workers", "false"))) {
      Api owner = Api.of(service, workspaceId, Role.OWNER);
      UUID connection = UUID.fromString(owner.connect("acme"));
      owner.post(
          "sla-policies",
          "{\"name\": \"All\", \"firstResponse\": {\"seconds\": 75, \"clock\": \"calendar\"}}");
      Instant asked = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
      Instant due = asked.plusSeconds(75);
      for (int from = 0; from < CONVERSATIONS; from += 500) {
        List<InboundInteraction> batch = new ArrayList<>();
        for (int i = from; i < from + 500; i++) {
          batch.add(customer("c" + i, "m" + i, asked).inbound(workspaceId, Channel.X, connection));
        }
        service.file(batch);
      }
      assertThat(Instant.now()).as("all filed before they are due").isBefore(due);

      Map<String, Object> running =
          Map.of("entente.kafka.servers", BackingServers.shared().kafkaServers());
      try (Service one = Service.start(database, running);
          Service two = Service.start(database, running)) {
        assertThat(one.uri()).isNotEqualTo(two.uri());
        await()
            .atMost(Duration.ofSeconds(150))
            .until(() -> told(service, workspaceId, "count(*)") == CONVERSATIONS);
      }

      assertThat(told(service, workspaceId, "count(*)")).isEqualTo(CONVERSATIONS);
      assertThat(
              told(service, workspaceId, "max(timestampdiff(microsecond, deadline, breached_at))"))
          .as("from the end of the deadline's second on")
          .isBetween(1_000_000L, 6_000_000L);
      assertThat(
              service
                  .sql()
                  .number(
                      "select count(*) from conversation_change where workspace_id = ?",
                      workspaceId))
          .isEqualTo(CONVERSATIONS);
    }
  }

  private static long told(Service service, UUID workspaceId, String what) {
    return service
        .sql()
        .number(
            "select "
                + what
                + " from sla_target where workspace_id = ? and breached_at is not null",
            workspaceId);
  }
}
