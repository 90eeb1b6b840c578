package io.entente.kpi.asked;

import io.entente.events.Channel;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where something was said, as the address puts it. */
@Introspected
public record PlaceParameters(
    @Parameter(description = "Channels; may stand repeatedly.") @QueryValue
        @Nullable List<String> channel,
    @Parameter(description = "Ids of connections; may stand repeatedly.") @QueryValue
        @Nullable List<String> connection) {

  public List<Channel> channels(Reading reading) {
    return reading.values("channel", channel, Channel::of);
  }

  public List<UUID> connections(Reading reading) {
    return reading.ids("connection", connection);
  }
}
