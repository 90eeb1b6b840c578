package io.entente.embedded;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/**
 * A broker from its start to its stop. Kafka ends the whole process when it can't go on, or waits
 * for ever for a part of itself that failed; here whoever started it is told.
 */
final class BrokerRun {
  /** Long, for after a crash the broker reads again what it may not have flushed. */
  private static final Duration START = Duration.ofMinutes(2);

  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration STOP_OF_FAILED = Duration.ofSeconds(3);

  private static final Set<BrokerRun> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Exit.setExitProcedure((_, _) -> giveUp());
    Exit.setHaltProcedure((_, _) -> giveUp());
  }

  private final KafkaRaftServer server;
  private final CompletableFuture<Void> givenUp = new CompletableFuture<>();

  private BrokerRun(KafkaRaftServer server) {
    this.server = server;
  }

  /** Kafka says not which broker it means; there is one in a process but for tests. */
  private static void giveUp() {
    RUNNING.forEach(run -> run.givenUp.complete(null));
  }

  /**
   * Returns when the broker serves.
   *
   * @throws ServerFailure with Kafka's reason, as far as it gives one
   */
  static BrokerRun start(Properties properties) {
    // Kafka reads its configuration in the default locale's capitals, and finds none of its own
    // names under a Turkish one.
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      BrokerRun run =
          new BrokerRun(new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM));
      run.start();
      return run;
    } catch (ServerFailure e) {
      throw e;
    } catch (RuntimeException e) {
      throw failure(e);
    } finally {
      Locale.setDefault(locale);
    }
  }

  private void start() {
    RUNNING.add(this);
    CompletableFuture<Void> started = inThread("kafka-start", server::startup);
    try {
      await(CompletableFuture.anyOf(started, givenUp), START);
      if (givenUp.isDone()) {
        throw new ServerFailure("it gave up, and its log says why");
      }
    } catch (ServerFailure e) {
      abandon();
      throw e;
    } catch (TimeoutException e) {
      abandon();
      throw new ServerFailure("it did not get ready in " + START.toSeconds() + " seconds", e);
    }
  }

  /** Completes when Kafka has given up by itself. */
  CompletableFuture<Void> givenUp() {
    return givenUp;
  }

  /**
   * Returns when it has ended.
   *
   * @throws ServerFailure if it does not
   */
  void stop() {
    try {
      stop(STOP);
    } catch (TimeoutException e) {
      throw new ServerFailure("Kafka does not stop", e);
    }
  }

  private void abandon() {
    try {
      stop(STOP_OF_FAILED);
    } catch (TimeoutException | ServerFailure _) {
      // Why it did not start is what counts.
    }
  }

  private void stop(Duration patience) throws TimeoutException {
    RUNNING.remove(this);
    CompletableFuture<Void> stopped =
        inThread(
            "kafka-stop",
            () -> {
              server.shutdown();
              server.awaitShutdown();
            });
    await(stopped, patience);
  }

  /** What it does may never end: no process must wait for it. */
  private static CompletableFuture<Void> inThread(String name, Runnable work) {
    return CompletableFuture.runAsync(
        work, command -> Thread.ofPlatform().daemon().name(name).start(command));
  }

  private static void await(CompletableFuture<?> done, Duration patience) throws TimeoutException {
    try {
      done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("interrupted", e);
    }
  }

  private static ServerFailure failure(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    // Those of files say nothing but the path.
    boolean speaks = root instanceof RuntimeException && message != null;
    return new ServerFailure(speaks ? String.valueOf(message) : root.toString(), cause);
  }
}
