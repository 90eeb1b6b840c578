package io.entente.interactions.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.interactions.board.ReadBoard;
import io.entente.interactions.testing.Service;
import io.entente.messaging.IncomingEvent;
import io.entente.messaging.ProjectionPlace;
import io.entente.rest.Caller;
import io.entente.rest.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What nobody can read holds nothing up. */
class LiveProjectionTest {
  private static final LiveSettings SETTINGS =
      new LiveSettings(
          Duration.ofMinutes(10),
          Duration.ofSeconds(10),
          Duration.ofMinutes(10),
          Duration.ofSeconds(30),
          12,
          5_000);

  private static IncomingEvent event(long offset, String payload) {
    return new IncomingEvent(
        Topics.ACTIVITY,
        0,
        offset,
        "key",
        payload.getBytes(StandardCharsets.UTF_8),
        Instant.EPOCH,
        Map.of());
  }

  @Test
  void whatIsNoEventIsPassedOver() {
    try (Service service = Service.startIdle()) {
      LiveTopics topics = service.bean(LiveTopics.class);
      LiveHub hub = new LiveHub(topics, SETTINGS, Clock.systemUTC());
      WatchedBoards boards =
          new WatchedBoards(
              service.bean(ReadBoard.class), service.bean(EventJson.class), Clock.systemUTC());
      LiveProjection projection = new LiveProjection(hub, boards, SETTINGS, topics);
      projection.startOver(
          List.of(
              new ProjectionPlace(Topics.ACTIVITY, "one", 0, 0),
              new ProjectionPlace(Topics.ALERTS, "other", 0, 0)));
      UUID workspaceId = Ids.next();
      String begin = "{\"workspaceId\":\"" + workspaceId + "\",\"at\":\"2026-03-02T09:00:00Z\",";
      String item = "{\"type\":\"conversation_opened\",\"messages\":[]}";
      List<String> odd =
          List.of(
              "",
              "[]",
              "null",
              "{}",
              "{\"at\":\"2026-03-02T09:00:00Z\",\"items\":[" + item + "]}",
              "{\"workspaceId\":null,\"at\":\"2026-03-02T09:00:00Z\",\"items\":[" + item + "]}",
              "{\"workspaceId\":\"" + workspaceId + "\",\"items\":[" + item + "]}",
              begin + "\"items\":null}",
              begin + "\"items\":[null]}",
              begin + "\"items\":[{\"type\":null,\"messages\":[]}]}",
              begin + "\"items\":[{\"type\":\"conversation_opened\",\"messages\":[null]}]}",
              begin
                  + "\"items\":[{\"type\":\"conversation_opened\",\"fields\":[null],\"messages\":[]}]}",
              begin + "\"items\":" + "[".repeat(20_000));

      for (int i = 0; i < odd.size(); i++) {
        List<IncomingEvent> one = List.of(event(i, odd.get(i)));
        List<ProjectionPlace> next = List.of(new ProjectionPlace(Topics.ACTIVITY, "one", 0, i + 1));
        assertThatCode(() -> projection.apply(one, next)).as(odd.get(i)).doesNotThrowAnyException();
      }

      Caller ada = new Caller(workspaceId, UUID.randomUUID(), "Ada Agent", Role.AGENT);
      assertThat(hub.places()).contains(new ProjectionPlace(Topics.ACTIVITY, "one", 0, odd.size()));
      LiveStream stream = hub.open(ada, null);
      projection.apply(List.of(event(odd.size(), begin + "\"items\":[" + item + "]}")), List.of());
      stream.end();
      assertThat(hub.places())
          .contains(new ProjectionPlace(Topics.ACTIVITY, "one", 0, odd.size() + 1));
    }
  }
}
