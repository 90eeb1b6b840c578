package io.entente.interactions.team;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Agents who work together.
 *
 * @param members ids of agents
 * @param assignment how its conversations get their owners
 * @param handOverMinutes after which the work of who is away goes to others; null if it stays
 * @param retired whether nothing can be given to it any more
 */
@Serdeable
record Team(
    UUID id,
    String name,
    List<UUID> members,
    AssignmentMode assignment,
    @Nullable Integer handOverMinutes,
    boolean retired) {
  Team {
    members = List.copyOf(members);
  }

  Team with(List<UUID> others) {
    return new Team(id, name, others, assignment, handOverMinutes, retired);
  }
}
