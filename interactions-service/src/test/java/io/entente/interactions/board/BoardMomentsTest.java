package io.entente.interactions.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.interactions.conversation.Total;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is there, and when a board changes by itself. */
class BoardMomentsTest {
  private static Service service;
  private final BoardWorld world = new BoardWorld(service);
  private final Api owner = world.owner;
  private final List<Api> agents = world.agents;
  private final UUID team = world.team;

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void whoIsAwayIsNotThere() {
    Api ada = agents.getFirst();
    world.say(ada, "busy");
    owner.send(
        "PUT",
        "agents/" + ada.caller().memberId() + "/skills",
        "{\"capacity\": 7, \"languages\": [], \"channels\": [], \"reasons\": []}",
        Map.of());
    assertThat(owner.as(Role.VIEWER).get("live-board").text())
        .contains("\"presence\":\"busy\"", "\"capacity\":7", "\"name\":\"Some agent\"");

    ReadBoard.Reading reading = world.read();
    assertThat(reading.changesAt())
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(4)), Instant.now().plus(Duration.ofMinutes(5)));
    world.say(ada, "away");
    assertThat(owner.get("live-board").text()).contains("\"agents\":[]");
  }

  @Test
  void itSaysWhenADeadlineChangesIt() {
    world.promise();
    Instant soon = Instant.now().minus(Duration.ofMinutes(59));
    world.file("d1", false, soon);

    ReadBoard.Reading reading = world.read();

    assertThat(reading.board().dueWithinHour()).isEqualTo(new Total(1, true));
    assertThat(reading.changesAt())
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(2)));
    world.file("d2", false, Instant.now().plus(Duration.ofSeconds(20)));
    assertThat(world.read().changesAt()).isBefore(Instant.now().plus(Duration.ofSeconds(70)));
  }

  @Test
  void anotherWorkspaceSeesNothingOfIt() {
    world.file("s1", false, Instant.now());
    agents.forEach(agent -> world.say(agent, "online"));
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);

    assertThat(stranger.get("live-board?team=" + team).text())
        .contains("\"open\":{\"count\":0,\"exact\":true}", "\"agents\":[]")
        .contains("\"longestWait\":null");
    assertThat(owner.get("live-board?channel=pigeon").status()).isEqualTo(400);
    assertThat(owner.get("live-board?team=One").status()).isEqualTo(400);
  }
}
