package io.entente.interactions.team;

import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team to add.
 *
 * @param members ids of agents; null for none
 * @param assignment null for manual
 * @param handOverMinutes after which the work of who is away goes to others; null if it stays
 */
@Serdeable
record NewTeam(
    String name,
    @Nullable List<UUID> members,
    @Nullable AssignmentMode assignment,
    @Nullable Integer handOverMinutes) {
  NewTeam {
    Limits.required("name", name, Limits.NAME);
    ChangedTeam.checkMembers(members);
    ChangedTeam.checkMinutes(handOverMinutes);
  }
}
