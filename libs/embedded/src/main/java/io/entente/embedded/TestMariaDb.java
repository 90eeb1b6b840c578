package io.entente.embedded;

import java.nio.file.Path;

/** The embedded MariaDB for tests, with settings of the server that nothing of ours may rely on. */
record TestMariaDb(EmbeddedMariaDb server, Path folder) implements BackingServers.DatabaseServer {
  static TestMariaDb start() {
    Path folder = TestFolders.make("mariadb");
    EmbeddedMariaDb server =
        EmbeddedMariaDb.start(
            EmbeddedMariaDb.Settings.in(folder)
                .administrator("administrator", PASSWORD)
                .option("--character-set-server=latin1")
                .option("--collation-server=latin1_swedish_ci")
                .option("--default-time-zone=-08:00")
                .option("--transaction-isolation=REPEATABLE-READ")
                .option("--sql-mode=")
                // Tests kill processes at most, never the machine.
                .option("--innodb-flush-log-at-trx-commit=2")
                .option("--innodb-buffer-pool-size=64M"));
    return new TestMariaDb(server, folder);
  }

  @Override
  public String user() {
    return "administrator";
  }

  @Override
  public String host() {
    return server.host();
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public String clients() {
    return MariaDbGrants.LOOPBACK;
  }

  @Override
  public void close() {
    server.kill();
    TestFolders.delete(folder);
  }
}
