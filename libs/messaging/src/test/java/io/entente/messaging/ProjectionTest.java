package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a process keeps for itself sees every event, and goes on where it was. */
class ProjectionTest {
  private static final Duration SOON = Duration.ofMinutes(2);

  private static Topic topic(int partitions) {
    return Topic.create(
        BackingServers.shared().kafkaServers(), Probe.unique("projection"), partitions);
  }

  private static Probe start(Diary diary) {
    return Probe.plan().projection(diary).start();
  }

  private static void awaitStart(Diary diary) {
    await().atMost(SOON).until(() -> diary.startedOver() == 1);
  }

  @Test
  void itStartsAtTheEndAndThenSeesEveryEventOfEveryPartition() {
    Topic topic = topic(4);
    topic.sendMany("before", 50);
    Diary diary = new Diary(topic.name());
    try (Probe probe = start(diary)) {
      awaitStart(diary);
      topic.sendMany("event", 500);

      await().atMost(SOON).until(() -> diary.applied().size() >= 500);
      assertThat(diary.applied())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, 500).mapToObj(i -> "event " + i).toList());
      assertThat(probe.sql().number("select count(*) from consumer_offset")).isZero();
    }
  }

  @Test
  void oneThatLooksBackSeesWhatCameLatelyToo() {
    Topic topic = topic(4);
    topic.sendMany("before", 50);
    Diary diary = new Diary(topic.name(), Duration.ofHours(1));
    try (Probe _ = start(diary)) {
      awaitStart(diary);
      topic.sendMany("event", 50);

      await().atMost(SOON).until(() -> diary.applied().size() >= 100);
      assertThat(diary.applied()).containsExactlyInAnyOrderElementsOf(topic.payloads());
    }
  }

  @Test
  void eventsOfAKeyAreWhereTheyAreSaidToBe() {
    Topic topic = topic(8);
    topic.sendMany("event", 100);

    assertThat(topic.read())
        .hasSize(100)
        .allSatisfy(it -> assertThat(Partitions.of(it.key(), 8)).isEqualTo(it.partition()));
  }

  @Test
  void everyReplicaSeesEveryEvent() {
    Topic topic = topic(4);
    Diary one = new Diary(topic.name());
    Diary other = new Diary(topic.name());
    try (Probe _ = start(one);
        Probe _ = start(other)) {
      awaitStart(one);
      awaitStart(other);
      topic.sendMany("event", 100);

      await().atMost(SOON).until(() -> one.applied().size() == 100);
      await().atMost(SOON).until(() -> other.applied().size() == 100);
    }
  }

  @Test
  void aRestartGoesOnWhereItWas() {
    Topic topic = topic(4);
    Diary diary = new Diary(topic.name());
    try (Probe _ = start(diary)) {
      awaitStart(diary);
      topic.sendMany("before", 100);
      await().atMost(SOON).until(() -> diary.applied().size() == 100);
    }
    topic.sendMany("meanwhile", 100);

    try (Probe _ = start(diary)) {
      await().atMost(SOON).until(() -> diary.applied().size() >= 200);
      assertThat(diary.applied()).containsExactlyInAnyOrderElementsOf(topic.payloads());
      assertThat(diary.startedOver()).isEqualTo(1);
    }
  }

  @Test
  void whatFailsIsAppliedAgainAndNothingIsLeftOut() {
    Topic topic = topic(1);
    Diary diary = new Diary(topic.name());
    try (Probe _ = start(diary)) {
      awaitStart(diary);
      diary.failTimes(3);
      topic.sendMany("event", 20);

      await().atMost(SOON).until(() -> diary.applied().size() >= 20);
      assertThat(diary.applied()).isEqualTo(topic.payloads());
    }
  }

  @Test
  void aProjectionThatFellBackIsFollowedThere() {
    Topic topic = topic(1);
    Diary diary = new Diary(topic.name());
    try (Probe _ = start(diary)) {
      awaitStart(diary);
      topic.sendMany("event", 20);
      await().atMost(SOON).until(() -> diary.applied().size() == 20);

      diary.setBack(0, 15);

      await().atMost(SOON).until(() -> diary.applied().size() == 25);
      assertThat(diary.applied().subList(20, 25)).isEqualTo(topic.payloads().subList(15, 20));
    }
  }

  @Test
  void whoseEventsExpiredStartsOver() throws Exception {
    Topic topic = topic(1);
    Diary diary = new Diary(topic.name());
    try (Probe _ = start(diary)) {
      awaitStart(diary);
      topic.sendMany("event", 10);
      await().atMost(SOON).until(() -> diary.applied().size() == 10);
    }
    topic.sendMany("expired", 10);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", topic.servers()))) {
      admin
          .deleteRecords(
              Map.of(new TopicPartition(topic.name(), 0), RecordsToDelete.beforeOffset(20)))
          .all()
          .get();
    }

    try (Probe _ = start(diary)) {
      await().atMost(SOON).until(() -> diary.startedOver() == 2);
      topic.sendMany("new", 5);
      await().atMost(SOON).until(() -> diary.applied().size() == 5);
    }
  }

  @Test
  @Tag("slow")
  void aTopicMadeAnewIsStartedOver() {
    Topic topic = topic(1);
    Diary diary = new Diary(topic.name());
    try (Probe _ = start(diary)) {
      awaitStart(diary);
      topic.sendMany("old", 10);
      await().atMost(SOON).until(() -> diary.applied().size() == 10);

      topic.delete();
      await()
          .atMost(SOON)
          .ignoreExceptions()
          .until(() -> Topic.create(topic.servers(), topic.name(), 1) != null);

      await().atMost(SOON).until(() -> diary.startedOver() == 2);
      topic.sendMany("new", 5);
      await()
          .atMost(SOON)
          .until(
              () -> diary.applied().equals(List.of("new 0", "new 1", "new 2", "new 3", "new 4")));
    }
  }

  @Test
  @Tag("slow")
  void aBrokerThatIsAwayIsWaitedFor() {
    try (LinkedBroker broker = LinkedBroker.start()) {
      Topic topic = Topic.create(broker.servers(), Probe.unique("projection"), 4);
      Diary diary = new Diary(topic.name());
      try (Probe probe =
          Probe.plan(BackingServers.shared().database("probe"), broker.servers())
              .projection(diary)
              .start()) {
        awaitStart(diary);
        for (int round = 0; round < 3; round++) {
          int base = round * 100;
          IntStream.range(base, base + 50)
              .forEach(i -> probe.change(topic.name(), "key", "event " + i));
          broker.link().cut();
          IntStream.range(base + 50, base + 100)
              .forEach(i -> probe.change(topic.name(), "key", "event " + i));
          broker.link().mend();
        }

        await().atMost(SOON).until(() -> diary.applied().contains("event 299"));
        // What the relay could not mark any more it sends again.
        assertThat(diary.applied().stream().distinct())
            .containsExactlyElementsOf(
                IntStream.range(0, 300).mapToObj(i -> "event " + i).toList());
        assertThat(diary.startedOver()).isEqualTo(1);
      }
    }
  }
}
