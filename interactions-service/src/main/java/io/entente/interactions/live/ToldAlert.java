package io.entente.interactions.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.entente.events.AlertNotice;
import io.entente.events.EventJson;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert, as it is told live to everybody: whoever may read figures may know of it. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ToldAlert(
    Instant at,
    UUID alertId,
    AlertNotice.Type type,
    String name,
    String kind,
    String metric,
    @Nullable Double value,
    @Nullable Double usual,
    @Nullable Double bound) {
  private static final String NAME = "alert";

  static LiveEvent event(AlertNotice notice, EventJson json) {
    ToldAlert told =
        new ToldAlert(
            notice.at(),
            notice.alertId(),
            notice.type(),
            notice.name(),
            notice.kind(),
            notice.metric(),
            notice.value(),
            notice.usual(),
            notice.bound());
    String text = new String(json.encode(told), StandardCharsets.UTF_8);
    return new LiveEvent(notice.workspaceId(), NAME, text, text);
  }
}
