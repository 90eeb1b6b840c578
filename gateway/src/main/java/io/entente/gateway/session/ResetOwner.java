package io.entente.gateway.session;

import io.entente.gateway.member.MemberStore;
import io.entente.gateway.member.Membership;
import io.entente.gateway.member.Passwords;
import io.entente.rest.InvalidRequest;
import io.entente.sql.Transactions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the first owner the password in {@code entente.owner.password} at a start that is told
 * {@code entente.owner.reset}, and ends what was signed in with the old one.
 */
@Singleton
@Requires(property = "entente.owner.reset", value = "true")
class ResetOwner {
  private static final Logger LOG = LoggerFactory.getLogger(ResetOwner.class);

  private final MemberStore members;
  private final Passwords passwords;
  private final IssueTokens tokens;
  private final WebSessions webSessions;
  private final Transactions transactions;
  private final String password;

  ResetOwner(
      MemberStore members,
      Passwords passwords,
      IssueTokens tokens,
      WebSessions webSessions,
      Transactions transactions,
      @Value("${entente.owner.password:}") String password) {
    this.members = members;
    this.passwords = passwords;
    this.tokens = tokens;
    this.webSessions = webSessions;
    this.transactions = transactions;
    this.password = password;
  }

  @EventListener
  void reset(StartupEvent started) {
    checkPassword();
    members
        .credential(MemberStore.FIRST_OWNER)
        .map(MemberStore.Credential::memberId)
        .ifPresent(owner -> reset(owner, passwords.hash(password)));
  }

  private void reset(UUID owner, String hash) {
    transactions.writing(() -> {
      members.changePassword(owner, hash);
      for (Membership membership : members.memberships(owner)) {
        tokens.end(membership.workspace().id(), owner);
        webSessions.endAll(membership.caller());
      }
    });
    LOG.info("The password of {} is a new one", MemberStore.FIRST_OWNER);
  }

  private void checkPassword() {
    try {
      Passwords.check("/password", password);
    } catch (InvalidRequest e) {
      throw new IllegalStateException(
          "entente.owner.password (ENTENTE_OWNER_PASSWORD) can't be the owner's: "
              + e.violations().getFirst().detail());
    }
  }
}
