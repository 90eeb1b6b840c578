package io.entente.standalone;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the cache of loaded classes and profiles with which later starts take half the time: a
 * {@link Training} run beside this one, at the lowest priority. It ends with this process.
 */
final class FastStart implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FastStart.class);
  private static final String OUTPUT = "entente.aot.output";

  private final @Nullable Process training;

  private FastStart(@Nullable Process training) {
    this.training = training;
  }

  /** Begins if the system property {@code entente.aot.output} names a file that is not there. */
  static FastStart prepare(Path work) {
    String output = System.getProperty(OUTPUT);
    if (output == null || Files.exists(Path.of(output))) {
      return new FastStart(null);
    }
    try {
      Files.createDirectories(work);
      Path draft = Path.of(output + ".draft");
      Process training =
          new ProcessBuilder(command(draft, work.resolve("data")))
              .redirectErrorStream(true)
              .redirectOutput(work.resolve("training.log").toFile())
              .start();
      CompletableFuture<Void> _ =
          training.onExit().thenAccept(ended -> adopt(ended, draft, Path.of(output)));
      return new FastStart(training);
    } catch (IOException e) {
      LOG.warn("No cache for a fast start can be made", e);
      return new FastStart(null);
    }
  }

  /** This JVM's own command, for the cache serves none with other options or another class path. */
  private static List<String> command(Path draft, Path data) {
    List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-D" + OUTPUT))
        .forEach(command::add);
    command.add("-XX:AOTCacheOutput=" + draft);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Training.class.getName(), data.toString()));
    return command;
  }

  private static void adopt(Process ended, Path draft, Path output) {
    try {
      if (ended.exitValue() == 0 && Files.exists(draft)) {
        Files.move(draft, output, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("The next start will be faster: {}", output);
      } else {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      LOG.warn("The cache for a fast start can't be kept", e);
    }
  }

  @Override
  public void close() {
    if (training != null && training.isAlive()) {
      try (Stream<ProcessHandle> descendants = training.descendants()) {
        List<ProcessHandle> all = descendants.toList();
        training.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
      }
    }
  }
}
