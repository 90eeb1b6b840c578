package io.entente.gateway.member;

import com.github.f4b6a3.uuid.UuidCreator;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.Forbidden;
import io.entente.rest.Role;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Adds a member to the caller's workspace. */
@Singleton
class CreateMember {
  private final MemberStore members;
  private final Passwords passwords;
  private final Transactions transactions;
  private final Clock clock;

  CreateMember(MemberStore members, Passwords passwords, Transactions transactions, Clock clock) {
    this.members = members;
    this.passwords = passwords;
    this.transactions = transactions;
    this.clock = clock;
  }

  Member create(Caller caller, NewMember request) {
    request.check();
    if (request.role() == Member.RoleCode.admin && caller.role() != Role.OWNER) {
      throw new Forbidden("Only an owner adds an admin.");
    }
    String hash = passwords.hash(request.password());
    Instant now = clock.instant();
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    try {
      return transactions.write(() -> {
        members.insert(id, request.email().strip(), request.name().strip(), hash, now);
        members.join(caller.workspaceId(), id, request.role(), now);
        return members.membership(caller.workspaceId(), id).orElseThrow().member();
      });
    } catch (DataAccessException e) {
      if (Sql.isDuplicate(e)) {
        throw new Conflict("member_exists", "There is a member with this address already.");
      }
      throw e;
    }
  }
}
