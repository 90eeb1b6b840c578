package io.entente.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker of our own inside this JVM, alone in its cluster, on the loopback interface.
 * Whoever starts it closes it. {@link KafkaProcess} runs the same in a process apart.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final String META = "meta.properties";

  private final BrokerRun run;
  private final int port;
  private final FolderLock lock;

  private EmbeddedKafka(BrokerRun run, int port, FolderLock lock) {
    this.run = run;
    this.port = port;
    this.lock = lock;
  }

  /**
   * How to start one.
   *
   * @param folder holds the log; made if absent
   * @param port 0 for a free one
   * @param flushEveryAppend whether an acknowledged record is on the disk, and so outlives the
   *     machine's death and not that of processes alone
   * @param properties of the broker that win over ours
   */
  public record Settings(
      Path folder, int port, boolean flushEveryAppend, Map<String, String> properties) {
    public Settings {
      folder = folder.toAbsolutePath().normalize();
      properties = Map.copyOf(properties);
    }

    public static Settings in(Path folder) {
      return new Settings(folder, 0, false, Map.of());
    }

    public Settings port(int newPort) {
      return new Settings(folder, newPort, flushEveryAppend, properties);
    }

    public Settings flushEveryAppend(boolean flush) {
      return new Settings(folder, port, flush, properties);
    }

    public Settings property(String name, String value) {
      Map<String, String> more = new HashMap<>(properties);
      more.put(name, value);
      return new Settings(folder, port, flushEveryAppend, more);
    }
  }

  /**
   * Returns when it serves.
   *
   * @throws FolderInUse if a living process has a broker in this folder
   * @throws ServerFailure if the port is taken or the folder is of no use
   */
  public static EmbeddedKafka start(Settings settings) {
    FolderLock lock = FolderLock.take(settings.folder());
    try {
      lock.note("process " + ProcessHandle.current().pid());
      int port = Ports.choose(settings.port(), "Kafka");
      Path log = settings.folder().resolve("log");
      Properties properties = properties(log, port);
      if (isLeftByACrash(log)) {
        // The restart waits until the session of the broker that died has ended.
        properties.put("broker.session.timeout.ms", "2000");
      }
      format(log);
      if (settings.flushEveryAppend()) {
        properties.put("log.flush.interval.messages", "1");
      }
      properties.putAll(settings.properties());
      return new EmbeddedKafka(run(log, properties), port, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Short sessions are for this alone: on a busy machine the broker would lose its own. */
  private static boolean isLeftByACrash(Path log) {
    return Files.exists(log.resolve(META)) && !Files.exists(log.resolve(".kafka_cleanshutdown"));
  }

  private static BrokerRun run(Path log, Properties properties) {
    try {
      return BrokerRun.start(properties);
    } catch (ServerFailure e) {
      throw new ServerFailure("Kafka can't start on " + log + ": " + e.getMessage(), e);
    }
  }

  private static void format(Path log) {
    if (Files.exists(log.resolve(META))) {
      return;
    }
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      Files.createDirectories(log);
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(log.toString())
          .setDirectories(List.of(log.toString()))
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .setPrintStream(silent)
          .run();
    } catch (Exception e) {
      throw new ServerFailure("Kafka can't begin on " + log + ": " + e, e);
    }
  }

  private static Properties properties(Path log, int port) {
    int controllerPort = Ports.free();
    Properties properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", "1");
    properties.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    properties.put("log.dirs", log.toString());
    properties.put("auto.create.topics.enable", "false");
    for (String topic :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      properties.put(topic + ".replication.factor", "1");
    }
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("offsets.topic.num.partitions", "4");
    properties.put("transaction.state.log.num.partitions", "4");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("broker.heartbeat.interval.ms", "500");
    properties.put("log.cleaner.dedupe.buffer.size", "4194304");
    properties.put("metric.reporters", "");
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    return properties;
  }

  /** Where clients begin: {@code host:port}. */
  public String servers() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** Completes when the broker could not go on, which nobody asked for. */
  public CompletableFuture<Void> givenUp() {
    return run.givenUp();
  }

  @Override
  public void close() {
    try {
      run.stop();
    } finally {
      lock.close();
    }
  }
}
