package io.entente.kpi.alert;

import io.entente.events.AlertNotice;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.kpi.judgement.Judgement;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import io.entente.outward.mail.Mailer;
import io.entente.outward.sending.Sendings;
import io.entente.outward.sending.Webhook;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells those who are named that an alert rings, or has ended; in the running transaction. */
@Singleton
final class TellAlert {
  private final Sendings sendings;
  private final Mailer mailer;
  private final AlertWords words;
  private final WebhookStore webhooks;
  private final Outbox outbox;
  private final EventJson json;

  TellAlert(
      Sendings sendings,
      Mailer mailer,
      AlertWords words,
      WebhookStore webhooks,
      Outbox outbox,
      EventJson json) {
    this.sendings = sendings;
    this.mailer = mailer;
    this.words = words;
    this.webhooks = webhooks;
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * What is told.
   *
   * @param eventId of which it is told once to each, however often this is done
   * @param notBefore when mails and calls may leave
   */
  record Telling(
      UUID eventId,
      AlertNotice.Type type,
      @Nullable Judgement seen,
      Instant at,
      Instant notBefore) {}

  /** Returns whom. */
  List<Addressee> tell(StoredAlert alert, Telling telling) {
    AlertNotice notice = notice(alert, telling);
    byte[] body = json.encode(notice);
    outbox.append(new OutgoingEvent(Topics.ALERTS, notice.key(), body, alert.workspaceId()));
    List<Addressee> told = new ArrayList<>();
    for (Delivery.ByMail mail : Objects.requireNonNull(alert.delivery().mails())) {
      told.add(mail(alert, telling, mail, told.size()));
    }
    Map<UUID, byte[]> secrets = webhooks.secrets(alert.workspaceId(), alert.id());
    for (Delivery.ByWebhook webhook : Objects.requireNonNull(alert.delivery().webhooks())) {
      UUID id = Objects.requireNonNull(webhook.id());
      String key = key(telling, told.size());
      sendings.add(
          alert.workspaceId(),
          key,
          new Webhook(URI.create(webhook.url()), id, Objects.requireNonNull(secrets.get(id)), body),
          telling.notBefore());
      told.add(new Addressee(webhook.url(), key));
    }
    return told;
  }

  private Addressee mail(StoredAlert alert, Telling telling, Delivery.ByMail to, int place) {
    if (!mailer.isConfigured()) {
      return new Addressee(to.known(), null);
    }
    String key = key(telling, place);
    sendings.add(
        alert.workspaceId(),
        key,
        words.mail(alert, telling.type(), telling.seen(), to),
        telling.notBefore());
    return new Addressee(to.known(), key);
  }

  private static String key(Telling telling, int place) {
    return "alert-" + telling.eventId() + "-" + telling.type().json() + "-" + place;
  }

  private static AlertNotice notice(StoredAlert alert, Telling telling) {
    Judgement seen = telling.seen();
    return new AlertNotice(
        alert.workspaceId(),
        alert.id(),
        telling.eventId(),
        telling.type(),
        alert.name(),
        alert.rule().kind().json(),
        seen == null ? String.valueOf(alert.rule().metric()) : seen.metric(),
        seen == null ? null : seen.value(),
        seen == null ? null : seen.usual(),
        seen == null ? null : seen.bound(),
        telling.at());
  }
}
