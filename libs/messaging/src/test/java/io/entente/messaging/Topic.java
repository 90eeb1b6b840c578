package io.entente.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as the world outside this library sees it. */
record Topic(String servers, String name) {
  static Topic create(String servers, String name, int partitions) {
    return create(servers, name, partitions, Map.of());
  }

  static Topic create(String servers, String name, int partitions, Map<String, String> settings) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings)))
          .all()
          .get();
    } catch (Exception e) {
      throw new IllegalStateException("Can't create " + name, e);
    }
    return new Topic(servers, name);
  }

  void delete() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin.deleteTopics(List.of(name)).all().get();
    } catch (Exception e) {
      throw new IllegalStateException("Can't delete " + name, e);
    }
  }

  /** Everything committed in the topic now, partition by partition. */
  List<ConsumerRecord<String, String>> read() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", servers);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("key.deserializer", StringDeserializer.class);
    settings.put("value.deserializer", StringDeserializer.class);
    settings.put("enable.auto.commit", false);
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(info -> new TopicPartition(name, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
    }
    found.sort(
        Comparator.<ConsumerRecord<String, String>>comparingInt(ConsumerRecord::partition)
            .thenComparingLong(ConsumerRecord::offset));
    return found;
  }

  List<String> payloads() {
    return read().stream().map(ConsumerRecord::value).toList();
  }

  /** Sends as a stranger would. */
  void send(String key, byte[] payload) {
    send(List.of(new ProducerRecord<>(name, key, payload)));
  }

  void send(List<ProducerRecord<String, byte[]>> records) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", servers);
    settings.put("key.serializer", StringSerializer.class);
    settings.put("value.serializer", ByteArraySerializer.class);
    try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings)) {
      records.forEach(producer::send);
      producer.flush();
    }
  }

  /** Sends {@code text 0}, {@code text 1}, … with as many keys. */
  void sendMany(String text, int count) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] payload = (text + " " + i).getBytes(StandardCharsets.UTF_8);
      records.add(new ProducerRecord<>(name, "key " + i, payload));
    }
    send(records);
  }
}
