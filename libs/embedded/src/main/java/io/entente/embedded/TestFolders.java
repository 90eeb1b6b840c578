package io.entente.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders of test servers below the module's {@code target}, one for each JVM. */
public final class TestFolders {
  private static final Path BASE = Path.of("target", "servers").toAbsolutePath();

  private TestFolders() {}

  /** A new folder; what JVMs that were killed left behind goes. */
  public static synchronized Path make(String server) {
    try {
      Files.createDirectories(BASE);
      sweep();
      Path mine = Files.createDirectories(BASE.resolve(pid()));
      return Files.createTempDirectory(mine, server + "-");
    } catch (IOException e) {
      throw new UncheckedIOException("Can't make a folder in " + BASE, e);
    }
  }

  public static void delete(Path folder) {
    try {
      Folders.delete(folder);
      Folders.deleteIfEmpty(BASE.resolve(pid()));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't delete " + folder, e);
    }
  }

  /** One process at a time: another that sweeps would see folders vanish. */
  private static synchronized void sweep() throws IOException {
    try (FileChannel file = FileChannel.open(BASE.resolve("sweep.lock"), CREATE, WRITE);
        FileLock lock = file.tryLock()) {
      if (lock != null) {
        sweepAlone();
      }
    }
  }

  private static void sweepAlone() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(BASE)) {
      folders = all.filter(TestFolders::isOfDeadProcess).toList();
    }
    for (Path folder : folders) {
      try (Stream<Path> servers = Files.list(folder)) {
        servers.map(MariaDbFolder::new).forEach(MariaDbFolder::endOrphans);
      }
      Folders.delete(folder);
    }
  }

  private static boolean isOfDeadProcess(Path folder) {
    String name = folder.getFileName().toString();
    return name.chars().allMatch(Character::isDigit)
        && ProcessHandle.of(Long.parseLong(name)).isEmpty();
  }

  private static String pid() {
    return String.valueOf(ProcessHandle.current().pid());
  }
}
