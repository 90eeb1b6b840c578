package io.entente.interactions.team;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * Agents who work together.
 *
 * @param members ids of agents
 * @param retired whether nothing can be given to it any more
 */
@Serdeable
record Team(UUID id, String name, List<UUID> members, boolean retired) {
  Team {
    members = List.copyOf(members);
  }
}
