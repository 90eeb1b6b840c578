package io.entente.contacts.link;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.RunningContacts;
import io.entente.embedded.BackingServers;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.InboundInteraction;
import io.entente.events.Topics;
import io.entente.messaging.EventPublisher;
import io.entente.messaging.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** From the topic of intake to the topic of contacts, through the service as it ships. */
class ReadIntakeTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final RunningContacts contacts = RunningContacts.shared();
  private final EventJson json = contacts.bean(EventJson.class);
  private final Linking linking = new Linking();
  private final LinkWorld world = new LinkWorld();

  @Test
  void whoWritesBecomesAContactAndTheOthersHearOfIt() {
    publish(
        event(world.message(ADA, T0)),
        event(world.message(GRACE, T0)),
        event(world.message(ADA, T0.plusSeconds(1))));

    await().atMost(LONG).until(() -> linking.contacts(world.workspaceId()).size() == 2);
    assertThat(told(2))
        .extracting(IdentityMapping::identityId)
        .containsExactlyInAnyOrder(world.identityId(ADA), world.identityId(GRACE));
  }

  @Test
  void whatIsNoInteractionIsSetAsideAndHoldsUpNothing() {
    String key = Topics.key(world.workspaceId(), UUID.randomUUID());
    byte[] nonsense = "{\"author\":\"ada@example.org\"".getBytes(StandardCharsets.UTF_8);
    InboundInteraction message = world.message(ADA, T0);

    publish(
        new OutgoingEvent(Topics.INTAKE, key, nonsense, world.workspaceId()),
        new OutgoingEvent(Topics.INTAKE, key, json.encode(message), world.workspaceId()));

    await().atMost(LONG).until(() -> linking.contacts(world.workspaceId()).size() == 1);
    List<String> reasons =
        contacts
            .sql()
            .list(
                "select reason from dead_letter where scope = ?",
                row -> row.text("reason"),
                world.workspaceId());
    assertThat(reasons).hasSize(1).noneMatch(reason -> reason.contains("ada@example.org"));
  }

  private OutgoingEvent event(InboundInteraction message) {
    return new OutgoingEvent(
        Topics.INTAKE, message.key(), json.encode(message), message.workspaceId());
  }

  private void publish(OutgoingEvent... events) {
    contacts.bean(EventPublisher.class).publish(List.of(events));
  }

  /** Reads the mappings of this workspace until there are so many. */
  private List<IdentityMapping> told(int count) {
    List<IdentityMapping> told = new ArrayList<>();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            BackingServers.shared().kafkaServers(),
            "group.id",
            UUID.randomUUID().toString(),
            "auto.offset.reset",
            "earliest");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.CONTACTS));
      await()
          .pollInSameThread()
          .atMost(LONG)
          .until(() -> {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
              IdentityMapping mapping = json.decode(record.value(), IdentityMapping.class);
              if (mapping.workspaceId().equals(world.workspaceId())) {
                assertThat(record.key()).isEqualTo(mapping.key());
                told.add(mapping);
              }
            }
            return told.size() >= count;
          });
    }
    return told;
  }
}
