package io.entente.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** Asks the broker about topics, and tells it. One client for all, opened at first use. */
@Singleton
class TopicAdmin {
  private final KafkaSettings kafka;
  private @Nullable Admin admin;
  private boolean closed;

  TopicAdmin(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  /** A question to the broker. */
  interface Question<T> {
    T ask(Admin admin) throws ExecutionException, InterruptedException;
  }

  /**
   * @throws KafkaException if the broker does not answer within some seconds, or refuses
   */
  <T> T ask(Question<T> question) {
    try {
      return question.ask(open());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException refusal ? refusal : new KafkaException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted", e);
    }
  }

  /** Kafka's own ids of the topics: one that is deleted and made again has another. */
  Map<String, String> ids(Collection<String> topics) {
    Map<String, String> ids = new HashMap<>();
    ask(admin -> admin.describeTopics(topics).allTopicNames().get())
        .forEach((topic, description) -> ids.put(topic, description.topicId().toString()));
    return ids;
  }

  int partitions(String topic) {
    return ask(client -> client.describeTopics(List.of(topic)).allTopicNames().get())
        .values()
        .iterator()
        .next()
        .partitions()
        .size();
  }

  /** The most bytes that a record of the topic may have. */
  long largestRecord(String topic) {
    Config config =
        ask(client -> client.describeConfigs(List.of(resource(topic))).all().get())
            .values()
            .iterator()
            .next();
    return Long.parseLong(config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
  }

  void largestRecord(String topic, long bytes) {
    ConfigEntry entry =
        new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(bytes));
    List<AlterConfigOp> set = List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET));
    ask(client -> client.incrementalAlterConfigs(Map.of(resource(topic), set)).all().get());
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private synchronized Admin open() {
    if (closed) {
      throw new KafkaException("The client is closed");
    }
    Admin open = admin;
    if (open == null) {
      Map<String, Object> settings = kafka.common();
      settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
      settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
      open = Admin.create(settings);
      admin = open;
    }
    return open;
  }

  @PreDestroy
  synchronized void close() {
    closed = true;
    if (admin != null) {
      admin.close(Duration.ofMillis(200));
    }
  }
}
