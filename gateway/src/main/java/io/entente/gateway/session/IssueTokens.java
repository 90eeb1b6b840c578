package io.entente.gateway.session;

import com.github.f4b6a3.uuid.UuidCreator;
import io.entente.gateway.key.SigningKeys;
import io.entente.gateway.member.MemberStore;
import io.entente.gateway.member.Membership;
import io.entente.gateway.session.RefreshTokenStore.Stored;
import io.entente.rest.Unauthenticated;
import io.entente.rest.token.AccessToken;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues pairs of tokens. A refresh token is good once: who uses one again is not who it was given
 * to, or was robbed, so all that descend from the same sign-in end.
 */
@Singleton
class IssueTokens {
  private static final Logger LOG = LoggerFactory.getLogger(IssueTokens.class);
  private static final Duration LIFETIME = Duration.ofDays(30);

  private final RefreshTokenStore tokens;
  private final MemberStore members;
  private final SigningKeys keys;
  private final Transactions transactions;
  private final Clock clock;

  IssueTokens(
      RefreshTokenStore tokens,
      MemberStore members,
      SigningKeys keys,
      Transactions transactions,
      Clock clock) {
    this.tokens = tokens;
    this.members = members;
    this.keys = keys;
    this.transactions = transactions;
    this.clock = clock;
  }

  Session begin(Membership membership) {
    Instant now = clock.instant();
    UUID family = UuidCreator.getTimeOrderedEpochPlus1();
    Secret refresh = Secret.random();
    transactions.writing(() -> {
      tokens.deleteExpired(now);
      tokens.insertFamily(
          family, membership.workspace().id(), membership.member().id(), now, now.plus(LIFETIME));
      tokens.insertToken(refresh, family, now);
    });
    return session(membership, family, refresh);
  }

  Session refresh(Secret presented) {
    Instant now = clock.instant();
    Secret next = Secret.random();
    // Decided inside, refused outside: a refusal must not undo the revocation.
    return transactions
        .write(() ->
            tokens
                .lock(presented)
                .filter(stored -> isGood(stored, now))
                .flatMap(stored -> rotate(stored, presented, next, now)))
        .map(descends -> session(descends.membership(), descends.family(), next))
        .orElseThrow(() -> new Unauthenticated("The refresh token is not good any more."));
  }

  private record Descent(Membership membership, UUID family) {}

  void end(UUID workspaceId, UUID memberId) {
    tokens.revokeAll(workspaceId, memberId, clock.instant());
  }

  private boolean isGood(Stored stored, Instant now) {
    if (stored.usedAt() != null) {
      LOG.warn(
          "A refresh token of member {} was used again: its sign-in has ended", stored.memberId());
      tokens.revoke(stored.familyId(), now);
      return false;
    }
    return stored.revokedAt() == null && now.isBefore(stored.expiresAt());
  }

  private Optional<Descent> rotate(Stored stored, Secret presented, Secret next, Instant now) {
    tokens.use(presented, now);
    tokens.insertToken(next, stored.familyId(), now);
    return members
        .membership(stored.workspaceId(), stored.memberId())
        .map(membership -> new Descent(membership, stored.familyId()));
  }

  private Session session(Membership membership, UUID family, Secret refresh) {
    return new Session(
        keys.sign(membership.caller(), family),
        refresh.text(),
        AccessToken.LIFETIME.toSeconds(),
        membership.member(),
        membership.workspace());
  }
}
