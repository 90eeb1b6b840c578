package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a consumer reads on when the database or the log is not as it was. */
class PlacementTest {
  private static final Duration SOON = Duration.ofMinutes(2);

  private Topic topic;

  @BeforeEach
  void newTopic() {
    topic = Topic.create(BackingServers.shared().kafkaServers(), Probe.unique("events"), 4);
  }

  private Probe.Plan plan(Consumer<Batch> fault) {
    return Probe.plan()
        .handler(context -> new Ledger(context, "probe-ledger", Set.of(topic.name()), fault));
  }

  @Test
  void aDatabaseThatWasPutBackIsFilledAgain() {
    topic.sendMany("event", 60);
    try (Probe probe = plan(_ -> {}).start()) {
      await().atMost(SOON).until(() -> probe.applied().size() == 60);

      probe
          .transactions()
          .writing(() -> {
            probe.sql().update("update consumer_offset set next_offset = 3");
            probe.sql().update("delete from applied where record_offset >= 3");
          });
      topic.sendMany("new", 10);

      await().atMost(SOON).until(() -> probe.applied().size() >= 70);
      assertThat(probe.applied()).isEqualTo(topic.payloads());
    }
  }

  @Test
  void aTopicMadeAnewIsReadFromItsBeginning() {
    topic.sendMany("old", 30);
    try (Probe probe = plan(_ -> {}).start()) {
      await().atMost(SOON).until(() -> probe.applied().size() == 30);

      topic.delete();
      await()
          .atMost(SOON)
          .ignoreExceptions()
          .until(() -> Topic.create(topic.servers(), topic.name(), 4) != null);
      topic.sendMany("new", 50);

      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> new HashSet<>(probe.applied()).size() >= 80);
      assertThat(probe.applied())
          .containsAll(IntStream.range(0, 50).mapToObj(i -> "new " + i).toList());
    }
  }

  @Test
  void aTopicThatComesLaterIsReadWhenItIsThere() {
    String name = Probe.unique("late");
    try (Probe probe =
        Probe.plan().handler(context -> new Ledger(context, "probe-late", name)).start()) {
      await().during(Duration.ofSeconds(2)).until(() -> probe.applied().isEmpty());

      Topic late = Topic.create(topic.servers(), name, 2);
      late.sendMany("event", 10);

      await().atMost(Duration.ofMinutes(2)).until(() -> probe.applied().size() == 10);
    }
  }

  @Test
  void aLogThatLostItsEndIsReadAgainAndNotWaitedForInVain() {
    topic = Topic.create(topic.servers(), Probe.unique("place"), 1);
    topic.sendMany("event", 10);
    try (Probe probe =
        Probe.plan()
            .handler(context -> new Ledger(context, "probe-ledger", topic.name()))
            .start()) {
      await().atMost(SOON).until(() -> probe.applied().size() == 10);

      probe.sql().update("update consumer_offset set next_offset = 1000");
      topic.sendMany("new", 5);

      await().atMost(SOON).until(() -> probe.applied().contains("new 4"));
      assertThat(probe.sql().number("select next_offset from consumer_offset")).isEqualTo(15);
    }
  }

  @Test
  void eventsThatExpiredUnreadDoNotStopTheOthers() throws Exception {
    topic = Topic.create(topic.servers(), Probe.unique("place"), 1);
    topic.sendMany("event", 10);
    Probe.Plan plan =
        Probe.plan().handler(context -> new Ledger(context, "probe-ledger", topic.name()));
    try (Probe probe = plan.start()) {
      await().atMost(SOON).until(() -> probe.applied().size() == 10);
    }
    topic.sendMany("expired", 10);
    topic.sendMany("kept", 10);
    try (Admin admin = Admin.create(java.util.Map.of("bootstrap.servers", topic.servers()))) {
      admin
          .deleteRecords(
              java.util.Map.of(
                  new TopicPartition(topic.name(), 0), RecordsToDelete.beforeOffset(20)))
          .all()
          .get();
    }

    try (Probe probe = plan.start()) {
      await().atMost(SOON).until(() -> probe.applied().contains("kept 9"));
      assertThat(probe.applied()).hasSize(20);
      assertThat(probe.bean(Consumers.class).lost("probe-ledger")).isEqualTo(10);
    }
  }
}
