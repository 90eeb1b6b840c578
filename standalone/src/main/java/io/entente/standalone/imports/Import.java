package io.entente.standalone.imports;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file into a running Entente, as a plain client of its public API.
 *
 * @param workspace slug of the workspace; null for the member's own
 */
public record Import(
    Format format,
    Path file,
    URI server,
    String email,
    String password,
    @Nullable String workspace) {

  /** The formats that are understood. */
  public enum Format {
    /** "Customer Support on Twitter", a CSV file. */
    TWCS
  }

  /**
   * What came of it.
   *
   * @param connections that the interactions belong to
   */
  public record Outcome(Report report, int connections) {}

  /**
   * Posts all of the file. What was posted before counts as accepted, so that an import that broke
   * off is begun again from the start.
   *
   * @throws ImportFailure if the file can't be read or the server refuses
   */
  public Outcome run(ProgressLine progress) {
    return run(progress, Patience.usual(progress::say));
  }

  Outcome run(ProgressLine progress, Patience patience) {
    if (Files.isDirectory(file)) {
      throw new ImportFailure(file + " is a folder, not a file.");
    }
    if (!Files.isReadable(file)) {
      throw new ImportFailure("There is no file " + file + " that can be read.");
    }
    try (Http http = new Http(server, patience)) {
      Session session =
          Session.open(
              http, new Session.Credentials(email, password, workspace), Clock.systemUTC());
      Report report = new Report();
      TwcsImport twcs =
          switch (format) {
            case TWCS -> new TwcsImport(file, session, report, progress);
          };
      twcs.run();
      return new Outcome(report, twcs.connections());
    }
  }
}
