package io.entente.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, with the log it writes. */
final class ServerProcess {
  private static final long POLL_MILLIS = 20;

  private final String name;
  private final Process process;
  private final Path log;

  private ServerProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /** Starts it with a new log; the log of the run before stays beside it. */
  static ServerProcess start(String name, List<String> command, Path folder, Path log) {
    try {
      if (Files.exists(log)) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      return new ServerProcess(name, builder.start(), log);
    } catch (IOException e) {
      throw new ServerFailure(name + " can't be started: " + e.getMessage(), e);
    }
  }

  /**
   * Returns once the log holds {@code text}.
   *
   * @throws ServerFailure if the process ends before, or writes nothing for as long as {@code
   *     patience}; it is ended then
   */
  void awaitLine(String text, Duration patience) {
    long length = -1;
    long deadline = 0;
    while (true) {
      String written = log();
      if (written.contains(text)) {
        return;
      }
      if (written.length() != length) {
        length = written.length();
        deadline = System.nanoTime() + patience.toNanos();
      }
      if (waitFor(POLL_MILLIS)) {
        throw new ServerFailure(name + " ended while starting. Its log, " + log + ":\n" + tail());
      }
      if (System.nanoTime() > deadline) {
        kill();
        throw new ServerFailure(
            name + " did not get ready in " + patience + ". Its log, " + log + ":\n" + tail());
      }
    }
  }

  /**
   * Ends the process if a line of its log begins with {@code mark}.
   *
   * @throws ServerFailure with that line
   */
  void refuseLine(String mark) {
    log()
        .lines()
        .filter(line -> line.startsWith(mark))
        .findFirst()
        .ifPresent(line -> {
          kill();
          throw new ServerFailure(name + " could not run a statement of its start: " + line);
        });
  }

  /** Returns once the process has ended by itself and well. */
  void awaitSuccess(Duration patience) {
    if (!waitFor(patience.toMillis())) {
      kill();
      throw new ServerFailure(name + " takes too long. Its log, " + log + ":\n" + tail());
    }
    if (process.exitValue() != 0) {
      throw new ServerFailure(name + " failed. Its log, " + log + ":\n" + tail());
    }
  }

  String log() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + log, e);
    }
  }

  private String tail() {
    List<String> lines = log().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
  }

  Process process() {
    return process;
  }

  /** Asks it to end, and makes it after {@code patience}. */
  void stop(Duration patience) {
    process.destroy();
    if (!waitFor(patience.toMillis())) {
      kill();
    }
  }

  /** Ends it at once, as a crash would. */
  void kill() {
    process.destroyForcibly();
    if (!waitFor(TimeUnit.SECONDS.toMillis(10))) {
      throw new ServerFailure(name + " does not end: process " + process.pid());
    }
  }

  private boolean waitFor(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new ServerFailure("Interrupted while waiting for " + name, e);
    }
  }
}
