package io.entente.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class BackingServersTest {
  private final BackingServers servers = BackingServers.shared();

  @Test
  void givesEachAskerADatabaseThatNoOtherUserMayRead() throws SQLException {
    Database mine = servers.database("contacts");
    Database others = servers.database("contacts");

    assertThat(mine.name()).startsWith("contacts_").isNotEqualTo(others.name());
    assertThat(mine.port()).isEqualTo(others.port());
    try (Connection connection = connect(mine);
        Statement statement = connection.createStatement()) {
      statement.execute("create table note (body text)");
      assertThatThrownBy(
              () -> statement.execute("create table `" + others.name() + "`.note (body text)"))
          .hasMessageContaining("denied");
    }
  }

  @Test
  void setsTheServerAgainstUsOnPurpose() throws SQLException {
    Database database = servers.database("adverse");

    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select @@global.character_set_server, @@global.time_zone,
                       @@global.tx_isolation, @@global.sql_mode
                """)) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("latin1");
      assertThat(row.getString(2)).isEqualTo("-08:00");
      assertThat(row.getString(3)).isEqualTo("REPEATABLE-READ");
      assertThat(row.getString(4)).isEmpty();
    }
  }

  @Test
  void givesAKafkaThatMakesNoTopicUnasked() throws Exception {
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", servers.kafkaServers()))) {
      admin.createTopics(Set.of(new NewTopic("asked", 2, (short) 1))).all().get();

      assertThat(admin.listTopics().names().get()).contains("asked");
      assertThatThrownBy(() -> admin.describeTopics(Set.of("unasked")).allTopicNames().get())
          .hasMessageContaining("UnknownTopicOrPartition");
    }
  }

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://%s:%d/%s?sslMode=disable"
            .formatted(database.host(), database.port(), database.name()),
        database.user(),
        database.password());
  }
}
