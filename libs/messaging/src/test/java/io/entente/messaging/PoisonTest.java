package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can never be applied, and what only can't be applied now. */
class PoisonTest {
  private static final Duration SOON = Duration.ofMinutes(2);

  private static final UUID ADAS = UUID.fromString("0193b3f0-1111-7abc-8def-0123456789ab");

  private Topic topic;

  @BeforeEach
  void newTopic() {
    topic = Topic.create(BackingServers.shared().kafkaServers(), Probe.unique("events"), 4);
  }

  private Probe.Plan plan(Consumer<Batch> fault) {
    return Probe.plan()
        .handler(context -> new Ledger(context, "probe-ledger", Set.of(topic.name()), fault));
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void onlyThePoisonBecomesDeadLettersAndItIsKeptWhole() {
    topic.sendMany("good", 100);
    byte[] bad = {(byte) 0xff, (byte) 0xfe, 0, 1};
    topic.send(
        List.of(
            new ProducerRecord<>(
                topic.name(),
                0,
                "poison",
                bad,
                List.of(header("trace", "abc"), header(Headers.SCOPE, ADAS.toString())))));
    topic.sendMany("good too", 100);

    try (Probe probe =
        plan(
                batch -> {
                  if (batch.events().stream().anyMatch(e -> "poison".equals(e.key()))) {
                    throw new IllegalArgumentException("can't be read");
                  }
                })
            .start()) {
      await().atMost(SOON).until(() -> probe.applied().size() + probe.deadLetters() >= 201);

      assertThat(probe.applied()).hasSize(200).allMatch(text -> text.startsWith("good"));
      assertThat(probe.bean(DeadLetters.class).list(ADAS, null, 10))
          .singleElement()
          .satisfies(letter -> {
            assertThat(letter.group()).isEqualTo("probe-ledger");
            assertThat(letter.topic()).isEqualTo(topic.name());
            assertThat(letter.partition()).isZero();
            assertThat(letter.key()).isEqualTo("poison");
            assertThat(letter.payload()).isEqualTo(bad);
            assertThat(letter.reason())
                .isEqualTo("It can't be applied: IllegalArgumentException. The log says more.");
            assertThat(letter.replayedAt()).isNull();
          });
      assertThat(probe.sql().list("select headers from dead_letter", r -> r.text("headers")))
          .first()
          .asString()
          .contains("trace", "abc");
      assertThat(probe.sql().number("select sum(next_offset) from consumer_offset")).isEqualTo(201);
    }
  }

  @Test
  void whatTheDatabaseRefusesBecauseOfTheDataIsPoison() {
    topic.sendMany("good", 20);
    topic.send("long", "x".repeat(201).getBytes(StandardCharsets.UTF_8));
    topic.sendMany("good", 20);

    try (Probe probe = plan(_ -> {}).start()) {
      await().atMost(SOON).until(() -> probe.applied().size() + probe.deadLetters() >= 41);

      assertThat(probe.applied()).hasSize(40);
      assertThat(probe.deadLetters()).isEqualTo(1);
      assertThat(probe.sql().list("select reason from dead_letter", row -> row.text("reason")))
          .allMatch(reason -> reason.matches("It can't be applied: \\w+, from \\w+ 1406\\. .*"));
    }
  }

  @Test
  void refusedEventsAreKeptWithTheOthersApplied() {
    topic.sendMany("event", 30);

    try (Probe probe =
        Probe.plan()
            .handler(context ->
                new EventHandler() {
                  @Override
                  public String group() {
                    return "probe-refuses";
                  }

                  @Override
                  public Set<String> topics() {
                    return Set.of(topic.name());
                  }

                  @Override
                  public void handle(Batch batch) {
                    Sql sql = context.getBean(Sql.class);
                    for (IncomingEvent event : batch.events()) {
                      if (Ledger.text(event).endsWith("7")) {
                        batch.refuse(event, "ends with 7");
                      } else {
                        sql.update("insert into change_made (name) values (?)", Ledger.text(event));
                      }
                    }
                  }
                })
            .start()) {
      await().atMost(SOON).until(() -> probe.deadLetters() >= 3);

      assertThat(probe.sql().number("select count(*) from change_made")).isEqualTo(27);
      assertThat(probe.sql().list("select reason from dead_letter", r -> r.text("reason")))
          .containsOnly("ends with 7")
          .hasSize(3);
    }
  }

  @Test
  void aHundredTransientFailuresMakeNoDeadLetter() {
    AtomicBoolean away = new AtomicBoolean(true);
    AtomicInteger tried = new AtomicInteger();
    topic.sendMany("event", 40);

    try (Probe probe =
        plan(
                _ -> {
                  if (away.get()) {
                    tried.incrementAndGet();
                    throw new IllegalStateException(
                        new SQLTransientConnectionException("nobody answers"));
                  }
                })
            .start()) {
      await().atMost(SOON).until(() -> tried.get() >= 5);
      assertThat(probe.bean(Consumers.class).all().getFirst().progress().waitingFor())
          .contains("nobody answers");
      away.set(false);

      await().atMost(SOON).until(() -> probe.applied().size() >= 40);
      assertThat(probe.applied()).isEqualTo(topic.payloads());
      assertThat(probe.deadLetters()).isZero();
      await()
          .atMost(SOON)
          .until(
              () -> probe.bean(Consumers.class).all().getFirst().progress().waitingFor() == null);
    }
  }

  @Test
  void aFaultBetweenTwoStatementsTakesBothBackAndLosesNothing() {
    AtomicInteger faults = new AtomicInteger(3);
    topic.sendMany("event", 50);

    try (Probe probe =
        plan(
                _ -> {
                  if (faults.getAndDecrement() > 0) {
                    throw new IllegalStateException(
                        new SQLTransientConnectionException("the link broke"));
                  }
                })
            .start()) {
      await().atMost(SOON).until(() -> probe.applied().size() >= 50);

      assertThat(probe.applied()).isEqualTo(topic.payloads());
      assertThat(probe.sql().number("select sum(total) from cell")).isEqualTo(50);
      assertThat(probe.deadLetters()).isZero();
    }
  }
}
