package io.entente.standalone.imports;

import io.entente.standalone.client.CallFailure;
import io.entente.standalone.client.Connections;
import io.entente.standalone.client.Http;
import io.entente.standalone.client.Patience;
import io.entente.standalone.client.Report;
import io.entente.standalone.client.Session;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
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
    TWCS("tweets of brands and customers, CSV (Customer Support on Twitter)"),
    /** The event log of a service desk, a CSV file. */
    UCI_INCIDENTS("event log of a service desk, CSV (UCI, Incident management process)"),
    /** Issues of projects, a CSV file. */
    GITHUB_ISSUES("issues of projects, CSV"),
    /** Posts.xml of a site. */
    STACKEXCHANGE("Posts.xml of a site's dump, in a folder named as the site"),
    /** Reviews and the answers to them, CSV or JSON. */
    REVIEWS("reviews with their answers, CSV or JSON, by the first mapping that fits"),
    /** Invoice lines of a shop, a CSV file. */
    ONLINE_RETAIL("invoice lines of a shop, CSV (UCI, Online Retail)"),
    /** Purchases of a cohort, a text file. */
    CDNOW("purchases of a cohort, text (CDNOW)"),
    /** Orders of a marketplace, with the other tables beside it. */
    OLIST("orders of a marketplace, CSV, beside its other tables (Olist)");

    private final String description;

    Format(String description) {
      this.description = description;
    }

    public String description() {
      return description;
    }

    /** As it is typed. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
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
   * @throws CallFailure if the file can't be read or the server refuses
   */
  public Outcome run(ProgressLine progress) {
    return run(progress, Patience.usual(progress::say));
  }

  Outcome run(ProgressLine progress, Patience patience) {
    if (Files.isDirectory(file)) {
      throw new CallFailure(file + " is a folder, not a file.");
    }
    if (!Files.isReadable(file)) {
      throw new CallFailure("There is no file " + file + " that can be read.");
    }
    try (Http http = new Http(server, patience)) {
      Session session =
          Session.open(
              http, new Session.Credentials(email, password, workspace), Clock.systemUTC());
      Report report = new Report();
      Connections connections = new Connections(session);
      FileImport reading =
          switch (format) {
            case TWCS -> new TwcsImport(file, session, connections, report, progress);
            case UCI_INCIDENTS -> new UciImport(file, session, connections, report, progress);
            case GITHUB_ISSUES -> new GithubImport(file, session, connections, report, progress);
            case STACKEXCHANGE ->
                new StackExchangeImport(file, session, connections, report, progress);
            case REVIEWS -> new ReviewsImport(file, session, connections, report, progress);
            case ONLINE_RETAIL -> new OnlineRetailImport(file, session, report, progress);
            case CDNOW -> new CdnowImport(file, session, report, progress);
            case OLIST -> new OlistImport(file, session, report, progress);
          };
      reading.run();
      return new Outcome(report, connections.size());
    }
  }
}
