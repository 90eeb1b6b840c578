package io.entente.interactions.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.interactions.conversation.Total;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A board shows what a recount of all rows shows. */
class BoardTest {
  private static Service service;
  private final BoardWorld world = new BoardWorld(service);
  private final UUID workspaceId = world.workspaceId;
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
  void theFiguresEqualARecountWhateverWasDone() {
    world.promise();
    agents.forEach(agent -> world.say(agent, "online"));
    assertThat(
            owner
                .send(
                    "PATCH",
                    "teams/" + team,
                    "{\"members\": [\"" + agents.getFirst().caller().memberId() + "\"]}",
                    Map.of())
                .status())
        .isEqualTo(200);
    Random random = new Random(11);
    Instant start = Instant.now().minus(Duration.ofMinutes(100));
    List<String> conversations = new ArrayList<>();
    for (int act = 0; act < 120; act++) {
      if (act < 30 || random.nextInt(4) == 0) {
        conversations.add(
            world.file("m" + act, random.nextBoolean(), start.plusSeconds(act * 45L)));
      } else {
        act(random, conversations.get(random.nextInt(conversations.size())));
      }
      if (act % 10 == 9) {
        check(new BoardFilters(null, null));
        check(new BoardFilters(List.of(team), null));
        check(new BoardFilters(null, List.of("email")));
        check(new BoardFilters(List.of(team), List.of("x")));
      }
    }
  }

  private void act(Random random, String id) {
    Api agent = agents.get(random.nextInt(agents.size()));
    String path = "conversations/" + id;
    int status =
        switch (random.nextInt(6)) {
          case 0 -> agent.post(path + "/replies", "{\"body\": \"Hello\"}").status();
          case 1 -> agent.post(path + "/resolution", null).status();
          case 2 -> patch(agent, path, "{\"assigneeId\": \"%s\"}", agent.caller().memberId());
          case 3 -> patch(agent, path, "{\"teamId\": \"%s\"}", team);
          case 4 -> patch(agent, path, "{\"assigneeId\": null}", null);
          default -> patch(agent, path, "{\"status\": \"pending\"}", null);
        };
    assertThat(status).isLessThan(500);
  }

  private static int patch(Api agent, String path, String body, UUID id) {
    return agent
        .send(
            "PATCH",
            path,
            body.formatted(id),
            Map.of("Content-Type", "application/merge-patch+json"))
        .status();
  }

  private long recount(BoardFilters filters, String condition, Object... parameters) {
    String narrowed =
        (filters.channel() == null
                ? ""
                : " and c.channel = '"
                    + filters.channel().getFirst().toUpperCase(Locale.ROOT)
                    + "'")
            + (filters.team() == null
                ? ""
                : " and exists (select 1 from work w where w.workspace_id = c.workspace_id"
                    + " and w.conversation_id = c.id and w.team_id = '"
                    + filters.team().getFirst()
                    + "')");
    List<Object> all = new ArrayList<>(List.of(workspaceId));
    all.addAll(List.of(parameters));
    return service
        .sql()
        .number(
            "select count(*) from conversation c where c.workspace_id = ? and c.ordinal is not null and "
                + condition
                + narrowed,
            all.toArray());
  }

  private void check(BoardFilters filters) {
    LiveBoard board = service.bean(ReadBoard.class).read(workspaceId, filters).board();

    assertThat(board.open()).isEqualTo(exactly(recount(filters, "c.status = 'OPEN'")));
    assertThat(board.unassigned())
        .isEqualTo(
            exactly(
                recount(
                    filters,
                    """
                    c.status = 'OPEN' and not exists (
                      select 1 from work o where o.workspace_id = c.workspace_id
                      and o.conversation_id = c.id and o.assignee_id is not null)
                    """)));
    String due =
        """
        c.status in ('OPEN', 'PENDING', 'SNOOZED') and exists (
          select 1 from sla_target t where t.workspace_id = c.workspace_id
          and t.conversation_id = c.id and t.ended_at is null and t.deadline is not null
          group by t.conversation_id having min(t.deadline) > ? and min(t.deadline) <= ?)
        """;
    Instant hour = board.asOf().plus(Duration.ofHours(1));
    assertThat(board.overdue())
        .isEqualTo(exactly(recount(filters, due, Instant.EPOCH, board.asOf())));
    assertThat(board.dueWithinHour()).isEqualTo(exactly(recount(filters, due, board.asOf(), hour)));
    checkWait(filters, board);
    checkAgents(filters, board);
  }

  private void checkWait(BoardFilters filters, LiveBoard board) {
    if (board.longestWait() == null) {
      assertThat(recount(filters, "c.status = 'OPEN' and c.waiting_since is not null")).isZero();
    } else {
      assertThat(
              recount(
                  filters,
                  "c.status = 'OPEN' and c.waiting_since < ?",
                  board.longestWait().since()))
          .isZero();
      assertThat(
              recount(
                  filters,
                  "c.status = 'OPEN' and c.waiting_since = ? and c.id = ?",
                  board.longestWait().since(),
                  board.longestWait().conversationId()))
          .isOne();
    }
  }

  private void checkAgents(BoardFilters filters, LiveBoard board) {
    assertThat(board.agents()).hasSize(filters.team() == null ? 2 : 1);
    for (BoardAgent agent : board.agents()) {
      assertThat(agent.open())
          .isEqualTo(
              exactly(
                  recount(
                      new BoardFilters(null, null),
                      """
                      c.status = 'OPEN' and exists (
                        select 1 from work o where o.workspace_id = c.workspace_id
                        and o.conversation_id = c.id and o.assignee_id = ?)
                      """,
                      agent.agentId())));
    }
  }

  private static Total exactly(long count) {
    return new Total((int) count, true);
  }
}
