package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.embedded.EmbeddedKafka;
import io.entente.embedded.EmbeddedMariaDb;
import io.entente.embedded.KafkaProcess;
import io.entente.embedded.Ports;
import io.entente.embedded.TestFolders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers that die, links that break, logs that lose their ends. */
@Tag("slow")
class OutageTest {
  private static final Duration SOON = Duration.ofMinutes(2);

  private static String brokers() {
    return BackingServers.shared().kafkaServers();
  }

  @Test
  void aDatabaseThatIsKilledIsWaitedForAndMakesNoDeadLetter() throws Exception {
    Topic topic = Topic.create(brokers(), Probe.unique("outage"), 4);
    Path folder = TestFolders.make("mariadb");
    EmbeddedMariaDb.Settings settings =
        EmbeddedMariaDb.Settings.in(folder).port(Ports.free()).schema("probe", "secret");
    EmbeddedMariaDb server = EmbeddedMariaDb.start(settings);
    Database database = new Database("127.0.0.1", server.port(), "probe", "probe", "secret");
    String group = Probe.unique("outage");

    try (Probe probe =
        Probe.plan(database, brokers())
            .handler(context -> new Ledger(context, group, topic.name()))
            .start()) {
      topic.sendMany("before", 300);
      await().atMost(SOON).until(() -> probe.applied().size() == 300);
      Set<String> members = members(group);
      List<Integer> acknowledged = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        probe.change(topic.name(), "change", "change " + i);
        acknowledged.add(i);
      }

      server.kill();
      topic.sendMany("during", 300);
      await()
          .during(Duration.ofSeconds(15))
          .atMost(Duration.ofSeconds(30))
          .until(() -> members(group).equals(members));
      server = EmbeddedMariaDb.start(settings);

      await()
          .atMost(SOON)
          .ignoreExceptions()
          .until(() -> probe.applied().size() >= 600 + acknowledged.size());
      // What the relay had sent and could not mark any more, it sends again: applied once all the
      // same.
      assertThat(probe.applied())
          .containsExactlyInAnyOrderElementsOf(new HashSet<>(topic.payloads()));
      assertThat(probe.deadLetters()).isZero();
      assertThat(members(group)).isEqualTo(members);
    } finally {
      server.close();
      TestFolders.delete(folder);
    }
  }

  private static Set<String> members(String group) throws Exception {
    try (Admin admin = Admin.create(java.util.Map.of("bootstrap.servers", brokers()))) {
      Set<String> members = new HashSet<>();
      admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
          .map(MemberDescription::consumerId)
          .forEach(members::add);
      return members;
    }
  }

  @Test
  void aCommitWhoseAnswerIsLostIsNotAppliedAgain() {
    Topic topic = Topic.create(brokers(), Probe.unique("outage"), 1);
    Database database = BackingServers.shared().database("probe");
    try (Link link = Link.to(database.host(), database.port())) {
      Database linked =
          new Database(
              "127.0.0.1", link.port(), database.name(), database.user(), database.password());
      AtomicBoolean lost = new AtomicBoolean();
      topic.sendMany("event", 40);

      try (Probe probe =
          Probe.plan(linked, brokers())
              .handler(context ->
                  new Ledger(
                      context,
                      "probe-ledger",
                      Set.of(topic.name()),
                      batch -> {
                        if (lost.compareAndSet(false, true)) {
                          link.loseAnswerTo(OutageTest::isCommit);
                        }
                      }))
              .start()) {
        await().atMost(SOON).until(() -> probe.applied().size() >= 40);
        topic.sendMany("later", 5);
        await().atMost(SOON).until(() -> probe.applied().contains("later 4"));

        assertThat(lost).isTrue();
        assertThat(link.lostAnswers()).isEqualTo(1);
        assertThat(probe.applied()).isEqualTo(topic.payloads()).hasSize(45);
      }
    }
  }

  private static boolean isCommit(byte[] request) {
    return new String(request, StandardCharsets.ISO_8859_1)
        .toUpperCase(java.util.Locale.ROOT)
        .endsWith("COMMIT");
  }

  @Test
  void nothingIsMarkedThatTheBrokerHasNotAcknowledged() {
    try (LinkedBroker broker = LinkedBroker.start()) {
      Topic topic = Topic.create(broker.servers(), Probe.unique("outage"), 4);
      Probe.Plan plan =
          Probe.plan(BackingServers.shared().database("probe"), broker.servers())
              .topic(topic.name(), 4);
      long marked;
      try (Probe probe = plan.start()) {
        probe.change(topic.name(), "ada", "before");
        await().atMost(SOON).until(() -> probe.unpublished() == 0);

        broker.link().cut();
        IntStream.range(0, 200).forEach(i -> probe.change(topic.name(), "key " + i, "e " + i));
        await()
            .during(Duration.ofSeconds(8))
            .atMost(Duration.ofMinutes(2))
            .until(() -> probe.unpublished() == 200);
        marked = probe.sql().number("select count(*) from outbox where published_at is not null");
      }

      broker.link().mend();
      assertThat((long) topic.read().size()).isEqualTo(marked).isEqualTo(1);
      try (Probe probe = plan.start()) {
        await().atMost(SOON).until(() -> probe.unpublished() == 0);
        assertThat(new HashSet<>(topic.payloads())).hasSize(201);
      }
    }
  }

  @Test
  void theRelayHealsWhenTheLinkToTheBrokerDoes() {
    try (LinkedBroker broker = LinkedBroker.start()) {
      Topic topic = Topic.create(broker.servers(), Probe.unique("outage"), 4);
      try (Probe probe =
          Probe.plan(BackingServers.shared().database("probe"), broker.servers())
              .handler(context -> new Ledger(context, "probe-ledger", topic.name()))
              .start()) {
        for (int round = 0; round < 3; round++) {
          int base = round * 100;
          IntStream.range(base, base + 50)
              .forEach(i -> probe.change(topic.name(), "key", "event " + i));
          broker.link().cut();
          IntStream.range(base + 50, base + 100)
              .forEach(i -> probe.change(topic.name(), "key", "event " + i));
          broker.link().mend();
        }

        await().atMost(SOON).until(() -> probe.applied().size() >= 300);
        assertThat(probe.applied())
            .isEqualTo(IntStream.range(0, 300).mapToObj(i -> "event " + i).toList());
      }
    }
  }

  @Test
  void aBrokerThatIsKilledLosesNothingThatWasAcknowledged() {
    Path folder = TestFolders.make("kafka");
    EmbeddedKafka.Settings settings = EmbeddedKafka.Settings.in(folder).port(Ports.free());
    KafkaProcess broker = KafkaProcess.start(settings);
    Topic topic = Topic.create(broker.servers(), Probe.unique("outage"), 4);
    try (Probe probe =
        Probe.plan(BackingServers.shared().database("probe"), broker.servers())
            .handler(context -> new Ledger(context, "probe-ledger", topic.name()))
            .start()) {
      EventPublisher publisher = probe.bean(EventPublisher.class);
      List<String> acknowledged = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        publisher.publish(List.of(Probe.event(topic.name(), "key " + i, "direct " + i)));
        acknowledged.add("direct " + i);
      }
      IntStream.range(0, 100).forEach(i -> probe.change(topic.name(), "key " + i, "change " + i));

      broker.kill();
      assertThatThrownBy(() -> publisher.publish(List.of(Probe.event(topic.name(), "k", "never"))))
          .isInstanceOf(BrokerUnavailable.class);
      IntStream.range(100, 200).forEach(i -> probe.change(topic.name(), "k " + i, "change " + i));
      broker = KafkaProcess.start(settings);

      IntStream.range(0, 200).forEach(i -> acknowledged.add("change " + i));
      await().atMost(SOON).until(() -> probe.applied().containsAll(acknowledged));
      assertThat(probe.applied()).doesNotHaveDuplicates();
      await()
          .atMost(SOON)
          .ignoreExceptions()
          .until(() -> {
            publisher.publish(List.of(Probe.event(topic.name(), "k", "healed")));
            return true;
          });
    } finally {
      broker.close();
      TestFolders.delete(folder);
    }
  }
}
