package io.entente.outward.sending;

import com.github.f4b6a3.uuid.UuidCreator;
import io.entente.outward.mail.Mail;
import io.entente.outward.mail.Mailer;
import io.entente.rest.Conflict;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to leave: it is written in the transaction of the change that it tells of, and sent when
 * that has committed, at once or after pauses that grow, for a day. It is sent at least once: who
 * gets it twice knows it by its name. What was added under the same key in the last month is not
 * added again.
 */
@Singleton
public final class Sendings {
  /** Of a key, in characters; letters, digits, dots and hyphens. */
  public static final int LONGEST_KEY = 190;

  private static final Duration LONGEST = Duration.ofHours(24);

  private final SendingStore store;
  private final Mailer mailer;
  private final Transactions transactions;
  private final SendingSignal signal;
  private final Clock clock;

  Sendings(
      SendingStore store,
      Mailer mailer,
      Transactions transactions,
      SendingSignal signal,
      Clock clock) {
    this.store = store;
    this.mailer = mailer;
    this.transactions = transactions;
    this.signal = signal;
    this.clock = clock;
  }

  /**
   * Adds a mail, in the running transaction.
   *
   * @throws Conflict if there is no mail server: see {@link Mailer#isConfigured}
   */
  public void add(UUID workspaceId, String key, Mail mail) {
    add(workspaceId, key, mail, clock.instant());
  }

  /**
   * The same, not to be sent before a moment.
   *
   * @throws Conflict if there is no mail server
   */
  public void add(UUID workspaceId, String key, Mail mail, Instant notBefore) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    insert(workspaceId, id, key, null, mailer.write(id.toString(), mail), notBefore);
  }

  /**
   * Adds a call, in the running transaction. Its address was checked when it was named.
   *
   * @param notBefore when it may be made
   */
  public void add(UUID workspaceId, String key, Webhook webhook, Instant notBefore) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    insert(workspaceId, id, key, webhook, webhook.json(), notBefore);
  }

  /** How far those of these keys are; of a key that is not known, nothing. */
  public Map<String, Sending> find(UUID workspaceId, Collection<String> keys) {
    return keys.isEmpty()
        ? Map.of()
        : store.find(workspaceId, keys).stream()
            .collect(Collectors.toMap(Sending::key, Function.identity()));
  }

  /** Forgets what waits under a secret that is no longer used, in the running transaction. */
  public void forget(UUID workspaceId, UUID secretOf) {
    store.forget(workspaceId, secretOf);
  }

  private void insert(
      UUID workspaceId,
      UUID id,
      String key,
      @Nullable Webhook webhook,
      byte[] content,
      Instant notBefore) {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("A key has 1 to " + LONGEST_KEY + " characters: " + key);
    }
    Instant due = notBefore.truncatedTo(ChronoUnit.MICROS);
    if (store.insert(new Kept(workspaceId, id, key, webhook, content, due, due.plus(LONGEST)))) {
      transactions.afterCommit(signal::raise);
    }
  }

  /**
   * What is kept of it.
   *
   * @param webhook null for a mail
   * @param content of the mail or the call
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Kept(
      UUID workspaceId,
      UUID id,
      String key,
      @Nullable Webhook webhook,
      byte[] content,
      Instant due,
      Instant expiresAt) {}
}
