package io.entente.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A MariaDB of our own: a process that listens on the loopback interface, with durable commits.
 * Whoever starts it closes it; one that a killed JVM left behind is ended by the next start on its
 * folder.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ServerProcess process;
  private final int port;
  private final FolderLock lock;

  private EmbeddedMariaDb(ServerProcess process, int port, FolderLock lock) {
    this.process = process;
    this.port = port;
    this.lock = lock;
  }

  /**
   * How to start one.
   *
   * @param folder holds data and log; made if absent
   * @param port 0 for a free one
   * @param statements run at each start before anyone is let in; each must bear repetition
   * @param options arguments of mariadbd that win over ours
   */
  public record Settings(Path folder, int port, List<String> statements, List<String> options) {
    public Settings {
      folder = folder.toAbsolutePath().normalize();
      statements = List.copyOf(statements);
      options = List.copyOf(options);
    }

    public static Settings in(Path folder) {
      return new Settings(folder, 0, List.of(), List.of());
    }

    public Settings port(int newPort) {
      return new Settings(folder, newPort, statements, options);
    }

    /** Adds a database and the one user of that name who may use it, and nothing else. */
    public Settings schema(String name, String password) {
      return statements(MariaDbGrants.schema(name, name, password, MariaDbGrants.LOOPBACK));
    }

    /** Adds a user who may do everything. */
    public Settings administrator(String user, String password) {
      return statements(MariaDbGrants.administrator(user, password));
    }

    /** Adds an argument such as {@code --max-connections=50}. */
    public Settings option(String option) {
      return new Settings(folder, port, statements, joined(options, List.of(option)));
    }

    private Settings statements(List<String> more) {
      return new Settings(folder, port, joined(statements, more), options);
    }

    private static List<String> joined(List<String> some, List<String> more) {
      List<String> all = new ArrayList<>(some);
      all.addAll(more);
      return all;
    }
  }

  /**
   * Returns when it takes connections.
   *
   * @throws FolderInUse if a living process has a MariaDB in this folder
   * @throws ServerFailure with the reason and the end of the log
   */
  public static EmbeddedMariaDb start(Settings settings) {
    FolderLock lock = FolderLock.take(settings.folder());
    try {
      lock.note("process " + ProcessHandle.current().pid());
      MariaDbDistribution distribution = MariaDbDistribution.unpacked();
      MariaDbFolder folder = new MariaDbFolder(settings.folder());
      folder.endOrphans();
      folder.bootstrap(distribution);
      int port = Ports.choose(settings.port(), "MariaDB");
      Path initFile = folder.initFile(settings.statements());
      List<String> command = command(distribution, folder, port, initFile, settings.options());
      ServerProcess process = ServerProcess.start("MariaDB", command, folder.data(), folder.log());
      process.awaitLine("ready for connections", PATIENCE);
      folder.forget(initFile);
      process.refuseLine("ERROR: ");
      return new EmbeddedMariaDb(process, port, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static List<String> command(
      MariaDbDistribution distribution,
      MariaDbFolder folder,
      int port,
      Path initFile,
      List<String> options) {
    List<String> command = folder.command(distribution);
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            // Relative to the data folder: a socket's path may have 107 characters at most.
            "--socket=mariadb.sock",
            "--pid-file=mariadbd.pid",
            "--init-file=" + initFile,
            // Without it the server makes an RSA key at each start, which takes seconds.
            "--skip-ssl",
            "--skip-name-resolve",
            "--skip-log-bin",
            "--local-infile=0",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-log-file-size=96M",
            "--innodb-buffer-pool-size=128M",
            "--max-allowed-packet=64M",
            "--max-connections=200",
            "--transaction-isolation=READ-COMMITTED",
            "--sql-mode=STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,"
                + "NO_ZERO_DATE,NO_ZERO_IN_DATE",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_ai_ci",
            "--default-time-zone=+00:00"));
    command.addAll(options);
    return command;
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.process().pid();
  }

  /** Completes when the server has ended, whoever ended it. */
  public CompletableFuture<Void> ended() {
    return process.process().onExit().thenAccept(_ -> {});
  }

  /** Ends it as a crash would (SIGKILL); a start with the same settings recovers the data. */
  public void kill() {
    process.kill();
    lock.close();
  }

  @Override
  public void close() {
    process.stop(Duration.ofSeconds(30));
    lock.close();
  }
}
