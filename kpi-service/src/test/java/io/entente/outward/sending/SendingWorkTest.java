package io.entente.outward.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.entente.kpi.RunningKpi;
import io.entente.outward.call.Secrets;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The queue of a service that has one, on its database. */
class SendingWorkTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant NEVER = Instant.parse("2199-01-01T00:00:00Z");

  /** What {@code java.net.URI} throws at. */
  private static final String NO_ADDRESS = "http://[";

  private final RunningKpi kpi = RunningKpi.shared();
  private final Sql sql = kpi.sql();
  private final UUID workspace = UUID.randomUUID();

  private record Row(String state, int attempts, @Nullable String reason, Instant due) {}

  @Test
  void whatBreaksOffIsTriedAgainAfterAPauseThatGrows() {
    UUID id = call(NO_ADDRESS, now(), NEVER);

    Row row = await(id, 2);

    assertThat(row.state()).isEqualTo("WAITING");
    assertThat(row.reason()).isEqualTo("The attempt broke off: IllegalArgumentException");
  }

  @Test
  void whatBreaksOffUntilItsTimeIsOverFails() {
    UUID id = call(NO_ADDRESS, now(), now());

    Row row = await(id, 1);

    assertThat(row.state()).isEqualTo("FAILED");
  }

  @Test
  void whatNeverCameToAnEndFails() {
    UUID id = call("http://127.0.0.1:9/hook", NEVER, NEVER);
    sql.update(
        "update sending set attempts = 60, due_at = ? where workspace_id = ? and id = ?",
        now(),
        workspace,
        id);

    assertThat(await(id, 61).state()).isEqualTo("FAILED");
  }

  @Test
  void mailsAreLookedForApartFromCalls() {
    kpi.bean(Transactions.class)
        .writing(() -> {
          // Nobody else sees them until the transaction ends, which takes them back.
          for (int i = 0; i < 5; i++) {
            insert(null, LONG_AGO, NEVER);
            insert(NO_ADDRESS, LONG_AGO, NEVER);
          }
          SendingStore store = kpi.bean(SendingStore.class);
          assertThat(own(store.lockDue(true, LONG_AGO, 4, Set.of())))
              .hasSize(4)
              .allMatch(Leaving::isMail);
          assertThat(own(store.lockDue(false, LONG_AGO, 64, Set.of())))
              .hasSize(5)
              .noneMatch(Leaving::isMail);
          assertThat(own(store.lockDue(false, LONG_AGO, 64, Set.of(workspace)))).isEmpty();
          sql.update("delete from sending where workspace_id = ?", workspace);
        });
  }

  @Test
  void whatIsDueIsReadInOrder() {
    assertThat(plan(SendingStore.lockDue(0), true, LONG_AGO, 4))
        .startsWith("range sending_due_of_kind ")
        .doesNotContain("filesort");
    assertThat(
            plan(
                SendingStore.lockDue(2), false, LONG_AGO, UUID.randomUUID(), UUID.randomUUID(), 64))
        .startsWith("range sending_due_of_kind ")
        .doesNotContain("filesort");
  }

  private String plan(String statement, Object... parameters) {
    return sql.list(
            "explain " + statement,
            row -> row.text("type") + " " + row.text("key") + " " + row.textOrNull("Extra"),
            parameters)
        .getFirst();
  }

  @Test
  void whoHasMuchToSendToSomebodySlowHoldsUpNobodyElse() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    AtomicInteger slow = new AtomicInteger();
    AtomicInteger slowBefore = new AtomicInteger(-1);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      server.setExecutor(threads);
      server.createContext(
          "/slow",
          exchange -> {
            slow.incrementAndGet();
            awaitEnd(over);
            answer(exchange);
          });
      server.createContext(
          "/other",
          exchange -> {
            slowBefore.compareAndSet(-1, slow.get());
            answer(exchange);
          });
      server.start();
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      kpi.bean(Transactions.class)
          .writing(() -> {
            for (int i = 0; i < 80; i++) {
              insert(workspace, address + "/slow", LONG_AGO, NEVER);
            }
            insert(UUID.randomUUID(), address + "/other", now(), NEVER);
          });

      Awaitility.await("the other")
          .atMost(Duration.ofMinutes(1))
          .until(() -> slowBefore.get() > -1);

      assertThat(slowBefore.get()).isLessThanOrEqualTo(32);
      over.countDown();
      Awaitility.await("the slow ones")
          .atMost(Duration.ofMinutes(1))
          .until(() ->
              sql.number(
                      "select count(*) from sending where workspace_id = ? and state = 'SENT'",
                      workspace)
                  == 80);
    } finally {
      over.countDown();
      server.stop(0);
      threads.close();
    }
  }

  private static void awaitEnd(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Test
  void aWorkspaceLeavesAsManyPlacesAsItHas() {
    Places places = new Places(8);
    UUID other = UUID.randomUUID();
    UUID third = UUID.randomUUID();

    assertThat(places.take(leaving(workspace, 8))).hasSize(4);
    assertThat(places.full()).containsExactly(workspace);
    assertThat(places.take(leaving(other, 8))).hasSize(2);
    assertThat(places.full()).containsExactlyInAnyOrder(workspace, other);
    assertThat(places.take(leaving(third, 8))).hasSize(1);
    assertThat(places.free()).isEqualTo(1);

    assertThat(places.leave(workspace)).isTrue();
    assertThat(places.leave(workspace)).as("nobody has looked since").isFalse();
    assertThat(places.free()).isEqualTo(3);
    assertThat(places.take(leaving(third, 8))).hasSize(1);
  }

  private static List<Leaving> leaving(UUID of, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> new Leaving(of, UUID.randomUUID(), null, null, null, new byte[0], 1, NEVER))
        .toList();
  }

  @Test
  void whateverWasSettledLongAgoIsForgotten() {
    sql.update(
        """
        insert into sending (workspace_id, id, name, content, state, attempts, expires_at,
                             settled_at)
        select ?, uuid(), concat('old-', seq), '', 'SENT', 1, ?, ? from seq_1_to_1201
        """,
        workspace,
        LONG_AGO,
        LONG_AGO);

    kpi.bean(SendDue.class).purge(() -> true);

    assertThat(sql.number("select count(*) from sending where workspace_id = ?", workspace))
        .isZero();
  }

  private Instant now() {
    return kpi.bean(Clock.class).instant();
  }

  private List<Leaving> own(List<Leaving> all) {
    return all.stream().filter(it -> it.workspaceId().equals(workspace)).toList();
  }

  /** As it is when an attempt has ended. */
  private Row await(UUID id, int attempts) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> row(id),
            row -> row.attempts() >= attempts && row.reason() != null && isBehind(row));
  }

  /** While an attempt is made, it is due when its lease ends. */
  private boolean isBehind(Row row) {
    return row.due().isBefore(now().plusSeconds(60));
  }

  private Row row(UUID id) {
    return sql.first(
            """
            select state, attempts, reason, due_at from sending where workspace_id = ? and id = ?
            """,
            row -> {
              Instant due = row.instantOrNull("due_at");
              return new Row(
                  row.text("state"),
                  row.integer("attempts"),
                  row.textOrNull("reason"),
                  due == null ? LONG_AGO : due);
            },
            workspace,
            id)
        .orElseThrow();
  }

  private UUID call(String address, Instant due, Instant expires) {
    return insert(address, due, expires);
  }

  private UUID insert(@Nullable String address, Instant due, Instant expires) {
    return insert(workspace, address, due, expires);
  }

  private UUID insert(UUID of, @Nullable String address, Instant due, Instant expires) {
    UUID id = UUID.randomUUID();
    UUID secretOf = UUID.randomUUID();
    sql.update(
        """
        insert into sending (workspace_id, id, name, address, secret_of, secret, content, state,
                             attempts, due_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)
        """,
        of,
        id,
        id.toString(),
        address,
        secretOf,
        kpi.bean(Secrets.class).seal("whsec_c2VjcmV0", of, secretOf),
        "{}".getBytes(StandardCharsets.UTF_8),
        due,
        expires);
    return id;
  }
}
