package io.entente.interactions.strand;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.CycleState;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Desk;
import io.entente.interactions.testing.Service;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was set on conversations is told with their cycles, as it stood when it counts. */
class CycleFacetsTest {
  private static Service service;
  private final Desk desk = new Desk(service);

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private UUID created(String path, String body) {
    Answer answer = desk.owner.post(path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return UUID.fromString(answer.string("id"));
  }

  private void patch(String id, String body) {
    Answer answer = desk.member.send("PATCH", "conversations/" + id, body, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private List<CycleState> cycles() {
    return desk.states()
        .filter(state -> state.page() == 0)
        .sorted(Comparator.comparing(CycleState::ordinal))
        .toList();
  }

  private static CycleState.Facets facets(CycleState state) {
    return Objects.requireNonNull(state.facets());
  }

  private static CycleState.Course course(CycleState state) {
    return Objects.requireNonNull(state.course());
  }

  private static Instant end(CycleState state) {
    return Objects.requireNonNull(state.waits().getFirst().endedAt());
  }

  private static Instant resolvedAt(CycleState state) {
    return Objects.requireNonNull(state.resolution()).at();
  }

  @Test
  void anAnswerIsOfTheTeamThatHadItThenAndAReasonOfTheResolution() {
    UUID north = created("teams", "{\"name\": \"North\"}");
    UUID south = created("teams", "{\"name\": \"South\"}");
    UUID delivery = created("reasons", "{\"name\": \"Delivery\"}");
    UUID delay =
        created("reasons", "{\"name\": \"Delay\", \"parentId\": \"%s\"}".formatted(delivery));
    UUID tag = created("tags", "{\"name\": \"vip\"}");
    Instant asked = now().minus(1, ChronoUnit.HOURS);
    desk.file(customer("grace", "m1", asked));
    String id = desk.conversationOf("m1");

    patch(
        id,
        """
        {"teamId": "%s", "reasonId": "%s", "priority": "high", "tags": ["%s"]}
        """
            .formatted(north, delay, tag));

    CycleState running = cycles().getFirst();
    assertThat(facets(running).reasonId()).isEqualTo(delay);
    assertThat(facets(running).reasonAboveId()).isEqualTo(delivery);
    assertThat(facets(running).priority()).isEqualTo("high");
    assertThat(facets(running).tags()).containsExactly(tag);
    assertThat(facets(running).teamAt(now())).isEqualTo(north);
    assertThat(facets(running).teamAt(asked)).isNull();
    assertThat(running.course()).isNull();

    desk.file(agent("acme", "a1", now()).answering("m1"));
    patch(id, "{\"teamId\": \"%s\"}".formatted(south));
    assertThat(desk.member.post("conversations/" + id + "/resolution", null).status())
        .isEqualTo(201);
    patch(id, "{\"reasonId\": \"%s\"}".formatted(delivery));

    CycleState resolved = cycles().getFirst();
    assertThat(facets(resolved).teamAt(end(resolved))).isEqualTo(north);
    assertThat(facets(resolved).teamAt(resolvedAt(resolved))).isEqualTo(south);
    assertThat(facets(resolved).reasonId()).isEqualTo(delay);
    assertThat(course(resolved).customerMessages()).isEqualTo(1);
    assertThat(course(resolved).agentMessages()).isEqualTo(1);
    assertThat(course(resolved).transfers()).isEqualTo(1);
    assertThat(course(resolved).reopenedAt()).isNull();
    long handled = Objects.requireNonNull(course(resolved).handling()).calendarSeconds();
    assertThat(handled).isBetween(3_600L, 3_720L);

    Instant again = now();
    desk.file(customer("grace", "m2", again).answering("a1"));

    assertThat(course(cycles().getFirst()).reopenedAt()).isEqualTo(again);
    assertThat(course(cycles().getFirst()).handling()).isNull();
    assertThat(facets(cycles().getFirst()).reasonId()).isEqualTo(delay);
    assertThat(facets(cycles().getLast()).reasonId()).isEqualTo(delivery);
    assertThat(facets(cycles().getLast()).teamAt(again)).isEqualTo(south);

    assertThat(desk.member.post("conversations/" + id + "/resolution", null).status())
        .isEqualTo(201);
    assertThat(course(cycles().getLast()).transfers()).isZero();
    assertThat(Objects.requireNonNull(course(cycles().getLast()).handling()).calendarSeconds())
        .isBetween(handled, handled + 60);
  }
}
