package io.entente.kpi.alert;

import io.entente.events.Ids;
import io.entente.kpi.alert.Delivery.ByWebhook;
import io.entente.kpi.judgement.Rule;
import io.entente.outward.call.OutsideAddress;
import io.entente.outward.call.Secrets;
import io.entente.outward.mail.Mailer;
import io.entente.outward.sending.Sendings;
import io.entente.outward.webhook.WebhookSecret;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes alerts, changes them and throws them away. A secret is shown when it is made. */
@Singleton
final class KeepAlerts {
  private static final int MOST = 100;

  private final Transactions transactions;
  private final Rows rows;
  private final OutsideAddress addresses;
  private final Secrets secrets;
  private final Mailer mailer;
  private final Clock clock;

  /** What alerts are kept in. */
  @Singleton
  record Rows(
      AlertStore alerts, AlertEventStore events, WebhookStore webhooks, Sendings sendings) {}

  KeepAlerts(
      Transactions transactions,
      Rows rows,
      OutsideAddress addresses,
      Secrets secrets,
      Mailer mailer,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.addresses = addresses;
    this.secrets = secrets;
    this.mailer = mailer;
    this.clock = clock;
  }

  Alert create(UUID workspaceId, NewAlert asked) {
    Rule rule = filled(asked.rule());
    UUID id = Ids.next();
    return unique(() -> {
      if (rows.alerts().count(workspaceId) >= MOST) {
        throw new Conflict("too_many_alerts", "A workspace has " + MOST + " alerts at most.");
      }
      Delivery wanted = asked.delivery() == null ? Delivery.NONE : asked.delivery();
      Delivery delivery = keep(workspaceId, id, wanted, Set.of());
      StoredAlert alert =
          new StoredAlert(
              workspaceId,
              id,
              asked.name(),
              asked.enabled() == null || asked.enabled(),
              rule,
              bare(delivery),
              Course.CALM,
              null,
              null,
              1);
      rows.alerts().insert(alert, now());
      return Alert.of(alert, delivery, mailer.isConfigured());
    });
  }

  Alert change(UUID workspaceId, UUID id, AlertChange asked) {
    Rule rule = asked.rule() == null ? null : filled(asked.rule());
    return unique(() -> {
      StoredAlert before = locked(workspaceId, id);
      Delivery delivery =
          asked.delivery() == null
              ? before.delivery()
              : keep(workspaceId, id, asked.delivery(), ids(before.delivery()));
      StoredAlert after =
          before.changed(
              asked.name() == null ? before.name() : asked.name(),
              asked.enabled() == null ? before.enabled() : asked.enabled(),
              rule == null ? before.rule() : rule,
              bare(delivery));
      rows.alerts().update(after, now());
      return Alert.of(after, delivery, mailer.isConfigured());
    });
  }

  void delete(UUID workspaceId, UUID id) {
    transactions.writing(() -> {
      StoredAlert alert = locked(workspaceId, id);
      ids(alert.delivery()).forEach(webhook -> forget(workspaceId, id, webhook));
      rows.events().deleteAll(workspaceId, id);
      rows.alerts().delete(workspaceId, id);
    });
  }

  private StoredAlert locked(UUID workspaceId, UUID id) {
    return rows.alerts().lock(workspaceId, id).orElseThrow(() -> new NotFound("alert"));
  }

  /** The delivery as it is told: with the secrets of webhooks that are new. */
  private Delivery keep(UUID workspaceId, UUID alertId, Delivery asked, Set<UUID> known) {
    Set<UUID> left = new HashSet<>(known);
    List<ByWebhook> webhooks = new ArrayList<>();
    for (ByWebhook webhook : Objects.requireNonNull(asked.webhooks())) {
      String place = "/delivery/webhooks/" + webhooks.size();
      if (webhook.secret() != null) {
        throw new InvalidRequest(place + "/secret", "is made here, and not given");
      }
      String url = URI.create(addresses.check(place + "/url", webhook.url())).toASCIIString();
      webhooks.add(
          webhook.id() == null
              ? made(workspaceId, alertId, url)
              : kept(place, webhook.id(), url, left));
    }
    left.forEach(id -> forget(workspaceId, alertId, id));
    return new Delivery(asked.remindMinutes(), asked.quiet(), asked.mails(), webhooks);
  }

  private ByWebhook made(UUID workspaceId, UUID alertId, String url) {
    UUID id = Ids.next();
    String secret = WebhookSecret.next();
    rows.webhooks().insert(workspaceId, alertId, id, secrets.seal(secret, workspaceId, id));
    return new ByWebhook(id, url, secret);
  }

  private static ByWebhook kept(String place, UUID id, String url, Set<UUID> left) {
    if (!left.remove(id)) {
      throw new InvalidRequest(place + "/id", "is no webhook of this alert, or stands twice");
    }
    return new ByWebhook(id, url, null);
  }

  private void forget(UUID workspaceId, UUID alertId, UUID id) {
    rows.webhooks().delete(workspaceId, alertId, id);
    rows.sendings().forget(workspaceId, id);
  }

  private static Set<UUID> ids(Delivery delivery) {
    Set<UUID> ids = new HashSet<>();
    Objects.requireNonNull(delivery.webhooks())
        .forEach(it -> ids.add(Objects.requireNonNull(it.id())));
    return ids;
  }

  private static Delivery bare(Delivery delivery) {
    return new Delivery(
        delivery.remindMinutes(),
        delivery.quiet(),
        delivery.mails(),
        Objects.requireNonNull(delivery.webhooks()).stream().map(ByWebhook::without).toList());
  }

  private static Rule filled(Rule rule) {
    try {
      return rule.filled();
    } catch (InvalidRequest e) {
      throw e.at("/rule");
    }
  }

  private Alert unique(Supplier<Alert> work) {
    try {
      return transactions.write(work);
    } catch (DataAccessException e) {
      if (Sql.isDuplicate(e)) {
        throw new Conflict("alert_name_taken", "Another alert has this name.");
      }
      throw e;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
