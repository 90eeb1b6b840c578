package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Processes that die or stop where it hurts most. */
@Tag("slow")
class CrashTest {
  private static final Duration SOON = Duration.ofMinutes(2);

  private Topic topic;
  private Probe.Plan plan;

  @BeforeEach
  void newTopic() {
    topic = Topic.create(BackingServers.shared().kafkaServers(), Probe.unique("crash"), 4);
    plan = Probe.plan();
  }

  private void crash(String role) {
    try (ProbeProcess process = ProbeProcess.start(plan, role, topic.name())) {
      process.awaitPoint().awaitDeath();
    }
  }

  private Probe.Plan ledger() {
    return plan.handler(context -> new Ledger(context, "probe-ledger", topic.name()));
  }

  @Test
  void aCrashBeforeTheCommitLeavesNeitherChangeNorEvent() {
    crash("change, die before the commit");

    try (Probe probe = plan.start()) {
      probe.change(topic.name(), "ada", "after");
      await().atMost(SOON).until(() -> !topic.payloads().isEmpty());

      assertThat(topic.payloads()).containsExactly("after");
      assertThat(probe.sql().list("select name from change_made", row -> row.text("name")))
          .containsExactly("after");
    }
  }

  @Test
  void aCrashAfterTheCommitWithTheBrokerAwayStillPublishes() {
    Object broker = plan.properties().get("entente.kafka.servers");
    plan.with("entente.kafka.servers", "127.0.0.1:9");
    crash("change, die after the commit");
    plan.with("entente.kafka.servers", broker);

    try (Probe probe = plan.start()) {
      assertThat(probe.sql().number("select count(*) from change_made")).isEqualTo(1);
      await().atMost(SOON).until(() -> probe.unpublished() == 0);

      assertThat(topic.payloads()).containsExactly("crash");
    }
  }

  @Test
  void aRelayThatDiesBeforeItsMarkSendsAgainAndNothingIsAppliedTwice() {
    try (Probe probe = plan.withoutWorkers().start()) {
      IntStream.range(0, 50).forEach(i -> probe.change(topic.name(), "key " + i, "event " + i));
    }
    crash("relay, die before the mark");
    assertThat(topic.read()).hasSize(50);

    try (Probe probe = ledger().with("entente.workers", "true").start()) {
      await().atMost(SOON).until(() -> probe.unpublished() == 0);
      probe.change(topic.name(), "ada", "last");
      await().atMost(SOON).until(() -> probe.applied().contains("last"));

      assertThat(topic.read()).hasSize(101);
      assertThat(probe.applied()).hasSize(51).doesNotHaveDuplicates();
    }
  }

  @Test
  void aRelayThatWakesUpLateCanNeitherSendNorMark() {
    try (Probe probe = plan.withoutWorkers().start()) {
      probe.change(topic.name(), "ada", "version 1");
    }
    try (ProbeProcess zombie =
        ProbeProcess.start(plan, "relay, stop before the send", topic.name()).awaitPoint()) {
      try (Probe probe = plan.with("entente.workers", "true").start()) {
        await().atMost(SOON).until(() -> topic.payloads().equals(List.of("version 1")));
        probe.change(topic.name(), "ada", "version 2");
        await().atMost(SOON).until(() -> probe.unpublished() == 0);
        long epoch = probe.sql().number("select epoch from relay_lease");

        zombie.resume();

        assertThat(zombie.awaitWord(Set.of("sent", "refused"))).isEqualTo("refused");
        probe.change(topic.name(), "ada", "version 3");
        await().atMost(SOON).until(() -> topic.payloads().contains("version 3"));
        await().atMost(SOON).until(() -> probe.unpublished() == 0);
        assertThat(topic.payloads()).containsExactly("version 1", "version 2", "version 3");
        assertThat(probe.sql().number("select epoch from relay_lease")).isEqualTo(epoch);
      }
    }
  }

  @Test
  void aConsumerThatDiesBeforeTheApplyLosesNothing() {
    topic.sendMany("event", 40);
    crash("consume, die before the apply");

    try (Probe probe = ledger().start()) {
      await().atMost(SOON).until(() -> probe.applied().size() >= 40);
      assertThat(probe.applied()).isEqualTo(topic.payloads());
    }
  }

  @Test
  void aConsumerThatDiesBetweenApplyAndOffsetsAppliesOnce() {
    topic.sendMany("event", 40);
    crash("consume, die before the offsets");

    try (Probe probe = ledger().with("entente.workers", "true").start()) {
      await().atMost(SOON).until(() -> probe.applied().size() >= 40);
      topic.sendMany("later", 10);
      await().atMost(SOON).until(() -> probe.applied().stream().anyMatch("later 9"::equals));

      assertThat(probe.applied()).isEqualTo(topic.payloads());
      assertThat(probe.sql().number("select sum(total) from cell")).isEqualTo(50);
    }
  }

  @Test
  void aConsumerThatWakesUpAfterItWasReplacedAppliesNothingTwice() {
    plan.with("entente.consumer.session-timeout", "6s");
    topic.sendMany("event", 40);
    try (ProbeProcess zombie =
        ProbeProcess.start(plan, "consume, stop before the apply", topic.name()).awaitPoint()) {
      try (Probe probe = ledger().with("entente.workers", "true").start()) {
        await().atMost(SOON).until(() -> probe.applied().size() >= 40);

        zombie.resume();

        assertThat(zombie.awaitWord(Set.of("applied", "displaced"))).isEqualTo("displaced");
        assertThat(probe.applied()).isEqualTo(topic.payloads());
        assertThat(probe.sql().number("select sum(total) from cell")).isEqualTo(40);
      }
    }
  }

  @Test
  void ofFourRelaysOneRelaysAndAHotKeyKeepsItsOrder() {
    try (Probe one = plan.start();
        Probe two = plan.start();
        Probe three = plan.start();
        Probe four = plan.start()) {
      List<Probe> probes = List.of(one, two, three, four);
      for (int version = 0; version < 400; version++) {
        probes.get(version % 4).change(topic.name(), "hot", String.valueOf(version));
      }
      await().atMost(SOON).until(() -> one.unpublished() == 0);

      assertThat(topic.read().stream().map(ConsumerRecord::value).map(Integer::valueOf))
          .hasSize(400)
          .isSorted();
      assertThat(one.sql().number("select epoch from relay_lease")).isEqualTo(1);
    }
  }

  @Test
  void theLeaseGoesOnWhenItsHolderStops() {
    Probe first = plan.start();
    try (Probe second = plan.start()) {
      first.change(topic.name(), "ada", "one");
      await().atMost(SOON).until(() -> topic.payloads().size() == 1);

      first.close();
      second.change(topic.name(), "ada", "two");

      await().atMost(Duration.ofMinutes(2)).until(() -> topic.payloads().size() == 2);
    }
  }
}
