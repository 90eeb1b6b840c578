package io.entente.standalone.suite.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.standalone.ImportRun;
import io.entente.standalone.suite.Api;
import io.entente.standalone.suite.Kpis;
import io.entente.standalone.suite.TwcsRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever process dies, and whenever: what was acknowledged is there, once, and counted. */
@Tag("slow")
class FaultsTest {
  private static final List<Kill> KILLS =
      List.of(
          new Kill("interactions", it -> it.service(Service.INTERACTIONS), Moment.TAKEN),
          new Kill("kpi", it -> it.service(Service.KPI), Moment.COUNTED),
          new Kill("kafka", Processes::kafka, Moment.TAKEN),
          new Kill("contacts", it -> it.service(Service.CONTACTS), Moment.LINKED),
          new Kill("gateway", it -> it.service(Service.GATEWAY), Moment.TAKEN),
          new Kill("mariadb", Processes::mariaDb, Moment.FILED),
          new Kill("kafka", Processes::kafka, Moment.COUNTED));

  private static final String SUMMARY = "/kpis/summary?" + Ledger.summaryQuery();

  private static Processes processes;

  @TempDir Path folder;

  @BeforeAll
  static void startProcesses() {
    processes = Processes.start();
  }

  @AfterAll
  static void stopProcesses() {
    processes.close();
  }

  @BeforeEach
  void startWhatATestLeftDown() {
    processes.startAll();
  }

  @ParameterizedTest
  @EnumSource
  void figuresStayExactThroughKills(Threads threads) throws Exception {
    List<TwcsRows> portions = Portions.of(threads.file(folder), KILLS.size());
    Api api = processes.newWorkspace(threads.name());
    long filedBefore = Moment.FILED.count(processes);

    for (int i = 0; i < KILLS.size(); i++) {
      importThrough(KILLS.get(i), portions.get(i), api);
    }

    threads.assertFigures(api);
    processes.awaitQuiet();
    threads.assertFigures(api);
    assertThat(Moment.FILED.count(processes) - filedBefore).isEqualTo(threads.rows());
    Kpis.assertRebuildChangesNothing(api);
    threads.assertFigures(api);
  }

  private void importThrough(Kill kill, TwcsRows portion, Api api) throws Exception {
    Path file = portion.write(folder.resolve("portion.csv"));
    ImportRun run =
        ImportRun.of(processes.address().getPort(), Processes.PASSWORD, api.workspace(), file);
    ExecutorService importer = Executors.newSingleThreadExecutor();
    try {
      kill.during(
              () -> CompletableFuture.runAsync(() -> run.succeeds(portion.rows().size()), importer),
              processes)
          .get(2, TimeUnit.MINUTES);
    } finally {
      importer.shutdownNow();
    }
  }

  @Test
  void withoutTheDatabaseMessagesAreTakenInAndReadsNameATime() {
    Api api = processes.newWorkspace("Without the database");
    Ledger ledger = new Ledger(api);
    send(ledger, 10);

    processes.mariaDb().kill();
    send(ledger, 10);
    for (String path : List.of("/conversations", "/agents", "/contacts", SUMMARY)) {
      Ledger.assertUnavailable(api.get(path));
    }
    assertThat(ledger.refused()).isZero();
    processes.mariaDb().start();

    ledger.assertAllThereOnce();
  }

  @Test
  void withoutTheBrokerIntakeNamesATimeAndAgentsGoOn() {
    Api api = processes.newWorkspace("Without the broker");
    Ledger ledger = new Ledger(api);
    send(ledger, 3);
    ledger.assertAllThereOnce();

    processes.kafka().kill();
    send(ledger, 3);
    assertThat(ledger.refused()).isEqualTo(3);
    for (String path : List.of("/conversations", "/agents", "/contacts", SUMMARY)) {
      api.get(path).expect(200);
    }
    String conversation = api.conversations().getFirst();
    api.post("/conversations/" + conversation + "/replies", Map.of("body", "On its way."))
        .expect(201);
    processes.kafka().start();

    ledger.sendRefusedAgain();
    ledger.assertAllThereOnce();
    ledger.awaitResponses(1);
  }

  @Test
  void whatIsAcknowledgedWhileBothComeAndGoIsThereOnce() {
    Ledger ledger = new Ledger(processes.newWorkspace("Come and go"));
    try (Senders _ = new Senders(ledger)) {
      ledger.awaitMoreTaken(20);
      processes.kafka().kill();
      ledger.awaitMoreRefused(3);
      processes.mariaDb().kill();
      processes.kafka().start();
      ledger.awaitMoreTaken(20);
      processes.mariaDb().start();
      ledger.awaitMoreTaken(20);
    }

    ledger.sendRefusedAgain();
    ledger.assertAllThereOnce();
  }

  private static void send(Ledger ledger, int messages) {
    for (int i = 0; i < messages; i++) {
      ledger.sendNext();
    }
  }
}
