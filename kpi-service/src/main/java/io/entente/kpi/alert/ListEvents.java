package io.entente.kpi.alert;

import io.entente.outward.sending.Sending;
import io.entente.outward.sending.Sendings;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an alert, and whether those who are named were reached. */
@Singleton
final class ListEvents {
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
  private static final UUID LAST_ID = new UUID(-1, -1);

  private final AlertStore alerts;
  private final AlertEventStore events;
  private final Sendings sendings;
  private final Cursors cursors;

  ListEvents(AlertStore alerts, AlertEventStore events, Sendings sendings, Cursors cursors) {
    this.alerts = alerts;
    this.events = events;
    this.sendings = sendings;
    this.cursors = cursors;
  }

  Page<AlertEvent> list(Caller reader, UUID id, @Nullable String cursor, int limit) {
    UUID workspaceId = reader.workspaceId();
    if (alerts.find(workspaceId, id).isEmpty()) {
      throw new NotFound("alert");
    }
    String kind = "alert-events/" + workspaceId + "/" + id;
    List<String> after =
        cursor == null
            ? List.of(LAST.toString(), LAST_ID.toString())
            : cursors.decode(kind, cursor);
    List<AlertEventStore.Kept> found =
        events.list(
            workspaceId, id, Instant.parse(after.get(0)), UUID.fromString(after.get(1)), limit + 1);
    List<AlertEventStore.Kept> items = found.stream().limit(limit).toList();
    AlertEventStore.Kept last = found.size() <= limit ? null : items.getLast();
    return new Page<>(
        told(reader, items),
        last == null
            ? null
            : cursors.encode(kind, List.of(last.at().toString(), last.id().toString())));
  }

  AlertEvent told(Caller reader, AlertEventStore.Kept event) {
    return told(reader, List.of(event)).getFirst();
  }

  private List<AlertEvent> told(Caller reader, List<AlertEventStore.Kept> items) {
    Map<String, Sending> found =
        sendings.find(
            reader.workspaceId(),
            items.stream()
                .flatMap(it -> it.addressees().stream())
                .map(Addressee::key)
                .filter(Objects::nonNull)
                .toList());
    return items.stream()
        .map(it ->
            new AlertEvent(
                it.id(),
                it.type(),
                it.at(),
                it.toldAt(),
                it.judgement(),
                it.addressees().stream().map(to -> told(seen(reader, to), found)).toList()))
        .toList();
  }

  /** Who may not manage alerts sees of webhooks the host alone. */
  private static Addressee seen(Caller reader, Addressee it) {
    boolean isWebhook = it.to().startsWith("https:") || it.to().startsWith("http:");
    return isWebhook && !reader.isAtLeastAdmin()
        ? new Addressee(Delivery.ByWebhook.host(it.to()), it.key())
        : it;
  }

  private static AlertEvent.Told told(Addressee to, Map<String, Sending> found) {
    if (to.key() == null) {
      return new AlertEvent.Told(to.to(), "failed", 0, "This server has no mail server.");
    }
    Sending sending = found.get(to.key());
    return sending == null
        ? new AlertEvent.Told(to.to(), null, 0, null)
        : new AlertEvent.Told(
            to.to(), sending.state().json(), sending.attempts(), sending.reason());
  }
}
