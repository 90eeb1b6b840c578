package io.entente.standalone.imports;

import io.entente.standalone.client.ApiJson;
import io.entente.standalone.client.BulkSender;
import io.entente.standalone.client.Connections;
import io.entente.standalone.client.Report;
import io.entente.standalone.client.Session;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;

/**
 * Imports a file of "Customer Support on Twitter". The file is read twice: first for its threads,
 * which tell what brand a customer wrote to, then for what to post.
 */
final class TwcsImport implements FileImport {
  /** Stands for the brand of a tweet that neither its thread nor its text names one for. */
  static final String UNASSIGNED = "unassigned";

  private static final String CHANNEL = "x";

  private final CsvFile file;
  private final Session session;
  private final Report report;
  private final ProgressLine progress;
  private final TweetThreads threads = new TweetThreads();
  private final Connections connections;

  TwcsImport(
      Path path, Session session, Connections connections, Report report, ProgressLine progress) {
    this.file = new CsvFile(path, Tweet.COLUMNS);
    this.session = session;
    this.connections = connections;
    this.report = report;
    this.progress = progress;
  }

  @Override
  public void run() {
    file.each(row -> {
      try {
        threads.add(Tweet.of(row));
      } catch (RowFault _) {
        // Told when the row is to be posted.
      }
    });
    threads.connect();
    threads.brands().forEach(this::connect);
    BrandNames names = new BrandNames(threads.brands());
    try (BulkSender sender = new BulkSender(session, report)) {
      file.each(row -> send(row, names, sender));
      sender.finish();
    }
  }

  private void send(CsvRow row, BrandNames names, BulkSender sender) {
    try {
      Tweet tweet = Tweet.of(row);
      sender.send(row.number(), interaction(tweet, connect(brand(tweet, names))));
    } catch (RowFault fault) {
      report.reject(row.number(), fault.reason());
    }
    progress.show(report.accepted() + report.rejected(), threads.size());
  }

  private String brand(Tweet tweet, BrandNames names) {
    return tweet.inbound()
        ? threads.firstBrand(tweet).or(() -> names.mentioned(tweet.text())).orElse(UNASSIGNED)
        : tweet.author();
  }

  /** The connection of a brand, made if it was not there. */
  private String connect(String brand) {
    return connections.connect(CHANNEL, brand, brand);
  }

  private static JsonNode interaction(Tweet tweet, String connectionId) {
    boolean answers = tweet.parent() != Tweet.NONE;
    String author = tweet.author();
    JsonNode interaction =
        ApiJson.object(
            "connectionId",
            connectionId,
            "externalId",
            Long.toString(tweet.id()),
            "kind",
            answers ? "comment" : "post",
            "actor",
            tweet.inbound() ? "customer" : "agent",
            "parentExternalId",
            answers ? Long.toString(tweet.parent()) : null,
            "body",
            tweet.text(),
            "occurredAt",
            tweet.at().toString());
    return ApiJson.with(
        interaction,
        "author",
        tweet.inbound()
            ? ApiJson.object("externalId", author)
            : ApiJson.object("externalId", author, "handle", author, "name", author));
  }
}
