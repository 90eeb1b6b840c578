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
 * @param handOverMinutes 0 if the work of who is away is to stay
 */
@Serdeable
record ChangedTeam(
    @Nullable String name,
    @Nullable List<UUID> members,
    @Nullable AssignmentMode assignment,
    @Nullable Integer handOverMinutes,
    @Nullable Boolean retired) {
  private static final int MOST_MEMBERS = 1_000;
  private static final int WEEK = 7 * 24 * 60;

  ChangedTeam {
    Limits.optional("name", name, Limits.NAME);
    checkMembers(members);
    checkMinutes(handOverMinutes);
  }

  static void checkMinutes(@Nullable Integer minutes) {
    if (minutes != null && (minutes < 0 || minutes > WEEK)) {
      throw new InvalidRequest("handOverMinutes", "must be 0 to " + WEEK);
    }
  }

  /** Null for no minutes at all. */
  static @Nullable Integer orNone(@Nullable Integer minutes) {
    return minutes == null || minutes == 0 ? null : minutes;
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
        assignment == null ? before.assignment() : assignment,
        handOverMinutes == null ? before.handOverMinutes() : orNone(handOverMinutes),
        retired == null ? before.retired() : retired);
  }
}
