package io.entente.standalone.imports;

import io.entente.standalone.client.ApiJson;
import io.entente.standalone.client.BulkSender;
import io.entente.standalone.client.CallFailure;
import io.entente.standalone.client.Connections;
import io.entente.standalone.client.Report;
import io.entente.standalone.client.Session;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Imports reviews, each on the connection of the company that it is of, and their answers as
 * messages of that company. Times without an offset are read as UTC.
 */
final class ReviewsImport implements FileImport {
  private static final String CHANNEL = "reviews";
  private static final Pattern STARS = Pattern.compile("[1-5](\\.0+)?");

  private final Path path;
  private final Session session;
  private final Connections connections;
  private final Report report;
  private final ProgressLine progress;
  private @Nullable ReviewMapping mapping;

  ReviewsImport(
      Path path, Session session, Connections connections, Report report, ProgressLine progress) {
    this.path = path;
    this.session = session;
    this.connections = connections;
    this.report = report;
    this.progress = progress;
  }

  @Override
  public void run() {
    try (BulkSender sender = new BulkSender(session, report)) {
      new ReviewFile(path)
          .each(row -> {
            try {
              send(row, mapping(row), sender);
            } catch (RowFault fault) {
              report.reject(row.number(), fault.reason());
            }
            progress.show(report.accepted() + report.rejected());
          });
      sender.finish();
    }
  }

  /** That of the first row is that of all. */
  private ReviewMapping mapping(ReviewRow row) {
    if (mapping == null) {
      mapping =
          ReviewMapping.of(row)
              .orElseThrow(() -> new CallFailure(path + " has fields that no mapping knows."));
    }
    return mapping;
  }

  private void send(ReviewRow row, ReviewMapping fields, BulkSender sender) {
    String company = company(row, fields);
    String connectionId = connections.connect(CHANNEL, company, company);
    String id = row.required(fields.id());
    JsonNode review = review(row, fields, connectionId, id);
    String answer = fields.reply(row);
    // Read before anything is sent: a review would stay unanswered else.
    @Nullable JsonNode reply =
        answer == null
            ? null
            : ApiJson.object(
                "connectionId",
                connectionId,
                "externalId",
                id + "-reply",
                "kind",
                "comment",
                "actor",
                "agent",
                "parentExternalId",
                id,
                "body",
                answer,
                "occurredAt",
                time(row, fields.repliedAt()),
                "precision",
                fields.precision());
    sender.send(row.number(), review);
    if (reply != null) {
      JsonNode author = ApiJson.object("externalId", company, "name", company);
      sender.send(row.number(), ApiJson.with(reply, "author", author));
    }
  }

  private String company(ReviewRow row, ReviewMapping fields) {
    if (fields.company() != null) {
      return row.required(fields.company());
    }
    Path folder = path.toAbsolutePath().normalize().getParent();
    Path name = folder == null ? null : folder.getFileName();
    return name == null ? CHANNEL : name.toString();
  }

  private static JsonNode review(
      ReviewRow row, ReviewMapping fields, String connectionId, String id) {
    JsonNode review =
        ApiJson.object(
            "connectionId",
            connectionId,
            "externalId",
            id,
            "kind",
            "review",
            "body",
            body(row, fields),
            "language",
            fields.language() == null ? null : row.get(fields.language()),
            "occurredAt",
            time(row, fields.publishedAt()),
            "precision",
            fields.precision());
    Integer stars = stars(row, fields);
    JsonNode rated =
        stars == null ? review : ApiJson.with(review, "stars", JsonNode.createNumberNode(stars));
    String name = fields.authorName() == null ? null : row.get(fields.authorName());
    return ApiJson.with(
        rated, "author", ApiJson.object("externalId", row.required(fields.author()), "name", name));
  }

  private static String body(ReviewRow row, ReviewMapping fields) {
    String title = Objects.requireNonNullElse(row.get(fields.title()), "").strip();
    String text = Objects.requireNonNullElse(row.get(fields.text()), "").strip();
    String rating = row.required(fields.rating());
    return (title + "\n\n" + text).strip() + "\n\n" + rating + "/5";
  }

  /** Null where it is no whole number of stars: the text tells it all the same. */
  private static @Nullable Integer stars(ReviewRow row, ReviewMapping fields) {
    String rating = row.required(fields.rating());
    return STARS.matcher(rating).matches() ? Integer.valueOf(rating.substring(0, 1)) : null;
  }

  private static String time(ReviewRow row, String field) {
    String text = row.required(field).replace(' ', 'T');
    try {
      return OffsetDateTime.parse(text).toInstant().toString();
    } catch (DateTimeException _) {
      // Perhaps there is just no offset.
    }
    try {
      return Instant.parse(text + "Z").toString();
    } catch (DateTimeException _) {
      throw new RowFault(field + " is no time: \"" + text + "\"");
    }
  }
}
