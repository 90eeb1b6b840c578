package io.entente.outward.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.RunningKpi;
import io.entente.outward.call.Secrets;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
          assertThat(own(store.lockDue(true, LONG_AGO, 4))).hasSize(4).allMatch(Leaving::isMail);
          assertThat(own(store.lockDue(false, LONG_AGO, 64))).hasSize(5).noneMatch(Leaving::isMail);
          sql.update("delete from sending where workspace_id = ?", workspace);
        });
  }

  @Test
  void whatIsDueIsReadInOrder() {
    assertThat(
            sql.list(
                "explain " + SendingStore.LOCK_DUE,
                row -> row.text("type") + " " + row.text("key") + " " + row.textOrNull("Extra"),
                true,
                LONG_AGO,
                4))
        .singleElement()
        .asString()
        .startsWith("range sending_due_of_kind ")
        .doesNotContain("filesort");
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
    UUID id = UUID.randomUUID();
    UUID secretOf = UUID.randomUUID();
    sql.update(
        """
        insert into sending (workspace_id, id, name, address, secret_of, secret, content, state,
                             attempts, due_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)
        """,
        workspace,
        id,
        id.toString(),
        address,
        secretOf,
        kpi.bean(Secrets.class).seal("whsec_c2VjcmV0", workspace, secretOf),
        "{}".getBytes(StandardCharsets.UTF_8),
        due,
        expires);
    return id;
  }
}
