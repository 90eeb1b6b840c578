package io.entente.gateway.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.entente.gateway.key.SigningKeyStore.Stored;
import io.entente.rest.Caller;
import io.entente.rest.token.AccessToken;
import io.entente.rest.token.VerificationKeys;
import io.entente.sql.Transactions;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of all replicas, in the database: the first replica to start makes one, the others find
 * it. When it is {@code entente.signing-key.age} old a next one is made, published, and signs a
 * little later; the old one verifies until all that it signed has ended, and is then forgotten.
 *
 * <p>May ask the database, so not for event loops.
 */
@Singleton
public final class SigningKeys implements VerificationKeys {
  /** After so long it is looked whether other replicas made or withdrew a key. */
  static final Duration REREAD = Duration.ofMinutes(1);

  /** How long the key before is kept after the last token that it signed has ended. */
  private static final Duration KEPT = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
  private static final int BITS = 2_048;

  private final SigningKeyStore store;
  private final Transactions transactions;
  private final Clock clock;
  private final Duration age;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable KeyRing ring;

  SigningKeys(
      SigningKeyStore store,
      Transactions transactions,
      Clock clock,
      @Value("${entente.signing-key.age:90d}") Duration age) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.age = age;
  }

  /**
   * An access token that says who calls.
   *
   * @param signIn the sign-in that it descends from, null for none
   */
  public String sign(Caller caller, @Nullable UUID signIn) {
    return ring().signer().sign(caller, signIn, clock.instant());
  }

  /** The public parts, as JSON. */
  String published() {
    return ring().published();
  }

  @Override
  public CompletionStage<Optional<JWSVerifier>> find(String id) {
    return CompletableFuture.completedFuture(ring().find(id));
  }

  /** One reads anew; whoever comes meanwhile goes on with those at hand. */
  private KeyRing ring() {
    KeyRing known = ring;
    if (known == null) {
      reading.lock();
    } else if (isFresh(known) || !reading.tryLock()) {
      return known;
    }
    try {
      return read();
    } finally {
      reading.unlock();
    }
  }

  private boolean isFresh(KeyRing known) {
    return known.readAt().plus(REREAD).isAfter(clock.instant());
  }

  /** With the database away, those at hand are good for another while. */
  private KeyRing read() {
    KeyRing known = ring;
    Instant now = clock.instant();
    KeyRing read;
    try {
      read = known != null && isFresh(known) ? known : new KeyRing(stored(now), now);
    } catch (RuntimeException e) {
      if (known == null) {
        throw e;
      }
      LOG.warn("The signing keys can't be read: {}", e.toString());
      read = known.goodFor(now);
    }
    ring = read;
    return read;
  }

  private List<Stored> stored(Instant now) {
    List<Stored> stored = store.list();
    if (stored.isEmpty() || !stored.getFirst().createdAt().plus(age).isAfter(now)) {
      Stored next =
          new Stored(stored.isEmpty() ? 1 : stored.getFirst().number() + 1, generate(), now);
      stored =
          transactions.write(() -> {
            store.insert(next);
            return store.list();
          });
      LOG.info("There is a new signing key, number {}", stored.getFirst().number());
    }
    Stored signing = KeyRing.signing(stored, now);
    Duration replaced = KeyRing.ANNOUNCED.plus(AccessToken.LIFETIME).plus(KEPT);
    if (signing.number() > stored.getLast().number()
        && signing.createdAt().plus(replaced).isBefore(now)) {
      transactions.writing(() -> store.deleteBelow(signing.number()));
      stored = store.list();
    }
    return stored;
  }

  private static String generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .keyIDFromThumbprint(true)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("No key can be made", e);
    }
  }
}
