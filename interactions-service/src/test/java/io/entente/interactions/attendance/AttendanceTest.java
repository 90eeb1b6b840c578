package io.entente.interactions.attendance;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttendanceTest {
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api ada = owner.as(Role.AGENT);
  private final Api grace = owner.as(Role.AGENT);
  private String path;

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void open() {
    UUID connection = UUID.fromString(owner.connect("acme"));
    service.file(
        List.of(
            customer("linus", "m1", Instant.parse("2026-03-02T09:00:00Z"))
                .inbound(workspaceId, Channel.X, connection)));
    path =
        "conversations/" + owner.get("conversations").items().getFirst().get("id") + "/attendance";
  }

  private List<Map<String, Object>> others(Api by, String doing) {
    Answer answer = by.send("PUT", path, "{\"doing\": \"" + doing + "\"}", Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.items();
  }

  @Test
  void whoElseIsThereIsToldUntilTheyLeave() {
    assertThat(others(ada, "viewing")).isEmpty();
    assertThat(others(grace, "viewing"))
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("doing", "viewing"));
    String since = String.valueOf(others(ada, "writing").getFirst().get("since"));
    assertThat(others(grace, "viewing"))
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("doing", "writing"));
    assertThat(String.valueOf(others(ada, "writing").getFirst().get("since"))).isEqualTo(since);

    assertThat(grace.send("DELETE", path, null, Map.of()).status()).isEqualTo(204);
    assertThat(others(ada, "viewing")).isEmpty();
  }

  @Test
  void whoSaysNothingMoreIsSoonForgotten() {
    others(ada, "writing");
    service
        .sql()
        .update(
            "update attendance set until_at = ? where workspace_id = ?",
            Instant.now(),
            workspaceId);

    assertThat(others(grace, "viewing")).isEmpty();
    assertThat(
            service
                .sql()
                .number("select count(*) from attendance where workspace_id = ?", workspaceId))
        .isEqualTo(1);
    assertThat(Plan.of(service.sql(), AttendanceStore.FORGET, workspaceId, Instant.now()))
        .allMatch(plan -> plan.key() != null && !plan.access().equals("ALL"));
    assertThat(
            Plan.of(
                service.sql(),
                AttendanceStore.OTHERS,
                workspaceId,
                Ids.next(),
                Ids.next(),
                Instant.now()))
        .noneMatch(plan -> plan.access().equals("ALL"));
  }

  @Test
  void nobodyAttendsWhatIsNotTheirs() {
    Api stranger = Api.of(service, Ids.next(), Role.AGENT);
    assertThat(stranger.send("PUT", path, "{\"doing\": \"viewing\"}", Map.of()).status())
        .isEqualTo(404);
    assertThat(stranger.send("DELETE", path, null, Map.of()).status()).isEqualTo(404);
    assertThat(ada.send("PUT", path, "{\"doing\": \"sleeping\"}", Map.of()).status())
        .isEqualTo(422);
  }
}
