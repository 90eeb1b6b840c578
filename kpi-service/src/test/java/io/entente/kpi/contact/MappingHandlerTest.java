package io.entente.kpi.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Topics;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.fact.FactGroup;
import io.entente.messaging.EventPublisher;
import io.entente.messaging.OutgoingEvent;
import java.nio.charset.StandardCharsets;
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
        .atMost(Duration.ofMinutes(2))
        .until(() -> contacts(last), List.of(ada)::equals);
    Awaitility.await("the newest mapping is there")
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(contacts(identity)).containsExactly(grace));
  }

  @Test
  void whatCantBeReadIsKeptWithoutQuotingItAndADeletedKeyIsPassedOver() {
    byte[] nonsense = "{\"identityId\":\"ada@example.org\"".getBytes(StandardCharsets.UTF_8);
    IdentityMapping mapping = new IdentityMapping(workspace, identity, ada, 1);

    kpi.bean(EventPublisher.class)
        .publish(
            List.of(
                new OutgoingEvent(Topics.CONTACTS, mapping.key(), null, workspace),
                new OutgoingEvent(Topics.CONTACTS, mapping.key(), nonsense, workspace)));
    publish(mapping);

    Awaitility.await("the mapping is there")
        .atMost(Duration.ofMinutes(2))
        .until(() -> contacts(identity), List.of(ada)::equals);
    assertThat(reasons("kpi-contacts"))
        .containsExactly("This is no mapping of an identity that can be read.");
  }

  @Test
  void anUnreadableStateIsKeptWithoutQuotingItAndADeletedKeyIsPassedOver() {
    String key = workspace + "/" + identity;
    byte[] nonsense = "{\"channel\":\"ada@example.org\"".getBytes(StandardCharsets.UTF_8);

    kpi.bean(EventPublisher.class)
        .publish(
            List.of(
                new OutgoingEvent(Topics.CYCLES, key, null, workspace),
                new OutgoingEvent(Topics.CYCLES, key, nonsense, workspace)));
    kpi.awaitApplied();

    assertThat(reasons(FactGroup.NAME))
        .containsExactly("This is no state of a cycle that can be read.");
  }

  private List<String> reasons(String group) {
    return kpi.sql()
        .list(
            "select reason from dead_letter where scope = ? and group_name = ?",
            row -> row.text("reason"),
            workspace,
            group);
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
