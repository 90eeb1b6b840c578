package io.entente.kpi.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Topics;
import io.entente.kpi.RunningKpi;
import io.entente.messaging.EventPublisher;
import io.entente.messaging.OutgoingEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class MappingHandlerTest {
  private final RunningKpi kpi = RunningKpi.shared();
  private final UUID workspace = UUID.randomUUID();
  private final UUID identity = UUID.randomUUID();
  private final UUID ada = UUID.randomUUID();
  private final UUID grace = UUID.randomUUID();

  @Test
  void theNewestMappingWinsInWhateverOrder() {
    UUID last = UUID.randomUUID();
    publish(
        new IdentityMapping(workspace, identity, ada, 1),
        new IdentityMapping(workspace, identity, grace, 3),
        new IdentityMapping(workspace, identity, ada, 2));
    publish(new IdentityMapping(workspace, identity, ada, 1));
    publish(new IdentityMapping(workspace, last, ada, 1));

    Awaitility.await("the last mapping is there")
        .atMost(Duration.ofSeconds(30))
        .until(() -> contacts(last), List.of(ada)::equals);
    Awaitility.await("the newest mapping is there")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(contacts(identity)).containsExactly(grace));
  }

  private void publish(IdentityMapping... mappings) {
    EventJson json = kpi.bean(EventJson.class);
    kpi.bean(EventPublisher.class)
        .publish(
            List.of(mappings).stream()
                .map(it ->
                    new OutgoingEvent(Topics.CONTACTS, it.key(), json.encode(it), it.workspaceId()))
                .toList());
  }

  private List<UUID> contacts(UUID identityId) {
    return kpi.sql()
        .list(
            "select contact_id from contact_mapping where workspace_id = ? and identity_id = ?",
            row -> row.uuid("contact_id"),
            workspace,
            identityId);
  }
}
