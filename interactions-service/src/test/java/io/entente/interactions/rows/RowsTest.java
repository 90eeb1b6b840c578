package io.entente.interactions.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.events.Channel;
import io.entente.interactions.testing.Service;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowsTest {
  @Test
  void whatGoesInComesOut() {
    UUID id = UUID.fromString("018f3b1c-0000-7000-8000-000000000001");
    Instant at = Instant.parse("2026-07-01T02:30:00.000001Z");
    String text = "a\"b\\c\n\t\u0001é😀</script>";
    try (Service service = Service.startIdle()) {
      List<Object[]> rows =
          service
              .sql()
              .list(
                  """
                  select asked.id, asked.at, asked.body, asked.number, asked.flag, asked.channel,
                         asked.nothing
                  from json_table(?, '$[*]' columns (
                    id char(36) path '$[0]', at datetime(6) path '$[1]',
                    body longtext character set utf8mb4 path '$[2]', number bigint path '$[3]',
                    flag int path '$[4]', channel varchar(16) path '$[5]',
                    nothing datetime(6) path '$[6]')) asked
                  """,
                  row ->
                      new Object[] {
                        row.uuid("id"),
                        row.instant("at"),
                        row.text("body"),
                        row.number("number"),
                        row.flag("flag"),
                        row.text("channel"),
                        row.instantOrNull("nothing")
                      },
                  Rows.of(
                      List.of(id),
                      _ -> new Object[] {id, at, text, Long.MAX_VALUE, true, Channel.X, null}));

      assertThat(rows)
          .containsExactly(new Object[] {id, at, text, Long.MAX_VALUE, true, "X", null});
    }
  }

  @Test
  void noRowsAreAnEmptyList() {
    assertThat(Rows.of(List.of(), row -> new Object[] {row})).isEqualTo("[]");
  }

  @Test
  void whatIsNoColumnIsRefused() {
    assertThatThrownBy(() -> Rows.of(List.of(1), _ -> new Object[] {new Object()}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
