package io.entente.embedded;

import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * MariaDB in a container, set as unhelpfully as {@link TestMariaDb}. {@code
 * ENTENTE_TESTS_MARIADB_IMAGE} names another image than the official one.
 */
record ContainerMariaDb(MariaDBContainer container) implements BackingServers.DatabaseServer {
  static ContainerMariaDb start() {
    String image = System.getenv().getOrDefault("ENTENTE_TESTS_MARIADB_IMAGE", "mariadb:11.4");
    MariaDBContainer container =
        new MariaDBContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("mariadb"))
            .withUsername("root")
            .withPassword(PASSWORD)
            .withCommand(
                "--character-set-server=latin1",
                "--collation-server=latin1_swedish_ci",
                "--default-time-zone=-08:00",
                "--transaction-isolation=REPEATABLE-READ",
                "--sql-mode=",
                "--max-allowed-packet=64M",
                "--innodb-flush-log-at-trx-commit=2");
    container.start();
    return new ContainerMariaDb(container);
  }

  @Override
  public String user() {
    return "root";
  }

  @Override
  public String host() {
    return container.getHost();
  }

  @Override
  public int port() {
    return container.getFirstMappedPort();
  }

  @Override
  public String clients() {
    return "%";
  }

  @Override
  public void close() {
    container.stop();
  }
}
