package io.entente.interactions.schedule;

import io.entente.interactions.clock.Window;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * Open hours in local time, from opens on, up to and without closes. One that closes no later than
 * it opens passes midnight; 00:00 to 00:00 is the whole day.
 */
@Serdeable
record OpenWindow(
    @Schema(example = "09:00") String opens, @Schema(example = "18:00") String closes) {
  private static final Pattern TIME =
      Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?");

  OpenWindow {
    check("opens", opens);
    check("closes", closes);
  }

  private static void check(String field, String time) {
    if (!TIME.matcher(time).matches()) {
      throw new InvalidRequest(field, "is no time of day such as 09:00 or 17:30:59");
    }
  }

  Window window() {
    return new Window(LocalTime.parse(opens), LocalTime.parse(closes));
  }
}
