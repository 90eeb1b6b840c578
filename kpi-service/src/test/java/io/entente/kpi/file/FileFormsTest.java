package io.entente.kpi.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.kpi.table.Cell;
import io.entente.kpi.table.Document;
import io.entente.kpi.table.Table;
import io.entente.kpi.table.Table.Column;
import io.entente.rest.InvalidRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileFormsTest {
  private static final int ROWS = 100_000;

  /** Counts what it is given, and holds nothing. */
  private static final class Counting extends OutputStream {
    private long bytes;

    @Override
    public void write(int single) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) {
      bytes += length;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "XLSX"})
  void aLongListIsOnItsWayBeforeItsEndIsRead(FileFormat format) throws IOException {
    Counting out = new Counting();
    long[] sentHalfway = {0};
    Document document =
        endless(
            ROWS,
            row -> {
              if (row == ROWS / 2) {
                sentHalfway[0] = out.bytes;
              }
            });

    FileWish.of(format).write(document, out);

    assertThat(sentHalfway[0]).isGreaterThan(out.bytes / 3);
  }

  @Test
  void paperIsForWhatSomebodyPrints() {
    assertThatThrownBy(() -> FileWish.of(FileFormat.PDF).bytes(endless(ROWS, _ -> {})))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("5000 rows");
  }

  @Test
  void lengthsAreSecondsAndClockTimes() {
    assertThat(length("98765.4").clock()).isEqualTo("27:26:05");
    assertThat(length("-61").clock()).isEqualTo("-0:01:01");
    assertThat(new CellText(Locale.FRENCH).printed(length("12345.5")))
        .isEqualTo("12\u00A0345,5 (3:25:46)");
    assertThat(new CellText(Locale.FRENCH).printed(new Cell.Share(new BigDecimal("0.125"))))
        .isEqualTo("12,5\u00A0%");
    assertThat(CellText.plain(new Cell.Amount(new BigDecimal("1E+7")))).isEqualTo("10000000");
  }

  private static Cell.Length length(String seconds) {
    return new Cell.Length(new BigDecimal(seconds));
  }

  private static Document endless(int rows, IntConsumer read) {
    Iterable<List<Cell>> all =
        () ->
            IntStream.range(0, rows)
                .mapToObj(row -> {
                  read.accept(row);
                  return List.<Cell>of(
                      new Cell.Text("row " + row * 7_919L),
                      new Cell.Amount(BigDecimal.valueOf(row * 104_729L)));
                })
                .iterator();
    Table table =
        new Table(
            "items",
            "Items",
            List.of(new Column("name", "Name", false), new Column("amount", "Amount", false)),
            all,
            true);
    return new Document("Much", Locale.ENGLISH, List.of(), List.of(table));
  }
}
