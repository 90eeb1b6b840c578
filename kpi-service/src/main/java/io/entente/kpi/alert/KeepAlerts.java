package io.entente.kpi.alert;

import io.entente.events.Ids;
import io.entente.kpi.alert.Delivery.ByMail;
import io.entente.kpi.alert.Delivery.ByWebhook;
import io.entente.kpi.judgement.Rule;
import io.entente.outward.call.OutsideAddress;
import io.entente.outward.call.Secrets;
import io.entente.outward.mail.Mailer;
import io.entente.outward.sending.Sendings;
import io.entente.outward.webhook.WebhookSecret;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.member.AskMembers;
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
import org.jspecify.annotations.Nullable;

/** Makes alerts, changes them and throws them away. A secret is shown when it is made. */
@Singleton
final class KeepAlerts {
  private static final int MOST = 100;

  private final Transactions transactions;
  private final Rows rows;
  private final Outward outward;
  private final Clock clock;

  /** What alerts are kept in. */
  @Singleton
  record Rows(
      AlertStore alerts, AlertEventStore events, WebhookStore webhooks, Sendings sendings) {}

  /** What says whom alerts may be told. */
  @Singleton
  record Outward(OutsideAddress addresses, Secrets secrets, Mailer mailer, AskMembers members) {}

  KeepAlerts(Transactions transactions, Rows rows, Outward outward, Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.outward = outward;
    this.clock = clock;
  }

  /**
   * @param authorization as the caller sent it
   */
  Alert create(UUID workspaceId, String authorization, NewAlert asked) {
    Rule rule = filled(asked.rule());
    Delivery wanted =
        asked.delivery() == null ? Delivery.NONE : addressed(authorization, asked.delivery());
    UUID id = Ids.next();
    return unique(() -> {
      if (rows.alerts().count(workspaceId) >= MOST) {
        throw new Conflict("too_many_alerts", "A workspace has " + MOST + " alerts at most.");
      }
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
      return told(alert, delivery);
    });
  }

  /**
   * @param authorization as the caller sent it
   * @param ifMatch see {@link EntityTag#check}
   */
  Alert change(
      UUID workspaceId,
      String authorization,
      UUID id,
      AlertChange asked,
      @Nullable String ifMatch) {
    Rule rule = asked.rule() == null ? null : filled(asked.rule());
    Delivery wanted = asked.delivery() == null ? null : addressed(authorization, asked.delivery());
    return unique(() -> {
      StoredAlert before = locked(workspaceId, id, ifMatch);
      Delivery delivery =
          wanted == null
              ? before.delivery()
              : keep(workspaceId, id, wanted, ids(before.delivery()));
      StoredAlert after =
          before.changed(
              asked.name() == null ? before.name() : asked.name(),
              asked.enabled() == null ? before.enabled() : asked.enabled(),
              rule == null ? before.rule() : rule,
              bare(delivery));
      rows.alerts().update(after, now());
      return told(after, delivery);
    });
  }

  /** As whoever reads it may see it. */
  Alert shown(Caller reader, StoredAlert it) {
    return told(it, reader.isAtLeastAdmin() ? it.delivery() : it.delivery().hidden());
  }

  private Alert told(StoredAlert alert, Delivery delivery) {
    return Alert.of(alert, delivery, outward.mailer().isConfigured());
  }

  /** Members by the addresses that they sign in with. */
  private Delivery addressed(String authorization, Delivery asked) {
    List<ByMail> mails = new ArrayList<>();
    for (ByMail mail : Objects.requireNonNull(asked.mails())) {
      String place = "/delivery/mails/" + mails.size() + "/memberId";
      mails.add(
          mail.memberId() == null
              ? mail
              : mail.at(outward.members().address(authorization, mail.memberId(), place)));
    }
    try {
      return new Delivery(asked.remindMinutes(), asked.quiet(), mails, asked.webhooks());
    } catch (InvalidRequest e) {
      throw e.at("/delivery");
    }
  }

  void delete(UUID workspaceId, UUID id, @Nullable String ifMatch) {
    transactions.writing(() -> {
      StoredAlert alert = locked(workspaceId, id, ifMatch);
      ids(alert.delivery()).forEach(webhook -> forget(workspaceId, id, webhook));
      rows.events().deleteAll(workspaceId, id);
      rows.alerts().delete(workspaceId, id);
    });
  }

  private StoredAlert locked(UUID workspaceId, UUID id, @Nullable String ifMatch) {
    StoredAlert found =
        rows.alerts().lock(workspaceId, id).orElseThrow(() -> new NotFound("alert"));
    new EntityTag(found.version()).check(ifMatch);
    return found;
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
      String url =
          URI.create(outward.addresses().check(place + "/url", webhook.url())).toASCIIString();
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
    byte[] sealed = outward.secrets().seal(secret, workspaceId, id);
    rows.webhooks().insert(workspaceId, alertId, id, sealed);
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
