package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private static final UUID ADAS = UUID.fromString("0193b3f0-1111-7abc-8def-0123456789ab");
  private static final UUID GRACES = UUID.fromString("0193b3f0-2222-7abc-8def-0123456789ab");
  private static final Duration SOON = Duration.ofMinutes(2);

  private Topic topic;

  @BeforeEach
  void newTopic() {
    topic = Topic.create(BackingServers.shared().kafkaServers(), Probe.unique("dead"), 2);
  }

  private OutgoingEvent poison(UUID scope, int number) {
    return new OutgoingEvent(
        topic.name(), "poison", ("poison " + number).getBytes(StandardCharsets.UTF_8), scope);
  }

  @Test
  void eachScopeSeesItsOwnPageByPageAndReplaysOnce() {
    AtomicBoolean mended = new AtomicBoolean();
    try (Probe probe =
        Probe.plan()
            .handler(context ->
                new Ledger(
                    context,
                    "probe-ledger",
                    Set.of(topic.name()),
                    _ -> {
                      if (!mended.get()) {
                        throw new IllegalArgumentException("not yet understood");
                      }
                    }))
            .start()) {
      EventPublisher publisher = probe.bean(EventPublisher.class);
      publisher.publish(
          List.of(poison(ADAS, 1), poison(ADAS, 2), poison(GRACES, 3), poison(ADAS, 4)));
      await().atMost(SOON).until(() -> probe.deadLetters() == 4);
      DeadLetters letters = probe.bean(DeadLetters.class);

      List<DeadLetter> first = letters.list(ADAS, null, 2);
      List<DeadLetter> second = letters.list(ADAS, first.getLast().id(), 2);

      assertThat(first).extracting(DeadLettersTest::text).containsExactly("poison 4", "poison 2");
      assertThat(second).extracting(DeadLettersTest::text).containsExactly("poison 1");
      assertThat(letters.list(GRACES, null, 10)).hasSize(1);

      mended.set(true);
      long id = second.getFirst().id();
      assertThat(letters.replay(GRACES, id)).isEmpty();
      assertThat(letters.replay(ADAS, id).orElseThrow().replayedAt()).isNotNull();
      assertThat(letters.replay(ADAS, id).orElseThrow().replayedAt()).isNotNull();

      await().atMost(SOON).until(() -> probe.applied().contains("poison 1"));
      await().atMost(SOON).until(() -> probe.unpublished() == 0);
      assertThat(topic.payloads()).filteredOn("poison 1"::equals).hasSize(2);
      assertThat(topic.read().getLast().key()).isEqualTo("poison");
      assertThat(probe.applied()).containsExactly("poison 1");
    }
  }

  /** The statements of the operations manual, for services without an API for it. */
  @Test
  void anOperatorReplaysByTwoStatements() {
    AtomicBoolean mended = new AtomicBoolean();
    try (Probe probe =
        Probe.plan()
            .handler(context ->
                new Ledger(
                    context,
                    "probe-ledger",
                    Set.of(topic.name()),
                    _ -> {
                      if (!mended.get()) {
                        throw new IllegalArgumentException("not yet understood");
                      }
                    }))
            .start()) {
      probe.bean(EventPublisher.class).publish(List.of(poison(ADAS, 1)));
      await().atMost(SOON).until(() -> probe.deadLetters() == 1);
      mended.set(true);

      probe
          .transactions()
          .writing(() -> {
            probe
                .sql()
                .update(
                    """
                    insert into outbox (topic, message_key, payload, size, scope, created_at)
                    select topic, message_key, payload, coalesce(length(payload), 0), scope,
                        utc_timestamp(6)
                    from dead_letter where replayed_at is null
                    """);
            probe
                .sql()
                .update(
                    "update dead_letter set replayed_at = utc_timestamp(6)"
                        + " where replayed_at is null");
          });

      await().atMost(SOON).until(() -> probe.applied().contains("poison 1"));
      assertThat(probe.deadLetters()).isEqualTo(1);
    }
  }

  @Test
  void replayedOnesGoAfterAMonthAndOthersStay() {
    try (Probe probe = Probe.plan().start()) {
      String insert =
          """
          insert into dead_letter (group_name, topic, partition_no, record_offset, headers, reason,
              event_at, failed_at, replayed_at)
          values ('g', 't', 0, ?, '{}', 'r', utc_timestamp(6), utc_timestamp(6),
              utc_timestamp(6) - interval ? day)
          """;
      probe.sql().update(insert, 1, 31);
      probe.sql().update(insert, 2, 29);
      probe.sql().update(insert, 3, null);

      probe.bean(Purge.class).step();

      assertThat(
              probe
                  .sql()
                  .list(
                      "select record_offset from dead_letter order by record_offset",
                      row -> row.number("record_offset")))
          .containsExactly(2L, 3L);
    }
  }

  private static String text(DeadLetter letter) {
    return new String(letter.payload(), StandardCharsets.UTF_8);
  }
}
