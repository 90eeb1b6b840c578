package io.entente.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.embedded.EmbeddedKafka;
import io.entente.embedded.Ports;
import io.entente.embedded.TestFolders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class UpTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = Ports.free();
  private Path folder;
  private Path data;

  @BeforeEach
  void makeFolder() {
    folder = TestFolders.make("up");
    data = folder.resolve("data");
  }

  @AfterEach
  void deleteFolder() {
    TestFolders.delete(folder);
  }

  @Test
  void tellsHowToSignInOnceAndStopsWithinSecondsWhenAsked() throws Exception {
    try (SuiteProcess first = SuiteProcess.startUnprepared(data, port).awaitReady()) {
      assertThat(first.output())
          .contains("http://127.0.0.1:" + port)
          .containsPattern("Sign in as owner@example.org with the password [\\w-]{16}");
      awaitHealthy();

      assertThat(first.stop(Duration.ofSeconds(15))).as("stopped").isTrue();
      assertThat(first.output()).contains("Stopped");
      assertThat(databaseServers()).isEmpty();
    }

    try (SuiteProcess second = SuiteProcess.startUnprepared(data, port).awaitReady()) {
      assertThat(second.output())
          .contains("Sign in as owner@example.org. Password lost? ./entente up --reset-password\n");
    }
  }

  @Test
  void takesABlankOwnerPasswordForNone() throws Exception {
    try (SuiteProcess run = SuiteProcess.startWith(data, port, "").awaitReady()) {
      Matcher told = Pattern.compile("with the password ([\\w-]{16})").matcher(run.output());
      assertThat(told.find()).as(run.output()).isTrue();

      HttpRequest signIn =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/sessions"))
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"email\":\"owner@example.org\",\"password\":\"%s\"}"
                          .formatted(told.group(1))))
              .build();
      assertThat(http.send(signIn, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(201);
    }
  }

  @Test
  void refusesATooShortOwnerPasswordInOneLine() throws Exception {
    try (SuiteProcess run = SuiteProcess.startWith(data, port, "short")) {
      assertThat(run.awaitEnd(Duration.ofSeconds(60))).isEqualTo(1);

      assertThat(run.output())
          .contains("entente.owner.password (ENTENTE_OWNER_PASSWORD) can't be the first owner's")
          .contains("10 to 256 characters, not 5");
    }
  }

  @Test
  void saysThatAnotherOwnerPasswordIsNotUsedUntilItIsToBeReset() throws Exception {
    try (SuiteProcess first = SuiteProcess.start(data, port).awaitReady()) {
      assertThat(first.output()).contains("with the password of ENTENTE_OWNER_PASSWORD");
    }

    String other = "another password";
    try (SuiteProcess again = SuiteProcess.startWith(data, port, other).awaitReady()) {
      assertThat(again.output())
          .contains("that of ENTENTE_OWNER_PASSWORD is not used")
          .contains("./entente up --reset-password");
    }

    try (SuiteProcess reset =
        SuiteProcess.startWith(data, port, other, "--reset-password").awaitReady()) {
      assertThat(reset.output()).contains("with the password of ENTENTE_OWNER_PASSWORD");
    }
  }

  @Test
  void tellsASecondRunWhereTheFirstOneIs() throws Exception {
    try (SuiteProcess _ = SuiteProcess.start(data, port).awaitReady();
        SuiteProcess second = SuiteProcess.start(data, Ports.free())) {
      assertThat(second.awaitEnd(Duration.ofSeconds(20))).isEqualTo(1);

      assertThat(second.output()).contains("runs already").contains("http://127.0.0.1:" + port);
      awaitHealthy();
    }
  }

  @Test
  void saysThatThePortIsInUse() throws Exception {
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        SuiteProcess run = SuiteProcess.start(data, port)) {
      assertThat(run.awaitEnd(Duration.ofSeconds(20))).isEqualTo(1);

      assertThat(run.output()).contains("Port " + port + " is in use");
      assertThat(data).doesNotExist();
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysThatKafkaCantUseItsData(Spoiled spoiled) throws Exception {
    spoiled.make(data);

    try (SuiteProcess run = SuiteProcess.start(data, port)) {
      assertThat(run.awaitEnd(Duration.ofSeconds(40))).isEqualTo(1);

      assertThat(run.output().lines().filter(line -> line.startsWith(spoiled.line())))
          .as(run.output())
          .hasSize(1);
      assertThat(run.output()).contains("The whole story is in " + data.resolve("logs"));
      assertThat(databaseServers()).isEmpty();
    }
  }

  /** What may be wrong with Kafka's part of the data. */
  enum Spoiled {
    A_FILE("Can't use the folder ") {
      @Override
      void spoil(Path kafka) throws IOException {
        Files.writeString(kafka, "not a folder");
      }
    },

    OTHERS_DATA("Kafka can't start on ") {
      @Override
      void spoil(Path kafka) throws IOException {
        Files.createDirectories(kafka.resolve("log"));
        Files.writeString(kafka.resolve("log").resolve("meta.properties"), "scrambled");
      }
    },

    /** Where Kafka would end the process without a word. */
    SCRAMBLED("Kafka can't start on ") {
      @Override
      void spoil(Path kafka) throws IOException {
        EmbeddedKafka.start(EmbeddedKafka.Settings.in(kafka)).close();
        Files.writeString(
            kafka.resolve("log").resolve("__cluster_metadata-0").resolve("quorum-state"),
            "scrambled");
      }
    };

    private final String line;

    Spoiled(String line) {
      this.line = line;
    }

    /** What the line begins with that says so. */
    String line() {
      return line;
    }

    void make(Path data) throws IOException {
      DataFolder.open(data, false).close();
      spoil(data.resolve("kafka"));
    }

    abstract void spoil(Path kafka) throws IOException;
  }

  @Test
  void saysThatTheDataFolderIsOfNoUse() throws Exception {
    Files.writeString(data, "not a folder");

    try (SuiteProcess run = SuiteProcess.start(data, port)) {
      assertThat(run.awaitEnd(Duration.ofSeconds(20))).isEqualTo(1);

      assertThat(run.output()).contains(data + " is a file, not a folder");
    }
  }

  @Test
  void recoversTheDataOfACrashedRunAndItsOrphans() throws Exception {
    SuiteProcess crashed = SuiteProcess.start(data, port).awaitReady();
    crashed.kill();
    List<ProcessHandle> orphans = databaseServers();
    assertThat(orphans).hasSize(1);

    try (SuiteProcess _ = SuiteProcess.start(data, port).awaitReady()) {
      awaitHealthy();
      assertThat(orphans.getFirst().isAlive()).isFalse();
    }
  }

  @Test
  void startsAMariaDbAgainThatWasKilled() throws Exception {
    try (SuiteProcess _ = SuiteProcess.start(data, port).awaitReady()) {
      ProcessHandle killed = databaseServers().getFirst();
      killed.destroyForcibly();

      Awaitility.await("healthy again")
          .atMost(Duration.ofMinutes(2))
          .ignoreExceptions()
          .until(() ->
              !databaseServers().isEmpty()
                  && !databaseServers().contains(killed)
                  && health() == 200);
    }
  }

  private void awaitHealthy() {
    Awaitility.await("healthy")
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptions()
        .until(() -> health() == 200);
  }

  private int health() throws Exception {
    URI health = URI.create("http://127.0.0.1:" + port + "/health");
    HttpRequest request =
        HttpRequest.newBuilder(health)
            .header("Accept", "application/json")
            .timeout(Duration.ofSeconds(10))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private List<ProcessHandle> databaseServers() {
    return ProcessHandle.allProcesses()
        .filter(process ->
            process
                .info()
                .arguments()
                .filter(arguments ->
                    List.of(arguments)
                        .contains("--datadir=" + data.resolve("mariadb").resolve("data")))
                .isPresent())
        .toList();
  }
}
