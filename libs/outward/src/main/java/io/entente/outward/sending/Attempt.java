package io.entente.outward.sending;

import io.entente.outward.Backoff;
import io.entente.outward.Outcome;
import io.entente.outward.call.Secrets;
import io.entente.outward.mail.Mailer;
import io.entente.outward.webhook.SignedWebhook;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends once, and keeps what came of it. */
@Singleton
final class Attempt {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** More than there are pauses in a day: no attempt came to any end. */
  private static final int MOST_ATTEMPTS = 60;

  private final Mailer mailer;
  private final SignedWebhook webhooks;
  private final Secrets secrets;
  private final SendingStore store;
  private final Clock clock;

  Attempt(Mailer mailer, SignedWebhook webhooks, Secrets secrets, SendingStore store, Clock clock) {
    this.mailer = mailer;
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.store = store;
    this.clock = clock;
  }

  void make(Leaving it) {
    Outcome outcome = it.attempts() > MOST_ATTEMPTS ? lost() : outcome(it);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    switch (outcome) {
      case Outcome.Sent() -> store.settle(it, SendingState.SENT, null, now);
      case Outcome.Refused(String reason) -> fail(it, reason, now);
      case Outcome.Later later -> {
        Instant at = now.plus(pause(it, later));
        if (at.isBefore(it.expiresAt())) {
          store.tryAgain(it, later.reason(), at);
        } else {
          fail(it, later.reason(), now);
        }
      }
    }
  }

  private static Outcome lost() {
    return new Outcome.Refused("No attempt came to its end.");
  }

  /** What nobody expected may be so once, but not for ever: it counts as an attempt like others. */
  private Outcome outcome(Leaving it) {
    try {
      return it.isMail() ? mailer.send(it.content()) : post(it);
    } catch (RuntimeException | Error e) {
      LOG.warn("An attempt broke off: {}", it.id(), e);
      return new Outcome.Later("The attempt broke off: " + e.getClass().getSimpleName(), null);
    }
  }

  private Outcome post(Leaving it) {
    try {
      String secret =
          secrets.open(
              Objects.requireNonNull(it.secret()),
              it.workspaceId(),
              Objects.requireNonNull(it.secretOf()));
      URI address = URI.create(Objects.requireNonNull(it.address()));
      return webhooks.post(address, secret, it.id().toString(), it.content());
    } catch (Secrets.Sealed e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    }
  }

  private static Duration pause(Leaving it, Outcome.Later later) {
    Duration own = Backoff.after(it.attempts());
    Duration asked = later.after();
    if (asked == null || asked.compareTo(own) < 0) {
      return own;
    }
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  private void fail(Leaving it, String reason, Instant now) {
    LOG.warn("What was to leave did not, and will not: {} {}", it.id(), reason);
    store.settle(it, SendingState.FAILED, reason, now);
  }
}
