package io.entente.benchmarks;

import com.nimbusds.jose.JOSEException;
import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.kpi.log.CycleLog;
import io.entente.kpi.log.CycleLogs;
import io.entente.sql.Sql;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * How fast cycles are counted and figures told: {@code KpiLoad FOLDER CONVERSATIONS BUFFER_POOL
 * [QUESTIONS]}, with servers of its own in the folder. A year of so many conversations is published
 * while no replica runs, then counted by one; a folder that is there is only asked. Prints rates,
 * the size of what is kept, and how long questions take, asked one after the other.
 */
public final class KpiLoad {
  private static final UUID WORKSPACE = Ids.named(new UUID(0, 0), "kpi-load");
  private static final int LIVES = 50_000;

  private final CountingSuite suite;
  private final int conversations;

  private KpiLoad(CountingSuite suite, int conversations) {
    this.suite = suite;
    this.conversations = conversations;
  }

  public static void main(String[] arguments)
      throws IOException, JOSEException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    boolean filled = Files.isDirectory(folder);
    try (CountingSuite suite = new CountingSuite(Files.createDirectories(folder), arguments[2])) {
      KpiLoad load = new KpiLoad(suite, Integer.parseInt(arguments[1]));
      if (!filled) {
        load.fill();
      }
      load.ask(arguments.length > 3 ? arguments[3] : "");
    }
    // What Kafka's broker leaves running is of no interest any more.
    Runtime.getRuntime().halt(0);
  }

  private void fill() throws InterruptedException {
    try (ApplicationContext replica = suite.start()) {
      replica.getBean(CycleLogs.class).applied();
    }
    CycleHistory history = new CycleHistory(WORKSPACE, conversations, CycleHistory.YEAR);
    count(
        "ends of conversations",
        conversations,
        publish -> {
          for (int i = 0; i < conversations; i++) {
            publish.accept(history.end(i));
          }
        });
    // Of another workspace, so that the figures stay what they are.
    CycleHistory lives = new CycleHistory(Ids.named(WORKSPACE, "lives"), LIVES, Duration.ofDays(1));
    count(
        "versions of a day, three of each conversation",
        3 * LIVES,
        publish -> {
          for (int version = 0; version < 3; version++) {
            for (int i = 0; i < LIVES; i++) {
              publish.accept(lives.life(i).get(version));
            }
          }
        });
  }

  private void count(String what, int states, Consumer<Consumer<CycleState>> source)
      throws InterruptedException {
    EventJson json;
    try (ApplicationContext replica = suite.start()) {
      json = replica.getBean(EventJson.class);
    }
    long begun = System.nanoTime();
    try (KafkaProducer<String, byte[]> producer = producer()) {
      AtomicReference<@Nullable Exception> lost = new AtomicReference<>();
      source.accept(state -> {
        Future<RecordMetadata> _ =
            producer.send(
                new ProducerRecord<>(Topics.CYCLES, state.key(), json.encode(state)),
                (_, fault) -> lost.compareAndSet(null, fault));
      });
      producer.flush();
      if (lost.get() != null) {
        throw new IllegalStateException("not every state was published", lost.get());
      }
    }
    System.out.printf(Locale.ROOT, "published: %.0f/s%n", states / since(begun));
    begun = System.nanoTime();
    try (ApplicationContext replica = suite.start()) {
      awaitCounted(replica);
    }
    System.out.printf(Locale.ROOT, "%s: %d counted, %.0f/s%n", what, states, states / since(begun));
  }

  private KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", suite.brokers(), "linger.ms", 20, "batch.size", 262_144),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static void awaitCounted(ApplicationContext replica) throws InterruptedException {
    CycleLogs logs = replica.getBean(CycleLogs.class);
    try (CycleLog log = logs.open()) {
      Map<Integer, Long> ends = log.ends();
      while (!ends.entrySet().stream()
          .allMatch(end -> logs.applied().getOrDefault(end.getKey(), 0L) >= end.getValue())) {
        Thread.sleep(100);
      }
    }
  }

  private void ask(String about) throws IOException {
    try (ApplicationContext replica = suite.start();
        HttpLine line = suite.line(replica, WORKSPACE)) {
      size(replica.getBean(Sql.class));
      KpiQuestions questions = new KpiQuestions(line, suite.databaseProcess());
      questions.ask(false, about);
      questions.ask(true, about);
    }
  }

  private void size(Sql sql) {
    List<String> tables = List.of("cycle_fact", "sample", "cell");
    for (String table : tables) {
      sql.each(
          """
          select table_rows as kept, data_length + index_length as bytes
          from information_schema.tables
          where table_schema = database() and table_name = ? /* of every workspace */
          """,
          row -> new long[] {row.number("kept"), row.number("bytes")},
          kept ->
              System.out.printf(
                  Locale.ROOT,
                  "%s: %d rows, %.2f a conversation; %d bytes a conversation%n",
                  table,
                  kept[0],
                  (double) kept[0] / conversations,
                  kept[1] / conversations),
          table);
    }
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
