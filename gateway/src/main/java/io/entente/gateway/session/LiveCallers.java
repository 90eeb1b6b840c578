package io.entente.gateway.session;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entente.gateway.member.MemberStore;
import io.entente.rest.Caller;
import io.entente.rest.token.AccessTokenVerifier;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether an access token is good and its caller still a member in the same role. A token
 * outlives its membership by {@link #NOTICED} at most. While the database is away, what the token
 * says is believed: messages are taken in without it.
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
  private final AsyncLoadingCache<String, Caller> callers;

  @SuppressWarnings("NullAway") // a loader may return null, for what is not to be kept
  LiveCallers(
      AccessTokenVerifier verifier,
      MemberStore members,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.verifier = verifier;
    this.members = members;
    this.callers =
        Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String token, Caller caller) -> token.length())
            .refreshAfterWrite(REFRESHED)
            .expireAfterWrite(NOTICED)
            .executor(blocking)
            .buildAsync(this::find);
  }

  /** The caller, or empty if the token is no good (any more). Never blocks. */
  public CompletableFuture<Optional<Caller>> of(String token) {
    return callers.get(token).thenApply(Optional::ofNullable);
  }

  /** Null, which is not kept, for a token that is no good: those have no end. */
  private @Nullable Caller find(String token) {
    return verifier.verify(token).toCompletableFuture().join().filter(this::isMember).orElse(null);
  }

  private boolean isMember(Caller caller) {
    try {
      return members
          .membership(caller.workspaceId(), caller.memberId())
          .filter(membership -> membership.caller().role() == caller.role())
          .isPresent();
    } catch (RuntimeException e) {
      LOG.warn("Whether {} is still a member can't be asked: {}", caller.memberId(), e.toString());
      return true;
    }
  }
}
