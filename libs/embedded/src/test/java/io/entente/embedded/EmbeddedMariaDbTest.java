package io.entente.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedMariaDbTest {
  private Path folder;
  private EmbeddedMariaDb.Settings settings;

  @BeforeEach
  void makeFolder() {
    folder = TestFolders.make("mariadb");
    settings = EmbeddedMariaDb.Settings.in(folder).schema("contacts", "it's a \\ secret");
  }

  @AfterEach
  void deleteFolder() {
    new MariaDbFolder(folder).endOrphans();
    TestFolders.delete(folder);
  }

  @Test
  void servesOnLoopbackWithDurableCommitsAndStrictUtcSettings() throws SQLException {
    try (EmbeddedMariaDb server = EmbeddedMariaDb.start(settings)) {
      assertThat(value(server, "select @@bind_address")).isEqualTo("127.0.0.1");
      assertThat(value(server, "select @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
      assertThat(value(server, "select @@tx_isolation")).isEqualTo("READ-COMMITTED");
      assertThat(value(server, "select @@global.time_zone")).isEqualTo("+00:00");
      assertThat(value(server, "select @@global.sql_mode")).contains("STRICT_ALL_TABLES");
      assertThat(value(server, "select @@collation_server")).isEqualTo("utf8mb4_uca1400_ai_ci");
      assertThat(value(server, "select current_user()")).isEqualTo("contacts@127.0.0.1");
    }
  }

  @Test
  void letsAUserIntoItsOwnSchemaAlone() throws SQLException {
    EmbeddedMariaDb.Settings both = settings.schema("contacts_old", "other");

    try (EmbeddedMariaDb server = EmbeddedMariaDb.start(both)) {
      assertThat(value(server, "select group_concat(schema_name) from information_schema.schemata"))
          .contains("contacts")
          .doesNotContain("contacts_old", "mysql");
      assertThatThrownBy(() -> run(server, "create table contacts_old.note (id int)"))
          .hasMessageContaining("denied");
      assertThatThrownBy(() -> run(server, "create database another"))
          .hasMessageContaining("denied");
    }
  }

  @Test
  void keepsDataAcrossStops() throws SQLException {
    try (EmbeddedMariaDb server = EmbeddedMariaDb.start(settings)) {
      run(server, "create table note (body text)");
      run(server, "insert into note values ('kept')");
    }

    try (EmbeddedMariaDb server = EmbeddedMariaDb.start(settings)) {
      assertThat(value(server, "select body from note")).isEqualTo("kept");
    }
  }

  @Test
  void keepsWhatWasCommittedWhenKilledAndComesBackOnItsPort() throws SQLException {
    EmbeddedMariaDb killed = EmbeddedMariaDb.start(settings);
    run(killed, "create table note (body text)");
    run(killed, "insert into note values ('kept')");
    killed.kill();

    try (EmbeddedMariaDb server = EmbeddedMariaDb.start(settings.port(killed.port()))) {
      assertThat(server.port()).isEqualTo(killed.port());
      assertThat(value(server, "select body from note")).isEqualTo("kept");
    }
  }

  @Test
  void endsTheServerThatAKilledJvmLeftBehind() throws Exception {
    Process jvm = TestJvm.start(MariaDbHolder.class, List.of(folder.toString()));
    long orphan = Long.parseLong(TestJvm.line(jvm));
    jvm.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (EmbeddedMariaDb server = EmbeddedMariaDb.start(settings)) {
      assertThat(ProcessHandle.of(orphan)).isEmpty();
      assertThat(value(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void leavesTheServerOfALivingJvmAlone() throws Exception {
    Process jvm = TestJvm.start(MariaDbHolder.class, List.of(folder.toString()));
    long other = Long.parseLong(TestJvm.line(jvm));

    assertThatThrownBy(() -> EmbeddedMariaDb.start(settings))
        .isInstanceOf(FolderInUse.class)
        .hasMessageContaining("process " + jvm.pid());

    assertThat(ProcessHandle.of(other)).isPresent();
    jvm.getOutputStream().close();
    assertThat(jvm.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(ProcessHandle.of(other)).isEmpty();
  }

  @Test
  void saysAtOnceThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      long before = System.nanoTime();

      assertThatThrownBy(() -> EmbeddedMariaDb.start(settings.port(taken.getLocalPort())))
          .isInstanceOf(ServerFailure.class)
          .hasMessageContaining(taken.getLocalPort() + ": the port is in use");

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void saysWhatKeptItFromStarting() {
    assertThatThrownBy(() -> EmbeddedMariaDb.start(settings.option("--no-such-option")))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("unknown option '--no-such-option'");
  }

  @Test
  void servesNobodyWhenAStatementOfItsStartFails() {
    EmbeddedMariaDb.Settings bad =
        new EmbeddedMariaDb.Settings(folder, 0, List.of("create nonsense;"), List.of());

    assertThatThrownBy(() -> EmbeddedMariaDb.start(bad))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("nonsense");
  }

  @Test
  void freesTheFolderAfterAFailedStart() throws SQLException {
    assertThatThrownBy(() -> EmbeddedMariaDb.start(settings.option("--no-such-option")))
        .isInstanceOf(ServerFailure.class);

    try (EmbeddedMariaDb server = EmbeddedMariaDb.start(settings)) {
      assertThat(value(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void leavesNoPasswordInItsFolder() throws IOException {
    try (EmbeddedMariaDb _ = EmbeddedMariaDb.start(settings);
        Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".sql"));
    }
  }

  @Test
  void unpacksItsProgramsOnceWhenTwoProcessesBegin() throws Exception {
    Path cache = folder.resolve("cache");
    Process first =
        TestJvm.start(MariaDbHolder.class, List.of(folder.resolve("1").toString()), cache);
    Process second =
        TestJvm.start(MariaDbHolder.class, List.of(folder.resolve("2").toString()), cache);

    assertThat(TestJvm.line(first)).containsOnlyDigits();
    assertThat(TestJvm.line(second)).containsOnlyDigits();
    first.getOutputStream().close();
    second.getOutputStream().close();
    assertThat(first.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(second.waitFor(2, TimeUnit.MINUTES)).isTrue();
    try (Stream<Path> cached = Files.list(cache.resolve("entente"))) {
      assertThat(cached.filter(Files::isDirectory)).hasSize(1);
    }
  }

  private static void run(EmbeddedMariaDb server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(EmbeddedMariaDb server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(EmbeddedMariaDb server) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://" + server.host() + ":" + server.port() + "/contacts?sslMode=disable",
        "contacts",
        "it's a \\ secret");
  }
}
