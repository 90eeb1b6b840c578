package io.entente.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entente.gateway.key.SigningKeys;
import io.entente.gateway.member.MemberStore;
import io.entente.gateway.member.Membership;
import io.entente.rest.Caller;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Sessions of browsers. The browser holds an opaque cookie; the token that the services see never
 * leaves this side.
 */
@Singleton
public class WebSessions {
  private static final Duration LIFETIME = Duration.ofDays(14);

  /** A session that ended elsewhere is noticed after this long. */
  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private final WebSessionStore sessions;
  private final MemberStore members;
  private final SigningKeys keys;
  private final Transactions transactions;
  private final Clock clock;
  private final Cache<String, Open> open;

  /** An open session with the token that stands for it. */
  public record Open(Membership membership, String accessToken) {
    @Override
    public String toString() {
      return "Open[" + membership.member().id() + "]";
    }
  }

  WebSessions(
      WebSessionStore sessions,
      MemberStore members,
      SigningKeys keys,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.members = members;
    this.keys = keys;
    this.transactions = transactions;
    this.clock = clock;
    this.open =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  Secret begin(Membership membership) {
    Secret secret = Secret.random();
    Instant now = clock.instant();
    transactions.writing(() -> {
      sessions.deleteExpired(now);
      sessions.insert(
          secret, membership.workspace().id(), membership.member().id(), now, now.plus(LIFETIME));
    });
    return secret;
  }

  /** The session if this replica has looked it up a moment ago: never blocks. */
  public Optional<Open> remembered(String cookie) {
    return Optional.ofNullable(open.getIfPresent(cookie));
  }

  /** The session that a cookie proves; empty if it has ended or never was. May ask the database. */
  public Optional<Open> find(String cookie) {
    Optional<Open> known = remembered(cookie);
    if (known.isPresent()) {
      return known;
    }
    Optional<Open> found =
        sessions
            .find(new Secret(cookie), clock.instant())
            .flatMap(stored -> members.membership(stored.workspaceId(), stored.memberId()))
            .map(membership -> new Open(membership, keys.sign(membership.caller(), null)));
    found.ifPresent(session -> open.put(cookie, session));
    return found;
  }

  void end(String cookie) {
    sessions.delete(new Secret(cookie));
    open.invalidate(cookie);
  }

  void endAll(Caller caller) {
    sessions.deleteAll(caller.workspaceId(), caller.memberId());
    open.asMap()
        .values()
        .removeIf(session ->
            session.membership().workspace().id().equals(caller.workspaceId())
                && session.membership().member().id().equals(caller.memberId()));
  }
}
