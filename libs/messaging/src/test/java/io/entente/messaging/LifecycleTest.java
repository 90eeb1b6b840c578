package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.embedded.EmbeddedKafka;
import io.entente.embedded.KafkaProcess;
import io.entente.embedded.Ports;
import io.entente.embedded.TestFolders;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanContext;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Liveness;
import io.micronaut.management.health.indicator.annotation.Readiness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;

class LifecycleTest {
  private static final Duration SOON = Duration.ofMinutes(2);

  @Test
  void aStopUnderLoadTakesLessThanThreeSecondsAndLeavesNothingHalfDone() {
    Topic topic = Topic.create(BackingServers.shared().kafkaServers(), Probe.unique("life"), 4);
    Probe.Plan plan =
        Probe.plan().handler(context -> new Ledger(context, "probe-ledger", topic.name()));
    topic.sendMany("event", 20_000);
    Probe probe = plan.start();
    await().atMost(SOON).until(() -> !probe.applied().isEmpty());
    probe.change(topic.name(), "ada", "just before");

    long start = System.nanoTime();
    probe.close();
    Duration stopped = Duration.ofNanos(System.nanoTime() - start);

    assertThat(stopped).isLessThan(Duration.ofSeconds(3));
    try (Probe next = plan.start()) {
      await().atMost(SOON).until(() -> next.applied().size() >= 20_001);
      assertThat(next.applied()).isEqualTo(topic.payloads());
    }
  }

  @Test
  void aStopWhileTheBrokerIsAwayTakesLessThanThreeSecondsToo() {
    Probe probe =
        Probe.plan(BackingServers.shared().database("probe"), "127.0.0.1:" + Ports.free())
            .handler(context -> new Ledger(context, "probe-ledger", "nowhere"))
            .topic("nowhere", 1)
            .start();
    probe.change("nowhere", "ada", "waits");
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofMinutes(2))
        .until(() -> probe.unpublished() == 1);

    long start = System.nanoTime();
    probe.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void anApplicationStartsWithoutABrokerAndWorksWhenItComes() {
    int port = Ports.free();
    String name = Probe.unique("late");
    Path folder = TestFolders.make("kafka");
    long start = System.nanoTime();
    try (Probe probe =
        Probe.plan(BackingServers.shared().database("probe"), "127.0.0.1:" + port)
            .topic(name, 3)
            .handler(context -> new Ledger(context, "probe-ledger", name))
            .start()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
      probe.change(name, "ada", "waits");

      try (KafkaProcess broker = KafkaProcess.start(EmbeddedKafka.Settings.in(folder).port(port))) {
        await().atMost(SOON).until(() -> probe.applied().contains("waits"));
        assertThat(new Topic(broker.servers(), name).read()).hasSize(1);
      }
    } finally {
      TestFolders.delete(folder);
    }
  }

  @Test
  void definedTopicsAreCreatedWithTheirSettings() throws Exception {
    String name = Probe.unique("defined");
    try (Probe probe = Probe.plan().topic(name, 5).start()) {
      await()
          .atMost(SOON)
          .ignoreExceptions()
          .until(() -> probe.bean(TopicAdmin.class).ids(java.util.List.of(name)).size() == 1);
      TopicAdmin admin = probe.bean(TopicAdmin.class);
      assertThat(admin.partitions(name)).isEqualTo(5);
      assertThat(admin.largestRecord(name)).isEqualTo(KafkaSettings.MAX_RECORD);
    }
  }

  @Test
  void aTopicThatOthersMadeSmallTakesOurLargestRecords() {
    Topic small =
        Topic.create(
            BackingServers.shared().kafkaServers(),
            Probe.unique("small"),
            1,
            Map.of("max.message.bytes", "1000000"));
    byte[] large = new byte[2_000_000];
    new Random(42).nextBytes(large);
    try (Probe probe = Probe.plan().topic(small.name(), 1).start()) {
      probe
          .transactions()
          .writing(() -> probe.outbox().append(new OutgoingEvent(small.name(), "large", large)));

      await().atMost(SOON).until(() -> small.read().size() == 1);
    }
  }

