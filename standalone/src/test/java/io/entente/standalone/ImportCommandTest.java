package io.entente.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {
  @Test
  void formatAndFileAreEnough() {
    ImportOptions options = ImportOptions.parse(List.of("twcs", "file.csv"));

    assertThat(options.file()).isEqualTo(Path.of("file.csv"));
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.email()).isEqualTo("owner@example.org");
    assertThat(options.workspace()).isNull();
  }

  @Test
  void optionsStandAnywhere() {
    ImportOptions options =
        ImportOptions.parse(
            List.of(
                "--port",
                "9000",
                "twcs",
                "--workspace",
                "second",
                "f.csv",
                "--email",
                "ada@example.org"));

    assertThat(options.port()).isEqualTo(9000);
    assertThat(options.workspace()).isEqualTo("second");
    assertThat(options.email()).isEqualTo("ada@example.org");
  }

  @Test
  void tellsItsUsageWhenAsked() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

    assertThat(ImportCommand.run(List.of("twcs", "--help"), print, print)).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: ./entente import");
  }

  @ParameterizedTest
  @CsvSource({
    "'', An import needs a format and a file.",
    "twcs, An import needs a format and a file.",
    "twcs a b, An import needs a format and a file.",
    "xls file, The format xls is unknown.",
    "twcs file --port, --port needs a value.",
    "twcs file --port 70000, '--port takes a number from 1 to 65535, not 70000.'",
    "twcs file --prot 1, There is no option --prot.",
  })
  void whatMakesNoSenseIsSaid(String line, String message) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();

    int status =
        ImportCommand.run(
            line.isEmpty() ? List.of() : List.of(line.split(" ")),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));

    assertThat(status).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .startsWith(message)
        .contains("FORMAT is twcs");
  }
}
