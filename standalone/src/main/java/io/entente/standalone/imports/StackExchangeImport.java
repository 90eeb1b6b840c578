package io.entente.standalone.imports;

import io.entente.standalone.client.ApiJson;
import io.entente.standalone.client.BulkSender;
import io.entente.standalone.client.Connections;
import io.entente.standalone.client.Report;
import io.entente.standalone.client.Session;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Imports questions and answers of a Stack Exchange site into a forum. Who answers is a peer, also
 * who answers a question of their own. When an answer was accepted the file does not say: the time
 * of the answer itself stands for it, also as the question's resolution.
 */
final class StackExchangeImport implements FileImport {
  private static final String CHANNEL = "forum";

  private final XmlRows file;
  private final String site;
  private final Session session;
  private final Connections connections;
  private final Report report;
  private final ProgressLine progress;
  private final Set<String> acceptedAnswers = new HashSet<>();

  StackExchangeImport(
      Path path, Session session, Connections connections, Report report, ProgressLine progress) {
    this.file = new XmlRows(path);
    this.site = site(path);
    this.session = session;
    this.connections = connections;
    this.report = report;
    this.progress = progress;
  }

  private static String site(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    Path name = folder == null ? null : folder.getFileName();
    return name == null ? "stackexchange" : name.toString();
  }

  @Override
  public void run() {
    each(
        true,
        post -> {
          if (post.acceptedAnswerId() != null) {
            acceptedAnswers.add(post.acceptedAnswerId());
          }
        });
    String connectionId = connections.connect(CHANNEL, site, site);
    try (BulkSender sender = new BulkSender(session, report)) {
      each(
          false,
          post -> {
            sender.send(post.row(), interaction(post, connectionId));
            progress.show(report.accepted() + report.rejected());
          });
      sender.finish();
    }
    try (BulkSender acceptances = new BulkSender("/api/v1/acceptances", session, report);
        BulkSender acts = new BulkSender(Acts.PATH, session, report)) {
      each(
          false,
          post -> {
            String questionId = post.questionId();
            if (questionId != null
                && acceptedAnswers.contains(post.id())
                && !report.isRejected(post.row())) {
              acceptances.send(post.row(), acceptance(post, connectionId));
              acts.send(post.row(), Acts.act(connectionId, questionId, "resolved", post.at()));
            }
          });
      acceptances.finish();
      acts.finish();
    }
  }

  /**
   * @param tells whether the rows that can't be read are told of
   */
  private void each(boolean tells, Consumer<SitePost> consumer) {
    file.each(row -> {
      try {
        SitePost post = SitePost.of(row);
        if (post != null) {
          consumer.accept(post);
        }
      } catch (RowFault fault) {
        if (tells) {
          report.reject(row.number(), fault.reason());
        }
      }
    });
  }

  private static JsonNode interaction(SitePost post, String connectionId) {
    @Nullable String questionId = post.questionId();
    JsonNode message =
        ApiJson.object(
            "connectionId",
            connectionId,
            "externalId",
            post.id(),
            "kind",
            "forum_post",
            "actor",
            questionId == null ? "customer" : "peer",
            "parentExternalId",
            questionId,
            "body",
            post.text(),
            "occurredAt",
            post.at().toString());
    return ApiJson.with(
        message, "author", ApiJson.object("externalId", post.author(), "name", post.authorName()));
  }

  private static JsonNode acceptance(SitePost post, String connectionId) {
    return ApiJson.object(
        "connectionId", connectionId, "externalId", post.id(), "acceptedAt", post.at().toString());
  }
}