  @Test
  void aSlowBrokerTakesNoServiceFromItsCallers() {
    try (Probe probe = Probe.plan().withoutWorkers().start()) {
      assertThat(probe.indicators(Readiness.class)).noneMatch(LifecycleTest::dependsOnServers);
      assertThat(probe.indicators(Liveness.class)).noneMatch(LifecycleTest::dependsOnServers);
    }
  }

  private static boolean dependsOnServers(HealthIndicator indicator) {
    return indicator instanceof OutboxHealth
        || indicator instanceof ConsumerHealth
        || indicator instanceof BrokerHealth;
  }

  @Test
  void aBrokerThatAnswersIsWell() throws Exception {
    try (Probe probe = Probe.plan().start()) {
      assertThat(result(probe.bean(BrokerHealth.class).getResult()).getStatus())
          .isEqualTo(HealthStatus.UP);
    }
  }

  @Test
  void whoseConsumersRunIsReadyWhateverTheyWaitForUntilItStops() throws Exception {
    Probe probe =
        Probe.plan(BackingServers.shared().database("probe"), "127.0.0.1:" + Ports.free())
            .handler(context -> new Ledger(context, "probe-ledger", "nowhere"))
            .start();
    try {
      WorkersReady ready = probe.bean(WorkersReady.class);
      assertThat(probe.indicators(Readiness.class)).contains(ready);
      await()
          .atMost(SOON)
          .until(() ->
              result(probe.bean(BrokerHealth.class).getResult()).getStatus() == HealthStatus.DOWN);
      assertThat(result(ready.getResult()).getStatus()).isEqualTo(HealthStatus.UP);

      probe.bean(Workers.class).stop(new ShutdownEvent(probe.bean(BeanContext.class)));

      assertThat(result(ready.getResult()).getStatus()).isEqualTo(HealthStatus.DOWN);
    } finally {
      probe.close();
    }
  }

  @Test
  void aReplicaWithoutConsumersIsReadyToo() throws Exception {
    try (Probe probe = Probe.plan().withoutWorkers().start()) {
      assertThat(result(probe.bean(WorkersReady.class).getResult()).getStatus())
          .isEqualTo(HealthStatus.UP);
    }
  }

  @Test
  void healthAndMetersTellOfAnOutboxThatWaits() throws Exception {
    try (Probe probe =
        Probe.plan(BackingServers.shared().database("probe"), "127.0.0.1:" + Ports.free())
            .handler(context -> new Ledger(context, "probe-ledger", "nowhere"))
            .start()) {
      assertThat(result(probe.bean(OutboxHealth.class).getResult()).getStatus())
          .isEqualTo(HealthStatus.UP);
      probe.change("nowhere", "ada", "waits");
      probe.sql().update("update outbox set created_at = created_at - interval 90 second");

      HealthResult outbox = result(probe.bean(OutboxHealth.class).getResult());
      HealthResult consumers = result(probe.bean(ConsumerHealth.class).getResult());

      assertThat(outbox.getStatus()).isEqualTo(HealthStatus.DOWN);
      assertThat((Map<?, ?>) outbox.getDetails()).extracting("unpublished").isEqualTo(1L);
      assertThat(consumers.getStatus()).isEqualTo(HealthStatus.DOWN);
      MeterRegistry meters = probe.bean(MeterRegistry.class);
      await().atMost(SOON).until(() -> meters.get("entente.outbox.lag").gauge().value() > 85);
      assertThat(meters.get("entente.outbox.unpublished").gauge().value()).isEqualTo(1);
      assertThat(meters.get("entente.dead.letters").gauge().value()).isZero();
      assertThat(meters.get("entente.consumer.lag").tag("group", "probe-ledger").gauge().value())
          .isZero();
    }
  }

  private static HealthResult result(Publisher<HealthResult> publisher) throws Exception {
    CompletableFuture<HealthResult> result = new CompletableFuture<>();
    publisher.subscribe(
        new io.micronaut.core.async.subscriber.CompletionAwareSubscriber<>() {
          @Override
          protected void doOnSubscribe(org.reactivestreams.Subscription subscription) {
            subscription.request(1);
          }

          @Override
          protected void doOnNext(HealthResult found) {
            result.complete(found);
          }

          @Override
          protected void doOnError(Throwable failure) {
            result.completeExceptionally(failure);
          }

          @Override
          protected void doOnComplete() {}
        });
    return result.get(2, TimeUnit.MINUTES);
  }
}
