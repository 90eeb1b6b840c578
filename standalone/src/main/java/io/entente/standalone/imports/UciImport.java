package io.entente.standalone.imports;

import io.entente.standalone.client.ApiJson;
import io.entente.standalone.client.BulkSender;
import io.entente.standalone.client.Connections;
import io.entente.standalone.client.Report;
import io.entente.standalone.client.Session;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Imports the event log of a service desk: each incident a message of its caller, on a connection
 * for each way of contact, and then what was done on it. The rows of an incident stand together.
 */
final class UciImport implements FileImport {
  private final CsvFile file;
  private final Session session;
  private final Connections connections;
  private final Report report;
  private final ProgressLine progress;

  UciImport(
      Path path, Session session, Connections connections, Report report, ProgressLine progress) {
    this.file = new CsvFile(path, IncidentUpdate.COLUMNS);
    this.session = session;
    this.connections = connections;
    this.report = report;
    this.progress = progress;
  }

  @Override
  public void run() {
    try (BulkSender sender = new BulkSender(session, report)) {
      each(
          true,
          incident -> {
            sender.send(incident.last().row(), interaction(incident.last()));
            progress.show(report.accepted() + report.rejected());
          });
      sender.finish();
    }
    try (BulkSender sender = new BulkSender(Acts.PATH, session, report)) {
      each(false, incident -> tell(incident, sender));
      sender.finish();
    }
  }

  /**
   * @param tells whether the rows that can't be read are told of
   */
  private void each(boolean tells, Consumer<Incident> consumer) {
    List<IncidentUpdate> updates = new ArrayList<>();
    Set<String> done = new HashSet<>();
    file.each(row -> {
      try {
        IncidentUpdate update = IncidentUpdate.of(row);
        if (!updates.isEmpty() && !updates.getLast().number().equals(update.number())) {
          done.add(updates.getLast().number());
          consumer.accept(new Incident(updates));
          updates.clear();
        }
        if (done.contains(update.number())) {
          throw new RowFault("stands apart from the other rows of incident " + update.number());
        }
        updates.add(update);
      } catch (RowFault fault) {
        if (tells) {
          report.reject(row.number(), fault.reason());
        }
      }
    });
    if (!updates.isEmpty()) {
      consumer.accept(new Incident(updates));
    }
  }

  private void tell(Incident incident, BulkSender sender) {
    IncidentUpdate last = incident.last();
    if (report.isRejected(last.row())) {
      return;
    }
    for (Incident.Step step : incident.steps()) {
      sender.send(step.row(), Acts.act(connection(last), last.number(), step.act(), step.at()));
    }
    progress.show(report.accepted() + report.rejected());
  }

  private JsonNode interaction(IncidentUpdate incident) {
    JsonNode message =
        ApiJson.object(
            "connectionId",
            connection(incident),
            "externalId",
            incident.number(),
            "thread",
            incident.number(),
            "kind",
            channel(incident).equals("email") ? "mail" : "direct_message",
            "body",
            incident.summary(),
            "occurredAt",
            incident.openedAt().toString(),
            "precision",
            "minute");
    String caller = incident.caller();
    return ApiJson.with(
        message,
        "author",
        caller == null
            ? ApiJson.object("externalId", "unknown-" + incident.number())
            : ApiJson.object("externalId", caller, "name", "Caller " + caller));
  }

  private String connection(IncidentUpdate incident) {
    String contactType = incident.contactType();
    String externalId = "service-desk-" + contactType.toLowerCase(Locale.ROOT).replace(' ', '-');
    return connections.connect(channel(incident), externalId, "Service desk: " + contactType);
  }

  private static String channel(IncidentUpdate incident) {
    return switch (incident.contactType()) {
      case "Phone", "IVR" -> "phone";
      case "Email" -> "email";
      default -> "api";
    };
  }
}
