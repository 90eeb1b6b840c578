package io.entente.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The suite as {@code ./entente up} runs it: in a process of its own, which can be killed. */
public final class SuiteProcess implements AutoCloseable {
  public static final String OWNER_PASSWORD = "correct horse battery staple";

  private final Process process;
  private final Path output;

  private SuiteProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts it with a known owner's password and does not wait. */
  public static SuiteProcess start(Path data, int port) throws IOException {
    return start(data, port, OWNER_PASSWORD);
  }

  /** Starts it with that owner's password, or an environment in which it is blank. */
  static SuiteProcess startWith(Path data, int port, String password, String... options)
      throws IOException {
    return start(data, port, password, options);
  }

  /** Starts it and lets it choose the owner's password. */
  static SuiteProcess startUnprepared(Path data, int port) throws IOException {
    return start(data, port, null);
  }

  private static SuiteProcess start(
      Path data, int port, @Nullable String password, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Standalone.class.getName());
    command.addAll(List.of("--data", data.toString(), "--port", String.valueOf(port)));
    command.addAll(List.of(options));
    Path output = Files.createTempFile(data.toAbsolutePath().getParent(), "output-", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    if (password == null) {
      builder.environment().remove("ENTENTE_OWNER_PASSWORD");
    } else {
      builder.environment().put("ENTENTE_OWNER_PASSWORD", password);
    }
    return new SuiteProcess(builder.start(), output);
  }

  /** Waits until it says that it is ready. */
  public SuiteProcess awaitReady() {
    Awaitility.await("Entente is ready: " + output)
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(50))
        .failFast("Entente ended", () -> !process.isAlive())
        .until(() -> output().contains("Ctrl-C stops it"));
    return this;
  }

  String output() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  long pid() {
    return process.pid();
  }

  /** As a crash would: nothing is put away. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end; false if it has not in that time. */
  boolean stop(Duration patience) throws InterruptedException {
    process.destroy();
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits for it to end by itself and gives its exit status. */
  int awaitEnd(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("Entente did not end in " + patience);
    }
    return process.exitValue();
  }

  @Override
  public void close() throws Exception {
    if (process.isAlive() && !stop(Duration.ofSeconds(30))) {
      kill();
    }
  }
}
