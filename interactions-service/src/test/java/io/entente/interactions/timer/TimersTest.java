package io.entente.interactions.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.Ids;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import io.entente.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TimersTest {
  private static final UUID WORKSPACE = Ids.next();
  private static final int MANY = 10_000;
  private static final Duration SOON = Duration.ofMinutes(2);
  private static Service service;
  private static Service replica;
  private final String kind = "test-" + Long.toHexString(Ids.next().getLeastSignificantBits());
  private final List<Thread> threads = new ArrayList<>();
  private final List<TimerLoop> loops = new ArrayList<>();

  @BeforeAll
  static void start() {
    Database database = BackingServers.shared().database("interactions");
    service = Service.start(database, Map.of("entente.workers", "false"));
    replica = Service.start(database, Map.of("entente.workers", "false"));
    service
        .sql()
        .update(
            """
            create table fired (workspace_id uuid not null, kind varchar(32) not null,
              subject_id uuid not null, due_at datetime(6) not null)
            """);
  }

  @AfterAll
  static void stop() {
    service.close();
    replica.close();
  }

  @AfterEach
  void endLoops() throws InterruptedException {
    loops.forEach(TimerLoop::requestStop);
    for (Thread thread : threads) {
      thread.join(120_000);
      assertThat(thread.isAlive()).isFalse();
    }
    service.sql().update("delete from timer where kind = ?", kind);
  }

  /** Writes down what was fired, after it has had trouble if it is to. */
  private record Ledger(Sql sql, String kind, Consumer<List<Due>> trouble) implements TimerHandler {
    @Override
    public void fire(List<Due> due) {
      sql.batch(
          "insert into fired (workspace_id, kind, subject_id, due_at) values (?, ?, ?, ?)",
          due.stream()
              .map(it -> new Object[] {it.workspaceId(), kind, it.subjectId(), it.dueAt()})
              .toList());
      trouble.accept(due);
    }
  }

  private TimerHandler ledger(Service of) {
    return new Ledger(of.sql(), kind, _ -> {});
  }

  private void run(Service of, TimerHandler handler, Clock clock) {
    run(of, handler, clock, TimerLoop.POLL);
  }

  private void run(Service of, TimerHandler handler, Clock clock, Duration poll) {
    FireTimers fire = new FireTimers(of.bean(TimerStore.class), of.transactions(), clock);
    TimerLoop loop =
        new TimerLoop(
            handler,
            fire,
            of.bean(TimerStore.class),
            of.bean(TimerSignals.class).of(kind),
            clock,
            poll);
    loops.add(loop);
    threads.add(Thread.ofPlatform().daemon().start(loop));
  }

  private void run(Service of) {
    run(of, ledger(of), Clock.systemUTC());
  }

  private void set(List<Due> timers) {
    service.transactions().writing(() -> service.bean(Timers.class).set(kind, timers));
  }

  private static Due due(Instant at) {
    return new Due(WORKSPACE, Ids.next(), at.truncatedTo(ChronoUnit.MICROS));
  }

  private long fired() {
    return service.sql().number("select count(*) from fired where kind = ?", kind);
  }

  private long firedSubjects() {
    return service
        .sql()
        .number("select count(distinct subject_id) from fired where kind = ?", kind);
  }

  /** Fires ten thousand of the same second by two replicas; how long after it that took. */
  private Duration fireMany() {
    run(service);
    run(replica);
    Instant at = Instant.now().plusSeconds(2);
    for (int from = 0; from < MANY; from += 1_000) {
      set(IntStream.range(0, 1_000).mapToObj(_ -> due(at)).toList());
    }
    await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> fired() >= MANY);
    return Duration.between(at, Instant.now());
  }

  @Test
  void tenThousandOfTheSameSecondAreFiredOnceByTwoReplicas() {
    fireMany();

    assertThat(fired()).isEqualTo(MANY);
    assertThat(firedSubjects()).isEqualTo(MANY);
    assertThat(service.sql().number("select count(*) from timer where kind = ?", kind)).isZero();
  }

  /** Says nothing on a machine that has other things to do. */
  @Test
  @Tag("slow")
  void theyAreFiredWithinFiveSeconds() {
    assertThat(fireMany()).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aTimerSetHereWakesTheLoopBeforeItsPoll() {
    run(service, ledger(service), Clock.systemUTC(), Duration.ofHours(1));
    await().atMost(SOON).until(() -> threads.getFirst().getState() == Thread.State.TIMED_WAITING);

    set(List.of(due(Instant.now())));

    await().atMost(SOON).until(() -> fired() == 1);
  }

  @Test
  void whatAReplicaSetsIsFiredByAnother() {
    run(replica);

    set(List.of(due(Instant.now().plusMillis(300))));

    await().atMost(SOON).until(() -> fired() == 1);
  }

  @Test
  void whatDiesInBetweenIsFiredOnceAfterwards() {
    List<Integer> attempts = new ArrayList<>();
    TimerHandler dying =
        new Ledger(
            service.sql(),
            kind,
            due -> {
              attempts.add(due.size());
              if (attempts.size() < 3) {
                service.sql().update("kill connection_id()");
              }
            });
    set(IntStream.range(0, 4).mapToObj(_ -> due(Instant.now())).toList());

    run(service, dying, Clock.systemUTC());

    await().atMost(SOON).until(() -> fired() == 4);
    assertThat(firedSubjects()).isEqualTo(4);
    assertThat(attempts).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void afterADowntimeWhatWasDueMeanwhileIsFiredWithItsOwnTimeTheEarliestFirst() {
    Instant nine = Instant.parse("2026-03-02T09:00:00Z");
    List<Due> timers = IntStream.range(0, 5).mapToObj(i -> due(nine.plusSeconds(i))).toList();
    Due later = due(nine.plusSeconds(7_200));
    set(timers.reversed());
    set(List.of(later));
    Clock anHourLater = Clock.fixed(nine.plusSeconds(3_600), ZoneOffset.UTC);
    List<Due> seen = new ArrayList<>();

    run(service, new Ledger(service.sql(), kind, seen::addAll), anHourLater);

    await().atMost(SOON).until(() -> fired() == 5);
    assertThat(seen).containsExactlyElementsOf(timers);
    assertThat(service.bean(TimerStore.class).next(kind)).contains(later.dueAt());
  }

  @Test
  void oneThatCannotBeFiredHoldsUpNoOther() {
    List<Due> timers = IntStream.range(0, 9).mapToObj(_ -> due(Instant.now())).toList();
    Due poison = timers.get(4);
    TimerHandler handler =
        new Ledger(
            service.sql(),
            kind,
            due -> {
              if (due.contains(poison)) {
                throw new IllegalStateException("Not this one");
              }
            });
    set(timers);

    run(service, handler, Clock.systemUTC());

    await().atMost(SOON).until(() -> fired() == 8);
    assertThat(
            service
                .sql()
                .number(
                    "select count(*) from timer where kind = ? and subject_id = ?",
                    kind,
                    poison.subjectId()))
        .isEqualTo(1);
  }

  @Test
  void whatOverflowsTheStackIsPutOffAndTheLoopGoesOn() {
    TimerHandler handler =
        new Ledger(
            service.sql(),
            kind,
            due -> {
              if (due.size() > 1) {
                throw new StackOverflowError("As deep as it gets");
              }
            });
    set(List.of(due(Instant.now()), due(Instant.now())));

    run(service, handler, Clock.systemUTC());

    await().atMost(SOON).until(() -> fired() == 2);
  }

  @Test
  void aSubjectHasOneTimerOfAKindAndNoneOnceCancelled() {
    Instant at = Instant.parse("2026-03-02T09:00:00Z");
    Due first = due(at);
    Timers timers = service.bean(Timers.class);
    set(List.of(first));
    set(List.of(new Due(WORKSPACE, first.subjectId(), at.plusSeconds(60))));
    assertThat(service.bean(TimerStore.class).next(kind)).contains(at.plusSeconds(60));

    service.transactions().writing(() -> timers.cancel(kind, WORKSPACE, first.subjectId()));

    assertThat(service.bean(TimerStore.class).next(kind)).isEmpty();
  }

  @Test
  void whatRollsBackWasNeverSet() {
    assertThatThrownBy(() ->
            service
                .transactions()
                .writing(() -> {
                  service.bean(Timers.class).set(kind, List.of(due(Instant.now())));
                  throw new IllegalStateException("No");
                }))
        .hasMessage("No");

    assertThat(service.bean(TimerStore.class).next(kind)).isEmpty();
    assertThatThrownBy(() -> service.bean(Timers.class).set(kind, List.of(due(Instant.now()))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void timersAreFoundByIndex() {
    for (List<Plan> plans :
        List.of(
            Plan.of(service.sql(), TimerStore.CLAIM, kind, Instant.now(), 500),
            Plan.of(service.sql(), TimerStore.NEXT, kind))) {
      assertThat(plans)
          .allMatch(plan -> "timer_fire".equals(plan.key()))
          .noneMatch(plan -> plan.extra().contains("filesort"));
    }
    String gone =
        Rows.of(List.of(due(Instant.now())), it -> new Object[] {WORKSPACE, it.subjectId()});
    assertThat(Plan.of(service.sql(), TimerStore.DELETE, gone, kind))
        .filteredOn(Plan::isStored)
        .isNotEmpty()
        .allMatch(plan -> "PRIMARY".equals(plan.key()));
  }
}
