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
 */
@Serdeable
record NewTeam(String name, @Nullable List<UUID> members) {
  NewTeam {
    Limits.required("name", name, Limits.NAME);
    ChangedTeam.checkMembers(members);
  }
}
