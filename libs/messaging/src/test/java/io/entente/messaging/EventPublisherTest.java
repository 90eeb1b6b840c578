package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Ports;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventPublisherTest {
  private static final PublisherSettings SETTINGS =
      new PublisherSettings(
          Duration.ofMillis(5), Duration.ofMillis(1_500), Duration.ofMillis(4_500));

  private static EventPublisher publisher(String servers) {
    return new EventPublisher(KafkaSettings.at(servers), SETTINGS);
  }

  @Test
  void whatIsAcknowledgedIsInTheLog() {
    Topic topic = Topic.create(BackingServers.shared().kafkaServers(), Probe.unique("direct"), 4);
    EventPublisher publisher = publisher(topic.servers());
    try {
      publisher.publish(
          IntStream.range(0, 1_000)
              .mapToObj(i -> Probe.event(topic.name(), "key", String.valueOf(i)))
              .toList());

      assertThat(topic.payloads())
          .isEqualTo(IntStream.range(0, 1_000).mapToObj(String::valueOf).toList());
    } finally {
      publisher.close();
    }
  }

  @Test
  void aBrokerThatIsNotThereIsToldWithinFiveSeconds() {
    EventPublisher publisher = publisher("127.0.0.1:" + Ports.free());
    try {
      long start = System.nanoTime();
      assertThatThrownBy(() -> publisher.publish(List.of(Probe.event("nowhere", "k", "x"))))
          .isInstanceOf(BrokerUnavailable.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    } finally {
      publisher.close();
    }
  }

  @Test
  void aNameThatDoesNotResolveIsToldToo() {
    EventPublisher publisher = publisher("no-such-broker.invalid:9092");
    assertThatThrownBy(() -> publisher.publish(List.of(Probe.event("nowhere", "k", "x"))))
        .isInstanceOf(BrokerUnavailable.class);
  }

  @Test
  void aTopicThatIsNotThereIsToldWithinFiveSeconds() {
    EventPublisher publisher = publisher(BackingServers.shared().kafkaServers());
    try {
      assertThatThrownBy(
              () -> publisher.publish(List.of(Probe.event(Probe.unique("none"), "k", "x"))))
          .isInstanceOf(BrokerUnavailable.class);
    } finally {
      publisher.close();
    }
  }

  @Test
  void aBrokenLinkIsNoAcknowledgementAndHeals() {
    try (LinkedBroker broker = LinkedBroker.start()) {
      Topic topic = Topic.create(broker.servers(), Probe.unique("direct"), 4);
      EventPublisher publisher = publisher(broker.servers());
      ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
      publisher.publish(List.of(Probe.event(topic.name(), "k", "first")));
      acknowledged.add("first");

      broker.link().cut();
      List<Thread> callers =
          IntStream.range(0, 16)
              .mapToObj(i ->
                  Thread.ofVirtual()
                      .start(() -> {
                        try {
                          publisher.publish(
                              List.of(Probe.event(topic.name(), "k" + i, "cut " + i)));
                          acknowledged.add("cut " + i);
                        } catch (BrokerUnavailable _) {
                          // Not acknowledged, and so not promised.
                        }
                      }))
              .toList();
      long start = System.nanoTime();
      assertThatThrownBy(() -> publisher.publish(List.of(Probe.event(topic.name(), "k", "never"))))
          .isInstanceOf(BrokerUnavailable.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> callers.stream().noneMatch(Thread::isAlive));
      assertThat(acknowledged).containsExactly("first");
      broker.link().mend();

      await()
          .atMost(Duration.ofMinutes(2))
          .ignoreExceptions()
          .until(() -> {
            publisher.publish(List.of(Probe.event(topic.name(), "k", "healed")));
            return acknowledged.add("healed");
          });
      assertThat(topic.payloads()).containsAll(acknowledged);
      publisher.close();
    }
  }
}
