package io.entente.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.embedded.EmbeddedKafka;
import io.entente.embedded.Ports;
import io.entente.embedded.TestFolders;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteTest {
  private Path folder;
  private DataFolder data;

  @BeforeEach
  void openData() {
    folder = TestFolders.make("suite");
    data = DataFolder.open(folder.resolve("data"), false);
  }

  @AfterEach
  void closeData() {
    data.close();
    TestFolders.delete(folder);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itsBrokerFlushesAsTheEnvironmentSays(boolean flush) {
    Options options = Options.parse(Map.of("ENTENTE_KAFKA_FLUSH", String.valueOf(flush)));

    EmbeddedKafka.Settings kafka = Suite.kafka(data, Standalone.settings(options, data));

    assertThat(kafka.flushEveryAppend()).isEqualTo(flush);
  }

  @Test
  void aBlankOwnerPasswordIsReplacedByAMadeOne() {
    Options options = Options.parse(Map.of("ENTENTE_OWNER_PASSWORD", ""));

    assertThat(Standalone.settings(options, data).properties())
        .containsEntry("entente.owner.password", data.untoldOwnerPassword().orElseThrow());
  }

  @Test
  void aResetGivesTheOwnerAPasswordThatIsTold() {
    data.ownerIsTold();

    Map<String, Object> properties =
        Standalone.settings(Options.parse(Map.of(), "--reset-password"), data).properties();

    assertThat(properties)
        .containsEntry("entente.owner.reset", true)
        .containsEntry("entente.owner.password", data.untoldOwnerPassword().orElseThrow());
    assertThat(Standalone.settings(Options.parse(Map.of()), data).properties())
        .as("until it has been told")
        .isEqualTo(properties);
  }

  @Test
  @Tag("slow")
  void isLostWhenKafkaCantGoOn() throws Exception {
    Suite.Settings settings = new Suite.Settings(Ports.free(), false, Map.of());
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try (Suite suite =
        Suite.start(data, settings, new Progress(silent, System.nanoTime()), new StopRequest())) {
      assertThat(suite.lost()).isNotDone();
      TestFolders.delete(data.kafka().resolve("log"));
      String servers = suite.backing().kafka().servers();
      try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
        admin.createTopics(List.of(new NewTopic("note", 1, (short) 1)));

        assertThatThrownBy(() -> suite.lost().get(2, TimeUnit.MINUTES))
            .isInstanceOf(ExecutionException.class)
            .hasMessageContaining("Kafka gave up");
        admin.close(Duration.ZERO);
      }
    }
  }
}
