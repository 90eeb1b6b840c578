package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventConsumerTest {
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
  void everyEventIsAppliedOnceAndInOrder() {
    topic.sendMany("event", 1_200);

    try (Probe probe = plan(_ -> {}).start()) {
      await().atMost(SOON).until(() -> probe.applied().size() >= 1_200);
      topic.sendMany("later", 300);
      await().atMost(SOON).until(() -> probe.applied().size() >= 1_500);

      assertThat(probe.applied()).isEqualTo(topic.payloads());
      assertThat(probe.sql().number("select sum(total) from cell")).isEqualTo(1_500);
      assertThat(probe.sql().number("select sum(next_offset) from consumer_offset"))
          .isEqualTo(1_500);
    }
  }

  @Test
  void aBatchIsNeverLargerThanAskedNorMuchLargerThanMemoryAllows() {
    Set<Integer> sizes = ConcurrentHashMap.newKeySet();
    topic.sendMany("event", 300);

    try (Probe probe =
        Probe.plan()
            .handler(context ->
                new Ledger(
                    context,
                    "probe-small",
                    Set.of(topic.name()),
                    batch -> sizes.add(batch.events().size())) {
                  @Override
                  public int maxRecords() {
                    return 7;
                  }
                })
            .start()) {
      await().atMost(SOON).until(() -> probe.applied().size() == 300);
      assertThat(sizes).contains(7).allMatch(size -> size <= 7);
    }
  }

  @Test
  void twoHandlersOfOneGroupAreRefused() {
    Probe.Plan plan =
        Probe.plan()
            .handler(context -> new Ledger(context, "probe-same", "one"))
            .handler(context -> new Ledger(context, "probe-same", "two"));

    assertThatThrownBy(() -> plan.start().close()).hasMessageContaining("probe-same");
  }

  @Test
  void aRestartGoesOnWhereTheDatabaseIs() {
    Probe.Plan plan = plan(_ -> {});
    topic.sendMany("before", 100);
    try (Probe probe = plan.start()) {
      await().atMost(SOON).until(() -> probe.applied().size() == 100);
    }
    topic.sendMany("after", 100);

    try (Probe probe = plan.start()) {
      await().atMost(SOON).until(() -> probe.applied().size() >= 200);
      assertThat(probe.applied()).isEqualTo(topic.payloads());
    }
  }

  @Test
  void replicasThatComeAndGoApplyEachEventOnce() throws Exception {
    Probe.Plan plan = plan(_ -> {});
    AtomicBoolean sending = new AtomicBoolean(true);
    AtomicInteger sent = new AtomicInteger();
    Thread sender =
        Thread.ofVirtual()
            .start(() -> {
              while (sending.get()) {
                topic.sendMany("round", 200);
                sent.addAndGet(200);
              }
            });

    try (Probe first = plan.start()) {
      for (int i = 0; i < 3; i++) {
        Probe second = plan.start();
        long before = second.applied().size();
        await().atMost(SOON).until(() -> second.applied().size() > before + 400);
        second.close();
      }
      sending.set(false);
      sender.join();

      await().atMost(SOON).until(() -> first.applied().size() >= sent.get());
      assertThat(first.applied()).isEqualTo(topic.payloads());
      assertThat(first.sql().number("select sum(total) from cell")).isEqualTo(sent.get());
    }
  }

  @Test
  void severalConsumersShareThePartitions() {
    Set<String> threads = ConcurrentHashMap.newKeySet();
    topic.sendMany("event", 400);

    try (Probe probe =
        Probe.plan()
            .handler(context ->
                new EventHandler() {
                  private final Ledger ledger =
                      new Ledger(
                          context,
                          "probe-two",
                          Set.of(topic.name()),
                          _ -> threads.add(Thread.currentThread().getName()));

                  @Override
                  public String group() {
                    return ledger.group();
                  }

                  @Override
                  public Set<String> topics() {
                    return ledger.topics();
                  }

                  @Override
                  public void handle(Batch batch) {
                    ledger.handle(batch);
                  }

                  @Override
                  public int consumers() {
                    return 2;
                  }
                })
            .start()) {
      await()
          .atMost(SOON)
          .until(() -> {
            topic.sendMany("more", 40);
            return threads.size() == 2;
          });
      await().atMost(SOON).until(() -> probe.applied().size() == topic.read().size());
      assertThat(probe.applied()).isEqualTo(topic.payloads());
    }
  }
}
