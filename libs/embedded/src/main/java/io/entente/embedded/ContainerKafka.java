package io.entente.embedded;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** Kafka in a container, where {@code ENTENTE_TESTS_KAFKA_IMAGE} names an image that is at hand. */
record ContainerKafka(KafkaContainer container) implements BackingServers.Broker {
  private static final String IMAGE = "ENTENTE_TESTS_KAFKA_IMAGE";

  static boolean hasImage() {
    return System.getenv(IMAGE) != null;
  }

  static ContainerKafka start() {
    KafkaContainer container =
        new KafkaContainer(
                DockerImageName.parse(System.getenv(IMAGE))
                    .asCompatibleSubstituteFor("apache/kafka"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    container.start();
    return new ContainerKafka(container);
  }

  @Override
  public String servers() {
    return container.getBootstrapServers();
  }

  @Override
  public void close() {
    container.stop();
  }
}
