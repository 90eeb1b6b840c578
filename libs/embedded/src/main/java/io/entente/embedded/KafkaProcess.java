package io.entente.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The broker in a process of its own, so that it can be killed as a crash would. It ends when the
 * process that started it does.
 */
public final class KafkaProcess implements AutoCloseable {
  private static final String READY = "Kafka serves";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ServerProcess process;
  private final int port;

  private KafkaProcess(ServerProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Returns when it serves; fails as {@link EmbeddedKafka#start} does. */
  public static KafkaProcess start(EmbeddedKafka.Settings settings) {
    int port = Ports.choose(settings.port(), "Kafka");
    Path folder = settings.folder();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ServerFailure("Can't make Kafka's folder " + folder, e);
    }
    ServerProcess process =
        ServerProcess.start(
            "Kafka", command(settings.port(port)), folder, folder.resolve("kafka.log"));
    process.awaitLine(READY, PATIENCE);
    return new KafkaProcess(process, port);
  }

  private static List<String> command(EmbeddedKafka.Settings settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("-Dlogback.configurationFile=io/entente/embedded/kafka-process-logback.xml");
    command.add(KafkaProcess.class.getName());
    command.add(settings.folder().toString());
    command.add(String.valueOf(settings.port()));
    command.add(String.valueOf(settings.flushEveryAppend()));
    settings.properties().forEach((name, value) -> command.add(name + "=" + value));
    return command;
  }

  /** Arguments: folder, port, whether to flush every append, then broker properties name=value. */
  public static void main(String[] arguments) throws IOException {
    EmbeddedKafka.Settings settings =
        EmbeddedKafka.Settings.in(Path.of(arguments[0]))
            .port(Integer.parseInt(arguments[1]))
            .flushEveryAppend(Boolean.parseBoolean(arguments[2]));
    for (String property : List.of(arguments).subList(3, arguments.length)) {
      String[] parts = property.split("=", 2);
      settings = settings.property(parts[0], parts[1]);
    }
    try {
      serve(EmbeddedKafka.start(settings));
    } catch (RuntimeException e) {
      e.printStackTrace();
      // Threads of a broker that failed would keep the process.
      Runtime.getRuntime().halt(1);
    }
    // The other end of the standard input is the process that started this one: it closes with it.
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  private static void serve(EmbeddedKafka kafka) {
    CompletableFuture<Void> _ = kafka.givenUp().thenRun(() -> Runtime.getRuntime().halt(1));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-stop"));
    System.out.println(READY + " on " + kafka.servers());
  }

  public String servers() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.process().pid();
  }

  /** Ends it as a crash would (SIGKILL); a start with the same settings recovers the data. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.stop(Duration.ofSeconds(30));
  }
}
