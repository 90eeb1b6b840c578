package io.entente.gateway.member;

import com.github.f4b6a3.uuid.UuidCreator;
import io.entente.rest.InvalidRequest;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the workspace {@code demo} and its owner where there is no member yet. Without a password
 * in {@code entente.owner.password} nobody is made: a password that only this process knew would
 * lock everybody out.
 */
@Singleton
class FirstOwner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstOwner.class);

  private final MemberStore members;
  private final Passwords passwords;
  private final Transactions transactions;
  private final Clock clock;
  private final String password;

  FirstOwner(
      MemberStore members,
      Passwords passwords,
      Transactions transactions,
      Clock clock,
      @Value("${entente.owner.password:}") String password) {
    this.members = members;
    this.passwords = passwords;
    this.transactions = transactions;
    this.clock = clock;
    this.password = password;
  }

  @EventListener
  void make(StartupEvent started) {
    if (members.hasMembers()) {
      return;
    }
    if (password.isBlank()) {
      LOG.warn("There is no member yet. Set entente.owner.password to make the first owner.");
      return;
    }
    checkPassword();
    String hash = passwords.hash(password);
    Instant now = clock.instant();
    UUID workspaceId = UuidCreator.getTimeOrderedEpochPlus1();
    UUID memberId = UuidCreator.getTimeOrderedEpochPlus1();
    try {
      transactions.writing(() -> {
        members.insert(new Workspace(workspaceId, "Demo", "demo", CreateWorkspace.USUAL_ZONE), now);
        members.insert(memberId, MemberStore.FIRST_OWNER, "Owner", hash, now);
        members.join(workspaceId, memberId, Member.RoleCode.owner, now);
      });
      LOG.info("Made the workspace demo and its owner {}", MemberStore.FIRST_OWNER);
    } catch (DataAccessException e) {
      if (!Sql.isDuplicate(e)) {
        throw e;
      }
      LOG.info("Another replica has made the first owner");
    }
  }

  /** Whom nobody could add as a member is not made here either. */
  private void checkPassword() {
    try {
      Passwords.check("/password", password);
    } catch (InvalidRequest e) {
      throw new IllegalStateException(
          "entente.owner.password (ENTENTE_OWNER_PASSWORD) can't be the first owner's: "
              + e.violations().getFirst().detail());
    }
  }
}
