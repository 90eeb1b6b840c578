package io.entente.gateway.session;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entente.gateway.member.MemberStore;
import io.entente.rest.Caller;
import io.entente.rest.token.AccessTokenVerifier;
import io.entente.rest.token.VerifiedToken;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether an access token is good, its caller still a member in the same role, and the sign-in
 * that it descends from not ended. A token outlives those by {@link #NOTICED} at most. While the
 * database is away, what the token says is believed: messages are taken in without it.
 */
@Singleton
public final class LiveCallers {
  static final Duration NOTICED = Duration.ofSeconds(50);

  /** Asked anew behind a request, so that callers who come often never wait for it. */
  private static final Duration REFRESHED = Duration.ofSeconds(20);

  private static final int MOST_CHARACTERS = 16_000_000;
  private static final Logger LOG = LoggerFactory.getLogger(LiveCallers.class);

  private final AccessTokenVerifier verifier;
  private final MemberStore members;
  private final RefreshTokenStore signIns;
  private final Clock clock;
  private final AsyncLoadingCache<String, VerifiedToken> tokens;

  @SuppressWarnings("NullAway") // a loader may return null, for what is not to be kept
  LiveCallers(
      AccessTokenVerifier verifier,
      MemberStore members,
      RefreshTokenStore signIns,
      Clock clock,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.verifier = verifier;
    this.members = members;
    this.signIns = signIns;
    this.clock = clock;
    this.tokens =
        Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String token, VerifiedToken said) -> token.length())
            .refreshAfterWrite(REFRESHED)
            .expireAfterWrite(NOTICED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(blocking)
            .buildAsync(this::find);
  }

  /** The caller, or empty if the token is no good (any more). Never blocks. */
  public CompletableFuture<Optional<Caller>> of(String token) {
    return tokens
        .get(token)
        .thenApply(said ->
            Optional.ofNullable(said)
                .filter(it -> clock.instant().isBefore(it.until()))
                .map(VerifiedToken::caller));
  }

  /** Null, which is not kept, for a token that is no good: those have no end. */
  private @Nullable VerifiedToken find(String token) {
    return verifier.verify(token).toCompletableFuture().join().filter(this::isLive).orElse(null);
  }

  private boolean isLive(VerifiedToken token) {
    Caller caller = token.caller();
    try {
      return members
              .membership(caller.workspaceId(), caller.memberId())
              .filter(membership -> membership.caller().role() == caller.role())
              .isPresent()
          && (token.signIn() == null || signIns.isOpen(token.signIn()));
    } catch (RuntimeException e) {
      LOG.warn("Whether {} is still a member can't be asked: {}", caller.memberId(), e.toString());
      return true;
    }
  }

  /** Forgets what it knows of the caller: what has ended is noticed at once, here. */
  void forget(Caller caller) {
    tokens
        .synchronous()
        .asMap()
        .values()
        .removeIf(said ->
            said.caller().workspaceId().equals(caller.workspaceId())
                && said.caller().memberId().equals(caller.memberId()));
  }
}
