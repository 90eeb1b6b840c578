package io.entente.interactions.board;

import io.entente.interactions.conversation.Filters;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which conversations, and whose members, a board is about: both must hold. */
@Introspected
public record BoardFilters(
    @QueryValue @Nullable @Parameter(description = "Ids of teams", explode = Explode.TRUE)
        List<UUID> team,
    @QueryValue @Nullable @Parameter(description = "Such as x or email", explode = Explode.TRUE)
        List<String> channel) {

  public BoardFilters {
    team = team == null || team.isEmpty() ? null : team.stream().distinct().sorted().toList();
    channel =
        channel == null || channel.isEmpty() ? null : channel.stream().distinct().sorted().toList();
  }

  public boolean areNone() {
    return team == null && channel == null;
  }

  /**
   * The conversations of these statuses.
   *
   * @param assignee an id, or none; null for all
   * @param dueWithinSeconds null for all
   */
  Filters meaning(List<String> status, @Nullable String assignee, @Nullable Long dueWithinSeconds) {
    return new Filters(
        status,
        channel,
        null,
        null,
        null,
        assignee == null ? null : List.of(assignee),
        team == null ? null : team.stream().map(UUID::toString).toList(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        dueWithinSeconds,
        null,
        null);
  }
}
