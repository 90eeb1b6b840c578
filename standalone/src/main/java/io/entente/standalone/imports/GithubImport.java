package io.entente.standalone.imports;

import io.entente.standalone.client.ApiJson;
import io.entente.standalone.client.BulkSender;
import io.entente.standalone.client.Connections;
import io.entente.standalone.client.Report;
import io.entente.standalone.client.Session;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * Imports issues of projects: each a message on its project's connection, resolved when it was
 * closed. The file names no authors, so each project has one who is unknown.
 */
final class GithubImport implements FileImport {
  private static final String CHANNEL = "api";
  private static final List<String> COLUMNS =
      List.of(
          "project_name", "issue_id", "issue_title", "created_at", "closed_at", "labels", "url");

  private final CsvFile file;
  private final Session session;
  private final Connections connections;
  private final Report report;
  private final ProgressLine progress;

  GithubImport(
      Path path, Session session, Connections connections, Report report, ProgressLine progress) {
    this.file = new CsvFile(path, COLUMNS);
    this.session = session;
    this.connections = connections;
    this.report = report;
    this.progress = progress;
  }

  @Override
  public void run() {
    try (BulkSender sender = new BulkSender(session, report)) {
      file.each(row -> send(row, sender));
      sender.finish();
    }
    try (BulkSender sender = new BulkSender(Acts.PATH, session, report)) {
      file.each(row -> close(row, sender));
      sender.finish();
    }
  }

  private void send(CsvRow row, BulkSender sender) {
    try {
      String project = required(row, "project_name");
      JsonNode issue =
          ApiJson.object(
              "connectionId",
              connections.connect(CHANNEL, project, project),
              "externalId",
              required(row, "issue_id"),
              "kind",
              "post",
              "body",
              body(row),
              "occurredAt",
              time(row, "created_at").toString());
      // Checked before the issue is posted: it would stay open else.
      if (!row.get("closed_at").isBlank()) {
        Instant _ = time(row, "closed_at");
      }
      JsonNode author = ApiJson.object("externalId", "unknown", "name", "Unknown reporter");
      sender.send(row.number(), ApiJson.with(issue, "author", author));
    } catch (RowFault fault) {
      report.reject(row.number(), fault.reason());
    }
    progress.show(report.accepted() + report.rejected());
  }

  private void close(CsvRow row, BulkSender sender) {
    if (report.isRejected(row.number())) {
      return;
    }
    try {
      if (row.get("closed_at").isBlank()) {
        return;
      }
      String project = required(row, "project_name");
      sender.send(
          row.number(),
          Acts.act(
              connections.connect(CHANNEL, project, project),
              required(row, "issue_id"),
              "resolved",
              time(row, "closed_at")));
    } catch (RowFault _) {
      // Told when the issue was to be posted.
    }
    progress.show(report.accepted() + report.rejected());
  }

  private static String body(CsvRow row) {
    String labels = row.get("labels").isBlank() ? "" : "\n\nLabels: " + row.get("labels");
    return row.get("issue_title") + labels + "\n\n" + row.get("url");
  }

  private static String required(CsvRow row, String column) {
    String text = row.get(column).strip();
    if (text.isEmpty()) {
      throw new RowFault(column + " is empty");
    }
    return text;
  }

  private static Instant time(CsvRow row, String column) {
    String text = row.get(column).strip();
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      throw new RowFault(column + " is no time such as 2023-05-04T08:52:41Z: \"" + text + "\"");
    }
  }
}
