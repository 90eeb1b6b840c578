package io.entente.interactions.team;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a team; null for what stays.
 *
 * @param members all of them, in the place of those that it has
 */
@Serdeable
record ChangedTeam(@Nullable String name, @Nullable List<UUID> members, @Nullable Boolean retired) {
  private static final int MOST_MEMBERS = 1_000;

  ChangedTeam {
    Limits.optional("name", name, Limits.NAME);
    checkMembers(members);
  }

  static void checkMembers(@Nullable List<UUID> members) {
    if (members == null) {
      return;
    }
    if (members.size() > MOST_MEMBERS) {
      throw new InvalidRequest("members", "must be " + MOST_MEMBERS + " at most");
    }
    if (new HashSet<>(members).size() < members.size()) {
      throw new InvalidRequest("members", "must not hold anybody twice");
    }
  }

  Team onto(Team before) {
    return new Team(
        before.id(),
        name == null ? before.name() : name,
        members == null ? before.members() : members,
        retired == null ? before.retired() : retired);
  }
}
