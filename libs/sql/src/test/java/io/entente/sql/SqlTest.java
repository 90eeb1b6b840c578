package io.entente.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.data.exceptions.DataAccessException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlTest {
  private static final Instant IN_THE_GAP = Instant.parse("2026-03-08T10:30:00.123456Z");
  private static final UUID ADA = UUID.fromString("0193b3f0-1111-7abc-8def-0123456789ab");
  private static final UUID GRACE = UUID.fromString("c9a3b5a0-2222-5abc-8def-0123456789ab");

  private static Probe probe;
  private static Sql sql;

  @BeforeAll
  static void start() {
    probe = Probe.start();
    sql = probe.sql();
  }

  @AfterAll
  static void stop() {
    probe.close();
  }

  @BeforeEach
  void empty() {
    sql.update("delete from probe");
  }

  @Test
  void valuesComeBackAsTheyWent() {
    byte[] payload = {0, -1, 39, 92, 10};

    sql.update(
        "insert into probe (id, name, handle, at, amount, payload) values (?, ?, ?, ?, ?, ?)",
        ADA,
        "Ada 👩🏽‍🚀 ‮",
        "ada\\'\"",
        IN_THE_GAP,
        Long.MIN_VALUE,
        payload);

    Row9 row =
        sql.first(
                "select * from probe where id = ?",
                found ->
                    new Row9(
                        found.uuid("id"),
                        found.text("name"),
                        found.textOrNull("handle"),
                        found.instantOrNull("at"),
                        found.number("amount"),
                        found.bytes("payload")),
                ADA)
            .orElseThrow();
    assertThat(row.id).isEqualTo(ADA);
    assertThat(row.name).isEqualTo("Ada 👩🏽‍🚀 ‮");
    assertThat(row.handle).isEqualTo("ada\\'\"");
    assertThat(row.at).isEqualTo(IN_THE_GAP);
    assertThat(row.amount).isEqualTo(Long.MIN_VALUE);
    assertThat(row.payload).isEqualTo(payload);
  }

  private record Row9(
      UUID id, String name, String handle, Instant at, long amount, byte[] payload) {}

  @Test
  void aDuplicateIsToldFromOtherFailures() {
    sql.update("insert into probe (id, name) values (?, 'Ada')", ADA);

    assertThat(failure("insert into probe (id, name) values (?, 'Grace')"))
        .matches(Sql::isDuplicate);
    assertThat(failure("insert into probe (id, name, amount) values (?, 'Grace', 'many')"))
        .matches(failure -> !Sql.isDuplicate(failure));
  }

  private static DataAccessException failure(String statement) {
    return catchThrowableOfType(DataAccessException.class, () -> sql.update(statement, ADA));
  }

  @Test
  void instantsAreStoredAsUtcWhateverTheZones() {
    sql.update("insert into probe (id, name, at) values (?, 'Ada', ?)", ADA, IN_THE_GAP);

    assertThat(sql.list("select cast(at as char) shown from probe", row -> row.text("shown")))
        .containsExactly("2026-03-08 10:30:00.123456");
    assertThat(
            sql.number(
                "select abs(timestampdiff(second, utc_timestamp(6), ?)) < 60", Instant.now()))
        .isEqualTo(1);
  }

  @Test
  void nullsComeBackAsNulls() {
    sql.update("insert into probe (id, name, handle, at) values (?, 'Ada', ?, ?)", ADA, null, null);

    assertThat(sql.list("select * from probe", row -> row.instantOrNull("at"))).containsOnlyNulls();
    assertThat(sql.list("select * from probe", row -> row.bytesOrNull("payload")))
        .containsOnlyNulls();
    assertThatThrownBy(() -> sql.list("select * from probe", row -> row.text("handle")))
        .hasMessageContaining("handle");
  }

  @Test
  void aBatchTakesRowsWithNullsAmongThem() {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      rows.add(
          new Object[] {
            UUID.randomUUID(), "name " + i, i % 3 == 0 ? null : "handle " + i, IN_THE_GAP, i
          });
    }

    sql.batch("insert into probe (id, name, handle, at, amount) values (?, ?, ?, ?, ?)", rows);

    assertThat(sql.number("select count(*) from probe where handle is null")).isEqualTo(334);
    assertThat(sql.number("select sum(amount) from probe")).isEqualTo(499_500);
  }

  @Test
  void aBatchInATransactionIsTakenWhole() {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < 751; i++) {
      rows.add(new Object[] {UUID.randomUUID(), "x", i});
    }

    probe
        .transactions()
        .writing(() -> sql.batch("insert into probe (id, name, amount) values (?, ?, ?)", rows));

    assertThat(sql.number("select count(distinct amount) from probe")).isEqualTo(751);
  }

  @Test
  void aBatchWithARowThatIsRefusedLeavesNothingOutsideATransaction() {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      rows.add(new Object[] {UUID.randomUUID(), "x", i});
    }
    rows.add(rows.getFirst());

    assertThatThrownBy(
            () -> sql.batch("insert into probe (id, name, amount) values (?, ?, ?)", rows))
        .isInstanceOf(DataAccessException.class);

    assertThat(sql.number("select count(*) from probe")).isZero();
  }

  @Test
  void aBatchLargerThanAPacketIsTakenWhole() {
    long packet = sql.number("select @@max_allowed_packet");
    int size = 7 * 1024 * 1024;
    int count = Math.toIntExact(packet / size) + 2;
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(new Object[] {UUID.randomUUID(), "large", new byte[size]});
    }

    sql.batch("insert into probe (id, name, payload) values (?, ?, ?)", rows);

    assertThat(sql.number("select sum(length(payload)) from probe")).isEqualTo((long) count * size);
  }

  @Test
  void rowsAreHandedOverInOrderWhileOthersAreRead() {
    for (int i = 0; i < 5; i++) {
      sql.update("insert into probe (id, name, amount) values (?, 'x', ?)", UUID.randomUUID(), i);
    }
    List<Long> seen = new ArrayList<>();

    probe
        .transactions()
        .writing(() ->
            sql.each(
                "select amount from probe order by amount",
                row -> row.number("amount"),
                amount -> seen.add(sql.number("select sum(amount) + ? from probe", amount))));

    assertThat(seen).containsExactly(10L, 11L, 12L, 13L, 14L);
  }

  @Test
  void textIsComparedWithoutCaseAndKeysByteByByte() {
    sql.update("insert into probe (id, name, handle) values (?, 'Éva', 'éva')", ADA);
    sql.update("insert into probe (id, name, handle) values (?, 'Grace', 'eva')", GRACE);
    sql.update("insert into probe (id, name, handle) values (?, 'x', 'eva ')", UUID.randomUUID());

    assertThat(sql.number("select count(*) from probe where name = ?", "eva")).isEqualTo(1);
    assertThat(sql.number("select count(*) from probe where handle = ?", "eva")).isEqualTo(1);
  }

  @Test
  void valuesThatDoNotFitAreRefusedAndNotCut() {
    assertThatThrownBy(
            () -> sql.update("insert into probe (id, name) values (?, ?)", ADA, "x".repeat(101)))
        .hasMessageContaining("too long");
    assertThat(sql.number("select count(*) from probe")).isZero();
  }

  @Test
  void placeholdersAreAsManyAsAsked() {
    assertThat(Sql.in(3)).isEqualTo("(?,?,?)");
    assertThat(Sql.in(2, 2)).isEqualTo("((?,?),(?,?))");
    assertThatThrownBy(() -> Sql.in(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void enumsAreStoredByName() {
    sql.update("insert into probe (id, name) values (?, ?)", ADA, Thread.State.TIMED_WAITING);

    assertThat(sql.list("select name from probe", row -> row.text("name")))
        .containsExactly("TIMED_WAITING");
  }
}
