package io.entente.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedKafkaTest {
  private Path folder;
  private EmbeddedKafka.Settings settings;

  @BeforeEach
  void makeFolder() {
    folder = TestFolders.make("kafka");
    settings = EmbeddedKafka.Settings.in(folder);
  }

  @AfterEach
  void deleteFolder() {
    TestFolders.delete(folder);
  }

  @Test
  void keepsRecordsAndOffsetsAcrossStopsInAnotherLocale() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(settings)) {
      makeTopic(kafka.servers());
      produce(kafka.servers(), "first");
      assertThat(consume(kafka.servers(), 1)).containsExactly("first");
    }

    try (EmbeddedKafka kafka = EmbeddedKafka.start(settings)) {
      produce(kafka.servers(), "second");
      assertThat(consume(kafka.servers(), 1)).containsExactly("second");
    }
  }

  @Test
  void keepsWhatItAcknowledgedWhenKilledAndComesBackOnItsPort() throws Exception {
    KafkaProcess killed = KafkaProcess.start(settings);
    makeTopic(killed.servers());
    produce(killed.servers(), "acknowledged");
    killed.kill();

    long before = System.nanoTime();
    try (KafkaProcess kafka = KafkaProcess.start(settings.port(killed.port()))) {
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMinutes(2));
      assertThat(consume(kafka.servers(), 1)).containsExactly("acknowledged");
    }
  }

  @Test
  void flushesEveryAppendIfAsked() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(settings.flushEveryAppend(true))) {
      assertThat(setting(kafka.servers(), "log.flush.interval.messages")).isEqualTo("1");
    }
  }

  @Test
  void keepsItsSessionOnABusyMachineButForTheRunAfterACrash() throws Exception {
    KafkaProcess killed = KafkaProcess.start(settings);
    assertThat(setting(killed.servers(), "broker.session.timeout.ms")).isEqualTo("9000");
    killed.kill();

    try (EmbeddedKafka kafka = EmbeddedKafka.start(settings)) {
      assertThat(setting(kafka.servers(), "broker.session.timeout.ms")).isEqualTo("2000");
    }

    try (EmbeddedKafka kafka = EmbeddedKafka.start(settings)) {
      assertThat(setting(kafka.servers(), "broker.session.timeout.ms")).isEqualTo("9000");
    }
  }

  private static String setting(String servers, String name) throws Exception {
    ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
    try (Admin admin = admin(servers)) {
      return admin.describeConfigs(Set.of(broker)).all().get().get(broker).get(name).value();
    }
  }

  @Test
  void saysAtOnceThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedKafka.start(settings.port(taken.getLocalPort())))
          .isInstanceOf(ServerFailure.class)
          .hasMessageContaining(taken.getLocalPort() + ": the port is in use");
    }
  }

  @Test
  void refusesAFolderThatALivingBrokerHas() {
    try (KafkaProcess _ = KafkaProcess.start(settings)) {
      assertThatThrownBy(() -> EmbeddedKafka.start(settings)).isInstanceOf(FolderInUse.class);
    }
  }

  @Test
  void saysWhyItCantStartAndLeavesTheProcessAlive() throws IOException {
    EmbeddedKafka.start(settings).close();
    Path meta = folder.resolve("log").resolve("meta.properties");
    Files.writeString(meta, "scrambled");

    assertThatThrownBy(() -> EmbeddedKafka.start(settings))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("Kafka can't start on " + folder)
        .hasMessageContaining("node ID not found");
    assertThatThrownBy(() -> KafkaProcess.start(settings))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("node ID not found");
  }

  @Test
  void tellsWhoStartsItThatItGaveUp() throws Exception {
    EmbeddedKafka.start(settings).close();
    Path quorum = folder.resolve("log").resolve("__cluster_metadata-0").resolve("quorum-state");
    String good = Files.readString(quorum);
    Files.writeString(quorum, "scrambled");

    assertThatThrownBy(() -> EmbeddedKafka.start(settings))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("Kafka can't start on " + folder);

    Files.writeString(quorum, good);
    try (EmbeddedKafka kafka = EmbeddedKafka.start(settings)) {
      makeTopic(kafka.servers());
    }
  }

  @Test
  void tellsWhoStartedItThatItCantGoOn() throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(settings);
    TestFolders.delete(folder.resolve("log"));

    try (Admin admin = admin(kafka.servers())) {
      admin.createTopics(Set.of(new NewTopic("note", 1, (short) 1)));

      kafka.givenUp().get(2, TimeUnit.MINUTES);
    } finally {
      kafka.close();
    }
  }

  private static void makeTopic(String servers) throws Exception {
    try (Admin admin = admin(servers)) {
      admin.createTopics(Set.of(new NewTopic("note", 1, (short) 1))).all().get();
    }
  }

  private static Admin admin(String servers) {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", servers));
  }

  private static void produce(String servers, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>("note", value)).get();
    }
  }

  private static List<String> consume(String servers, int count) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                "readers",
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(Set.of("note"));
      List<String> values = new ArrayList<>();
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (values.size() < count && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
      consumer.commitSync();
      return values;
    }
  }
}
