package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static Probe probe;
  private Topic topic;

  @BeforeAll
  static void start() {
    probe = Probe.plan().start();
  }

  @AfterAll
  static void stop() {
    probe.close();
  }

  @BeforeEach
  void newTopic() {
    topic = Topic.create(BackingServers.shared().kafkaServers(), Probe.unique("outbox"), 4);
  }

  @Test
  void whatCommitsIsPublishedSoonAndOnce() {
    Instant before = Instant.now();

    probe.change(topic.name(), "ada", "first");

    await().atMost(Duration.ofMinutes(2)).until(() -> topic.payloads().equals(List.of("first")));
    ConsumerRecord<String, String> record = topic.read().getFirst();
    assertThat(record.key()).isEqualTo("ada");
    assertThat(record.timestamp()).isGreaterThanOrEqualTo(before.toEpochMilli());
  }

  @Test
  void whatRollsBackIsNeverPublished() {
    assertThatThrownBy(() ->
            probe
                .transactions()
                .writing(() -> {
                  probe.outbox().append(Probe.event(topic.name(), "ada", "undone"));
                  throw new IllegalStateException("fails");
                }))
        .hasMessage("fails");
    probe.change(topic.name(), "ada", "done " + UUID.randomUUID());

    await().atMost(Duration.ofMinutes(2)).until(() -> probe.unpublished() == 0);
    assertThat(topic.payloads()).hasSize(1).allMatch(text -> text.startsWith("done"));
  }

  @Test
  void whatATransactionTellsBitByBitIsOneStatementAndInItsOrder() {
    List<OutgoingEvent> events =
        IntStream.range(0, 20)
            .mapToObj(i -> Probe.event(topic.name(), "ada", String.valueOf(i)))
            .toList();

    long before = statements();
    probe.transactions().writing(() -> events.forEach(probe.outbox()::append));
    assertThat(statements() - before).as("insert").isEqualTo(1);

    await().atMost(Duration.ofMinutes(2)).until(() -> topic.read().size() == events.size());
    assertThat(topic.payloads())
        .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(String::valueOf).toList());
  }

  /** Inserts that the server saw; the relay, which runs beside, inserts none. */
  private static long statements() {
    return probe
        .sql()
        .number(
            """
            select variable_value from information_schema.global_status
            where variable_name = 'COM_INSERT'
            """);
  }

  @Test
  void aTransactionWhoseEventsCannotBeWrittenFails() {
    OutgoingEvent refused = Probe.event(topic.name(), "refused", "never");
    probe
        .sql()
        .update("alter table outbox add constraint no_such check (message_key <> 'refused')");
    assertThatThrownBy(() ->
            probe
                .transactions()
                .writing(() -> {
                  probe.change(topic.name(), "ada", "with " + topic.name());
                  probe.outbox().append(refused);
                }))
        .hasStackTraceContaining("no_such");
    probe.sql().update("alter table outbox drop constraint no_such");
    probe.change(topic.name(), "ada", "after");

    await().atMost(Duration.ofMinutes(2)).until(() -> topic.payloads().equals(List.of("after")));
    assertThat(
            probe
                .sql()
                .number("select count(*) from change_made where name = ?", "with " + topic.name()))
        .isZero();
  }

  @Test
  void nothingIsAppendedOutsideATransaction() {
    assertThatThrownBy(() -> probe.outbox().append(Probe.event(topic.name(), "ada", "loose")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(probe.unpublished()).isZero();
  }

  @Test
  void eventsOfAKeyKeepTheirOrderThroughManyBatches() {
    int count = 2_500;
    List<OutgoingEvent> events =
        IntStream.range(0, count)
            .mapToObj(i -> Probe.event(topic.name(), "key " + i % 7, String.valueOf(i)))
            .toList();

    probe.transactions().writing(() -> probe.outbox().append(events));

    await().atMost(Duration.ofMinutes(2)).until(() -> topic.read().size() == count);
    for (int key = 0; key < 7; key++) {
      String name = "key " + key;
      List<Integer> order =
          topic.read().stream()
              .filter(record -> record.key().equals(name))
              .map(record -> Integer.valueOf(record.value()))
              .toList();
      assertThat(order).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void aKeyIsDeletedByAnEventWithoutPayload() {
    probe
        .transactions()
        .writing(() -> probe.outbox().append(new OutgoingEvent(topic.name(), "ada", null)));

    await().atMost(Duration.ofMinutes(2)).until(() -> topic.read().size() == 1);
    assertThat(topic.read().getFirst().value()).isNull();
  }

  @Test
  void largePayloadsGoThroughAndTooLargeOnesAreRefusedAtOnce() {
    byte[] large = new byte[OutgoingEvent.MAX_PAYLOAD];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31 + (i >> 8) * 17 + (i >> 16));
    }
    Topic wide =
        Topic.create(
            topic.servers(),
            Probe.unique("wide"),
            1,
            java.util.Map.of("max.message.bytes", String.valueOf(KafkaSettings.MAX_RECORD)));

    probe
        .transactions()
        .writing(() -> {
          for (int i = 0; i < 5; i++) {
            probe.outbox().append(new OutgoingEvent(wide.name(), "k" + i, large));
          }
        });

    await().atMost(Duration.ofMinutes(2)).until(() -> wide.read().size() == 5);
    assertThatThrownBy(
            () -> new OutgoingEvent(wide.name(), "k", new byte[OutgoingEvent.MAX_PAYLOAD + 1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bytes");
  }

  @Test
  void whatWasPublishedCanBePublishedAgainInTheSameOrder() {
    Instant before = Instant.now().minusSeconds(1);
    probe.change(topic.name(), "ada", "one " + topic.name());
    probe.change(topic.name(), "ada", "two " + topic.name());
    await().atMost(Duration.ofMinutes(2)).until(() -> topic.read().size() == 2);
    await().atMost(Duration.ofMinutes(2)).until(() -> probe.unpublished() == 0);

    // As an operator would whose broker has lost the end of its log.
    int again =
        probe.sql().update("update outbox set published_at = null where published_at >= ?", before);

    assertThat(again).isGreaterThanOrEqualTo(2);
    await().atMost(Duration.ofMinutes(2)).until(() -> topic.read().size() == 4);
    assertThat(topic.payloads())
        .containsExactly(
            "one " + topic.name(),
            "two " + topic.name(),
            "one " + topic.name(),
            "two " + topic.name());
  }

  @Test
  void publishedRowsAreKeptAWeekAndNotLonger() {
    Purge purge = probe.bean(Purge.class);
    String insert =
        """
        insert into outbox (topic, message_key, payload, size, created_at, published_at)
        select 'old', 'k', 'x', 1, utc_timestamp(6), utc_timestamp(6) - interval ? hour
        from seq_1_to_2500
        """;
    probe.sql().update(insert, 7 * 24 + 1);
    probe.sql().update(insert, 7 * 24 - 1);

    while (purge.step() == Purge.AT_ONCE) {}

    assertThat(probe.sql().number("select count(*) from outbox where topic = 'old'"))
        .isEqualTo(2_500);
    probe.sql().update("delete from outbox where topic = 'old'");
  }

  @Test
  void lookingForWorkCostsTheSameHoweverMuchIsKept() {
    probe
        .sql()
        .update(
            """
            insert into outbox (topic, message_key, payload, size, created_at, published_at)
            select 'kept', 'k', 'x', 1, utc_timestamp(6), utc_timestamp(6) from seq_1_to_20000
            """);
    probe.sql().list("analyze table outbox persistent for all", row -> row.text("Op"));

    List<String> keys =
        probe
            .sql()
            .list(
                """
                explain select id, size from outbox where published_at is null
                order by id limit 1000
                """,
                row -> row.text("key") + " " + row.text("ref") + " " + row.text("Extra"));

    assertThat(keys)
        .hasSize(1)
        .first()
        .asString()
        .startsWith("outbox_unpublished const")
        .doesNotContain("filesort");
    probe.sql().update("delete from outbox where topic = 'kept'");
  }

  @Test
  void lateCommitsAreRelayedThoughYoungerOnesWentBefore() throws Exception {
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch younger = new CountDownLatch(1);
    Thread late =
        Thread.ofVirtual()
            .start(() ->
                probe
                    .transactions()
                    .writing(() -> {
                      probe.outbox().append(Probe.event(topic.name(), "a", "late"));
                      appended.countDown();
                      awaitQuietly(younger);
                    }));
    awaitQuietly(appended);
    probe.change(topic.name(), "b", "younger");
    await().atMost(Duration.ofMinutes(2)).until(() -> topic.payloads().equals(List.of("younger")));
    await().atMost(Duration.ofMinutes(2)).until(() -> probe.unpublished() == 0);

    younger.countDown();
    late.join();

    await().atMost(Duration.ofMinutes(2)).until(() -> topic.payloads().contains("late"));
    await().atMost(Duration.ofMinutes(2)).until(() -> probe.unpublished() == 0);
    assertThat(topic.payloads()).containsExactlyInAnyOrder("younger", "late");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
