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
    return of("twcs", port, password, workspace, file);
  }

  /** The same for a file of another format. */
  public static ImportRun of(String format, RunningSuite suite, Api api, Path file) {
    return of(format, suite.address().getPort(), suite.password(), api.workspace(), file);
  }

  private static ImportRun of(
      String format, int port, String password, String workspace, Path file) {
    List<String> arguments =
        List.of(format, file.toString(), "--port", String.valueOf(port), "--workspace", workspace);
    return new ImportRun(ImportOptions.parse(arguments).toImport(password));
  }

  public void succeeds() {
    succeeds(5_000);
  }

  /** All of the file is taken, however much that is. */
  public void takesAll() {
    assertThat(run.run(new ProgressLine(System.err, false)).report().rejections()).isEmpty();
  }

  /** So much is taken: of tweets, every row of the file. */
  public void succeeds(int rows) {
    Import.Outcome outcome = run.run(new ProgressLine(System.err, false));
    assertThat(outcome.report().rejections()).isEmpty();
    assertThat(outcome.report().accepted()).isEqualTo(rows);
  }
}
