package io.entente.kpi.schedule;

import io.entente.kpi.schedule.ReportSending.State;
import io.entente.kpi.schedule.ReportSendingStore.Made;
import io.entente.outward.sending.Sending;
import io.entente.outward.sending.Sendings;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists what became of a schedule's reports, with how far their mails are. */
@Singleton
final class ListSendings {
  private static final UUID LATEST = new UUID(-1, -1);

  private final ReportSendingStore log;
  private final Sendings sendings;
  private final Cursors cursors;

  ListSendings(ReportSendingStore log, Sendings sendings, Cursors cursors) {
    this.log = log;
    this.sendings = sendings;
    this.cursors = cursors;
  }

  Page<ReportSending> page(UUID workspaceId, UUID scheduleId, @Nullable String cursor, int limit) {
    String kind = "report-sendings/" + workspaceId + "/" + scheduleId;
    UUID place = cursor == null ? LATEST : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<Made> found = log.before(workspaceId, scheduleId, place, limit + 1);
    List<Made> shown = found.subList(0, Math.min(limit, found.size()));
    List<String> keys = shown.stream().flatMap(it -> keys(it).stream()).toList();
    Map<String, Sending> mails = sendings.find(workspaceId, keys);
    String next =
        found.size() <= limit
            ? null
            : cursors.encode(kind, List.of(shown.getLast().id().toString()));
    return new Page<>(shown.stream().map(it -> told(it, mails)).toList(), next);
  }

  private static List<String> keys(Made made) {
    List<String> keys = new ArrayList<>();
    for (int place = 0; place < made.mails(); place++) {
      keys.add(SendReports.key(made.id(), place));
    }
    return keys;
  }

  private static ReportSending told(Made made, Map<String, Sending> mails) {
    return new ReportSending(
        made.id(),
        made.dueAt(),
        made.madeAt(),
        made.trial(),
        made.missed(),
        made.failure(),
        keys(made).stream().map(key -> state(mails.get(key))).toList());
  }

  private static State state(@Nullable Sending mail) {
    return mail == null ? new State(null, null) : new State(mail.state().json(), mail.reason());
  }
}
