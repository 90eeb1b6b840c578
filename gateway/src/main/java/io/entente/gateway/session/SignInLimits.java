package io.entente.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entente.rest.TooManyRequests;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/**
 * Bounds guessing: of one account from many addresses, and of many accounts from one. Every attempt
 * takes a turn before it is looked at, so that many at once gain nothing; one that succeeds gives
 * it back. Sessions that are open already are not touched.
 */
@Singleton
final class SignInLimits {
  private static final int MOST_KEYS = 100_000;

  private final SignInSettings settings;
  private final Cache<String, Bucket> accounts;
  private final Cache<String, Bucket> addresses;

  SignInLimits(SignInSettings settings) {
    this.settings = settings;
    this.accounts = buckets(settings.period());
    this.addresses = buckets(settings.period());
  }

  /** A turn that was taken, to be given back if the attempt was no guess. */
  record Turn(Bucket account, Bucket address) {
    void giveBack() {
      account.addTokens(1);
      address.addTokens(1);
    }
  }

  /**
   * @throws TooManyRequests if there were too many failures
   */
  Turn take(String email, String address) {
    String account = email.strip().toLowerCase(Locale.ROOT);
    Bucket ofAddress = addresses.get(address, _ -> bucket(settings.perAddress()));
    take(ofAddress);
    Bucket ofAccount = accounts.get(account, _ -> bucket(settings.perAccount()));
    take(ofAccount);
    return new Turn(ofAccount, ofAddress);
  }

  private static void take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyRequests(
          "Signing in failed too often.", Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket(int capacity) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, settings.period()))
        .build();
  }

  /** A bucket that nobody asked for during a whole period is full again. */
  private static Cache<String, Bucket> buckets(Duration period) {
    return Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(period).build();
  }
}
