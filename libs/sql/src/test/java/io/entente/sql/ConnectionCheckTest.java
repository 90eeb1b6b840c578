package io.entente.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionCheckTest {
  @Test
  void ourConnectionsHaveTheSettingsThatTheServerHasNot() throws SQLException {
    Database database = BackingServers.shared().database("probe");
    String url = "jdbc:mariadb://" + database.host() + ":" + database.port() + "/?sslMode=disable";

    try (Connection plain = DriverManager.getConnection(url, database.user(), database.password());
        Probe probe = Probe.start(database, Map.of())) {
      assertThat(ConnectionCheck.faults(plain)).isNotEmpty();
      assertThat(probe.sql().number("select count(*) from probe")).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time_zone = '+01:00'                          | time_zone is +01:00",
        "names utf8mb4 collate utf8mb4_general_ci      | collation_connection is utf8mb4_general_ci",
        "names latin1                                  | character_set_client is latin1",
        "sql_mode = 'ANSI_QUOTES'                      | without STRICT_TRANS_TABLES",
        "time_zone = '+00:00', tx_isolation = 'SERIALIZABLE' | tx_isolation is SERIALIZABLE",
      })
  void aWrongSettingStopsTheStartAndIsNamed(String setting, String complaint) {
    Database database = BackingServers.shared().database("probe");
    Map<String, Object> wrong =
        Map.of(
            "datasources.default.connection-init-sql",
            "set " + setting,
            "datasources.default.transaction-isolation",
            "");

    assertThatThrownBy(() -> Probe.start(database, wrong).close())
        .hasMessageContaining("wrong settings")
        .hasMessageContaining(complaint);
  }
}
