package io.entente.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.standalone.imports.Import;
import io.entente.standalone.imports.ProgressLine;
import io.entente.standalone.suite.Api;
import java.nio.file.Path;
import java.util.List;

/** {@code ./entente import twcs FILE} into a workspace. */
public final class ImportRun {
  private final Import run;

  private ImportRun(Import run) {
    this.run = run;
  }

  public static ImportRun of(RunningSuite suite, Api api, Path file) {
    return of(suite.address().getPort(), suite.password(), api.workspace(), file);
  }

  public static ImportRun of(int port, String password, String workspace, Path file) {
    List<String> arguments =
        List.of("twcs", file.toString(), "--port", String.valueOf(port), "--workspace", workspace);
    return new ImportRun(ImportOptions.parse(arguments).toImport(password));
  }

  public void succeeds() {
    succeeds(5_000);
  }

  /** Every row of the file is taken. */
  public void succeeds(int rows) {
    Import.Outcome outcome = run.run(new ProgressLine(System.err, false));
    assertThat(outcome.report().rejections()).isEmpty();
    assertThat(outcome.report().accepted()).isEqualTo(rows);
  }
}
