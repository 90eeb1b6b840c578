package io.entente.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where one MariaDB keeps its data and its log. */
record MariaDbFolder(Path root) {
  private static final Duration BOOTSTRAP = Duration.ofMinutes(2);

  Path data() {
    return root.resolve("data");
  }

  Path log() {
    return root.resolve("mariadbd.log");
  }

  /** Writes what the server runs before it lets anyone in: one statement a line. */
  Path initFile(List<String> statements) {
    Path file = root.resolve("init.sql");
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.writeString(file, String.join("\n", statements) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + file, e);
    }
  }

  /** It holds passwords, and the server has read it. */
  void forget(Path initFile) {
    try {
      Files.delete(initFile);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't delete " + initFile, e);
    }
  }

  /** The arguments that name the programs, the data and the user, for every kind of start. */
  List<String> command(MariaDbDistribution distribution) {
    List<String> command = new ArrayList<>();
    command.add(distribution.server().toString());
    command.add("--no-defaults");
    command.add("--basedir=" + distribution.folder());
    command.add("--lc-messages-dir=" + distribution.share());
    command.add(dataArgument());
    // A server that starts deletes the temporary tables of all others in the folder that it uses.
    command.add("--tmpdir=" + temporary());
    if (System.getProperty("user.name").equals("root")) {
      command.add("--user=root");
    }
    return command;
  }

  private Path temporary() {
    try {
      return Files.createDirectories(root.resolve("tmp"));
    } catch (IOException e) {
      throw new ServerFailure("Can't make a folder below " + root, e);
    }
  }

  private String dataArgument() {
    return "--datadir=" + data();
  }

  /**
   * Ends the server that a killed process left on this data. Call it only with the folder's lock
   * held: no living process owns such a server then.
   */
  void endOrphans() {
    ProcessHandle.allProcesses().filter(this::isOurs).forEach(MariaDbFolder::end);
  }

  private boolean isOurs(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.command().filter(command -> command.endsWith("/mariadbd")).isPresent()
        && info.arguments()
            .filter(arguments -> Arrays.asList(arguments).contains(dataArgument()))
            .isPresent();
  }

  private static void end(ProcessHandle orphan) {
    orphan.destroy();
    if (!hasEnded(orphan, 20)) {
      orphan.destroyForcibly();
      if (!hasEnded(orphan, 10)) {
        throw new ServerFailure(
            "MariaDB of an earlier run does not end: process " + orphan.pid() + ". End it by hand");
      }
    }
  }

  private static boolean hasEnded(ProcessHandle process, int seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new ServerFailure("Can't watch process " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("Interrupted while MariaDB of an earlier run ends", e);
    }
  }

  /** Makes the system tables if there are none; an attempt cut short leaves nothing behind. */
  void bootstrap(MariaDbDistribution distribution) {
    if (Files.isDirectory(data())) {
      return;
    }
    MariaDbFolder draft = new MariaDbFolder(root.resolve("draft"));
    try {
      Folders.delete(draft.root());
      Files.createDirectories(draft.data());
      List<String> command = draft.command(distribution);
      command.add("--bootstrap");
      command.add("--enforce-storage-engine=");
      command.add("--max-allowed-packet=8M");
      command.add("--innodb-log-file-size=96M");
      ServerProcess server =
          ServerProcess.start("MariaDB's first start", command, draft.data(), draft.log());
      try (OutputStream in = server.process().getOutputStream()) {
        in.write(systemTables(distribution).getBytes(StandardCharsets.UTF_8));
      }
      server.awaitSuccess(BOOTSTRAP);
      Files.writeString(draft.data().resolve("mariadb_upgrade_info"), distribution.version());
      Files.move(draft.data(), data(), StandardCopyOption.ATOMIC_MOVE);
      Folders.delete(draft.root());
    } catch (IOException e) {
      throw new ServerFailure("Can't make MariaDB's data folder " + data(), e);
    }
  }

  /** Root is let in through the socket by its system account alone; nobody is let in unnamed. */
  private static String systemTables(MariaDbDistribution distribution) throws IOException {
    return "create database mysql;\nuse mysql;\nset @auth_root_socket = 'root';\n"
        + Files.readString(distribution.share().resolve("mariadb_system_tables.sql"))
        + Files.readString(distribution.share().resolve("mariadb_system_tables_data.sql"));
  }
}
