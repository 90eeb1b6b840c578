package io.entente.interactions.assignment;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.interactions.testing.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOverTest extends TeamOfTwo {
  @Test
  void whoseOwnerStaysAwayGoesToAnotherWhenTheCustomerWaits() {
    String team = team("\"assignment\": \"round_robin\", \"handOverMinutes\": 30");
    is(ada, "online");
    String waits = given(team);
    String answered = given(team);
    file(agent("acme", "a1", NINE.plus(Duration.ofHours(2))).answering("m" + minute));
    work();
    is(grace, "online");
    work();
    assertThat(ownersOf(List.of(waits, answered))).containsOnly(id(ada));

    lastHeard(ada, Duration.ofMinutes(34));
    work();
    assertThat(ownerOf(waits)).as("away for 29 minutes").isEqualTo(id(ada));
    lastHeard(ada, Duration.ofMinutes(36));
    is(ada, "away");
    lastHeard(ada, Duration.ofMinutes(36));
    work();

    assertThat(ownerOf(waits)).isEqualTo(id(grace));
    assertThat(ownerOf(answered)).isEqualTo(id(ada));
    file(customer("customer" + minute, "again", NINE.plus(Duration.ofHours(3))).answering("a1"));
    work();
    assertThat(ownerOf(answered)).as("waits again").isEqualTo(id(grace));
  }

  private void lastHeard(Api agent, Duration ago) {
    service
        .sql()
        .update(
            """
            update agent_availability set seen_at = ?, since = ?
            where workspace_id = ? and agent_id = ?
            """,
            Instant.now().minus(ago),
            Instant.now().minus(ago),
            workspaceId,
            agent.caller().memberId());
  }
}
