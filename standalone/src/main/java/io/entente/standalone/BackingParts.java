package io.entente.standalone;

import io.entente.embedded.EmbeddedKafka;
import io.entente.embedded.EmbeddedMariaDb;
import io.entente.embedded.ServerFailure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MariaDB and Kafka of the suite. A MariaDB that ends without having been asked is started again on
 * its port; the services' pools then find it by themselves. A Kafka that can't go on is told: it
 * would fail again.
 */
final class BackingParts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackingParts.class);

  private final Progress progress;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CompletableFuture<EmbeddedKafka> kafka;
  private final CompletableFuture<Void> lost = new CompletableFuture<>();
  private EmbeddedMariaDb mariaDb;

  private BackingParts(
      Progress progress, EmbeddedMariaDb mariaDb, CompletableFuture<EmbeddedKafka> kafka) {
    this.progress = progress;
    this.mariaDb = mariaDb;
    this.kafka = kafka;
  }

  /** Completes with the failure when Kafka could not start or go on, and never else. */
  CompletableFuture<Void> lost() {
    return lost;
  }

  private void watchKafka() {
    CompletableFuture<?> _ =
        kafka.whenComplete((started, failure) -> {
          if (failure == null) {
            CompletableFuture<?> _ =
                started
                    .givenUp()
                    .thenRun(() -> lost.completeExceptionally(new ServerFailure("Kafka gave up")));
          } else {
            lost.completeExceptionally(failure);
          }
        });
  }

  /** Returns when MariaDB serves; Kafka may take longer. */
  static BackingParts start(
      DataFolder data, List<String> services, EmbeddedKafka.Settings kafka, Progress progress) {
    CompletableFuture<EmbeddedKafka> starting =
        CompletableFuture.supplyAsync(() -> {
          EmbeddedKafka started = EmbeddedKafka.start(kafka);
          progress.up("Kafka");
          return started;
        });
    EmbeddedMariaDb.Settings settings = EmbeddedMariaDb.Settings.in(data.mariaDb());
    for (String service : services) {
      settings = settings.schema(service, data.secret("database." + service));
    }
    try {
      EmbeddedMariaDb mariaDb = EmbeddedMariaDb.start(settings);
      progress.up("MariaDB");
      BackingParts parts = new BackingParts(progress, mariaDb, starting);
      parts.watchKafka();
      parts.keepUp(mariaDb, settings.port(mariaDb.port()));
      return parts;
    } catch (RuntimeException e) {
      starting.thenAccept(EmbeddedKafka::close).exceptionally(_ -> null).join();
      throw e;
    }
  }

  private void keepUp(EmbeddedMariaDb running, EmbeddedMariaDb.Settings settings) {
    CompletableFuture<Void> _ = running.ended().thenRunAsync(() -> restart(running, settings));
  }

  private synchronized void restart(EmbeddedMariaDb ended, EmbeddedMariaDb.Settings settings) {
    if (stopping.get()) {
      return;
    }
    progress.say("MariaDB ended unexpectedly; it is started again.");
    ended.close();
    try {
      mariaDb = EmbeddedMariaDb.start(settings);
      progress.up("MariaDB");
      keepUp(mariaDb, settings);
    } catch (RuntimeException e) {
      LOG.error("MariaDB can't be started again", e);
      progress.say("MariaDB can't be started again: " + e.getMessage());
    }
  }

  synchronized EmbeddedMariaDb mariaDb() {
    return mariaDb;
  }

  /**
   * Waits for Kafka, if it is not up yet.
   *
   * @throws CompletionException if it does not start
   */
  EmbeddedKafka kafka() {
    return kafka.join();
  }

  @Override
  public void close() {
    stopping.set(true);
    try {
      kafka.thenAccept(EmbeddedKafka::close).join();
    } catch (CompletionException e) {
      LOG.warn("Kafka did not start or stop well", e);
    } finally {
      mariaDb().close();
    }
  }
}
