package io.entente.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the defined topics as soon as a broker answers, and again should one vanish. */
@Singleton
final class TopicKeeper implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(TopicKeeper.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  /** After which what was cut off a log can leave the disk, see {@link TopicLog}. */
  private static final Duration SEGMENT = Duration.ofHours(6);

  private final TopicAdmin admin;
  private final List<TopicDefinition> definitions;
  private final Set<String> inspected = new HashSet<>();
  private final Stop stop = new Stop();
  private final Backoff backoff = new Backoff();

  TopicKeeper(TopicAdmin admin, Collection<TopicDefinition> definitions) {
    this.admin = admin;
    this.definitions = List.copyOf(definitions);
  }

  @Override
  public String name() {
    return "topic-keeper";
  }

  @Override
  public void requestStop() {
    stop.request();
  }

  @Override
  public void run() {
    while (!stop.requested()) {
      stop.pause(keep());
    }
  }

  /** Creates what is missing; returns how long to wait before the next look. */
  private Duration keep() {
    if (definitions.isEmpty()) {
      return LOOK_AGAIN;
    }
    try {
      Set<String> present = admin.ask(client -> client.listTopics().names().get());
      for (TopicDefinition definition : definitions) {
        if (!present.contains(definition.name())) {
          create(definition);
        } else if (inspected.add(definition.name())) {
          inspect(definition);
        }
      }
      backoff.reset();
      return LOOK_AGAIN;
    } catch (KafkaException e) {
      if (backoff.worthTelling() && !stop.requested()) {
        LOG.warn("Topics {} wait for the broker: {}", names(), Failures.told(e));
      }
      return backoff.next();
    }
  }

  /** A topic that others made may have other partitions, or take smaller records than ours. */
  private void inspect(TopicDefinition definition) {
    String name = definition.name();
    int partitions = admin.partitions(name);
    if (partitions != definition.partitions()) {
      LOG.error(
          "Topic {} has {} partitions and should have {}: keys may have lost their order",
          name,
          partitions,
          definition.partitions());
    }
    if (admin.largestRecord(name) < KafkaSettings.MAX_RECORD) {
      LOG.info("Topic {} takes records of {} bytes from now on", name, KafkaSettings.MAX_RECORD);
      admin.largestRecord(name, KafkaSettings.MAX_RECORD);
    }
  }

  private Set<String> names() {
    return definitions.stream()
        .map(TopicDefinition::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void create(TopicDefinition definition) {
    // The number of replicas is the broker's own default: 1 on one machine, 3 in a cluster.
    NewTopic topic =
        new NewTopic(definition.name(), Optional.of(definition.partitions()), Optional.empty())
            .configs(settings(definition));
    try {
      admin.ask(client -> client.createTopics(List.of(topic)).all().get());
      LOG.info("Topic {} created with {} partitions", definition.name(), definition.partitions());
    } catch (TopicExistsException _) {
      LOG.debug("Topic {} was created by another process", definition.name());
    }
  }

  private static Map<String, String> settings(TopicDefinition definition) {
    Map<String, String> settings = new HashMap<>();
    settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(KafkaSettings.MAX_RECORD));
    if (definition.compacted()) {
      settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
      return settings;
    }
    Duration retention = definition.retention();
    settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
    settings.put(
        TopicConfig.RETENTION_MS_CONFIG,
        retention == null ? "-1" : String.valueOf(retention.toMillis()));
    settings.put(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(SEGMENT.toMillis()));
    return settings;
  }
}
