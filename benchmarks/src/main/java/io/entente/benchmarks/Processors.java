package io.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of everything that the suite runs: its JVM and its database. */
final class Processors {
  private static final double TICKS_PER_SECOND = 100;

  private final List<Path> processes;

  private Processors(List<Path> processes) {
    this.processes = processes;
  }

  static Processors ofTheSuite() throws IOException {
    long self = ProcessHandle.current().pid();
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return new Processors(
          all.filter(process -> process.getFileName().toString().matches("\\d+"))
              .filter(process -> !process.endsWith(String.valueOf(self)))
              .filter(Processors::isOfTheSuite)
              .toList());
    }
  }

  private static boolean isOfTheSuite(Path process) {
    try {
      String command = Files.readString(process.resolve("cmdline")).replace('\0', ' ');
      return (command.contains("mariadbd ") && !command.contains("/training/"))
          || (command.contains("java ") && command.contains("entente.jar --data"));
    } catch (IOException e) {
      return false;
    }
  }

  /** User and system seconds so far. */
  double seconds() {
    double ticks = 0;
    for (Path process : processes) {
      try {
        String stat = Files.readString(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        ticks += Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
      } catch (IOException e) {
        throw new IllegalStateException("A process of the suite ended: " + process, e);
      }
    }
    return ticks / TICKS_PER_SECOND;
  }
}
