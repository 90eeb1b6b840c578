package io.entente.service.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "-2-3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "+33 6 12|x",
        "-",
        "\uFF1D1+1",
        "'=quoted",
        "''@twice"
      })
  void aFormulaIsText(String cell) {
    assertThat(CsvPage.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "'=quoted", "''=twice", "'-5", "'", "'tis", "-5", ""})
  void aCellIsReadAsItWas(String cell) {
    String written = CsvPage.harmless(cell);

    assertThat(CsvPage.isMadeHarmless(written) ? written.substring(1) : written).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'-5",
        "'tis",
        "",
        "Ada",
        "-5",
        "+33612345678",
        "+33 6 12 34 56 78",
        "-1.50",
        "a=b"
      })
  void whatIsNoneStays(String cell) {
    assertThat(CsvPage.harmless(cell)).isEqualTo(cell);
  }

  @Test
  void cellsAreQuotedWhereTheyMust() {
    CsvPage page = new CsvPage();
    page.add(List.of("a,b", "say \"hi\"", "two\nlines", "plain"));
    page.add(List.of("y;=1+1", "y\t=1+1", "y|=1+1", ""));

    assertThat(new String(page.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",plain\r\n"
                + "\"y;=1+1\",\"y\t=1+1\",\"y|=1+1\",\r\n");
  }
}
