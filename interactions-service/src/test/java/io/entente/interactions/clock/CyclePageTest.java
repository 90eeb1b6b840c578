package io.entente.interactions.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.EventJson;
import io.micronaut.serde.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CyclePageTest {
  private final EventJson json = new EventJson(ObjectMapper.getDefault());

  @Test
  void aPageFromBeforePausesWereCountedIsRead() {
    String old =
        """
        {"cycle": 0, "page": 0, "openedAt": "2026-03-02T09:00:00Z", "waits": [], "volumes": []}
        """;

    CyclePage page = json.decode(old.getBytes(StandardCharsets.UTF_8), CyclePage.class);

    assertThat(page).isEqualTo(CyclePage.first(0, Instant.parse("2026-03-02T09:00:00Z"), null));
    assertThat(page.pausesOrNone()).isEqualTo(Pauses.NONE);
  }

  @Test
  void pausesAreReadAsTheyWereWritten() {
    CyclePage page =
        CyclePage.first(1, Instant.parse("2026-03-02T09:00:00Z"), null)
            .withPauses(new Pauses(7, 5));

    assertThat(json.decode(json.encode(page), CyclePage.class)).isEqualTo(page);
    assertThat(List.of(page.pausesOrNone())).containsExactly(new Pauses(7, 5));
  }
}
