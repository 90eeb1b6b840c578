package io.entente.interactions.survey;

import io.entente.events.Channel;
import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to change of a survey; null for what stays. What it asks for stays what it is. */
@Serdeable
record ChangedSurvey(
    @Nullable String name,
    @Nullable Boolean active,
    @Nullable List<Channel> channels,
    @Schema(minimum = "0", maximum = "2592000") @Nullable Integer delaySeconds,
    @Schema(minimum = "0", maximum = "3650") @Nullable Integer quietDays,
    @Schema(minimum = "1", maximum = "365") @Nullable Integer expiresDays,
    @Nullable SurveyTexts texts) {
  private static final int LONGEST_DELAY = 2_592_000;

  ChangedSurvey {
    Limits.optional("name", name, Limits.NAME);
    checkTimes(delaySeconds, quietDays, expiresDays);
    channels = channels == null ? null : channels.stream().distinct().sorted().toList();
  }

  static void checkTimes(
      @Nullable Integer delaySeconds, @Nullable Integer quietDays, @Nullable Integer expiresDays) {
    checkRange("delaySeconds", delaySeconds, 0, LONGEST_DELAY);
    checkRange("quietDays", quietDays, 0, 3_650);
    checkRange("expiresDays", expiresDays, 1, 365);
  }

  private static void checkRange(String field, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      throw new InvalidRequest(field, "must be from " + least + " to " + most);
    }
  }

  Survey onto(Survey before) {
    return new Survey(
        before.id(),
        name == null ? before.name() : name,
        before.kind(),
        active == null ? before.active() : active,
        channels == null ? before.channels() : channels,
        delaySeconds == null ? before.delaySeconds() : delaySeconds,
        quietDays == null ? before.quietDays() : quietDays,
        expiresDays == null ? before.expiresDays() : expiresDays,
        texts == null ? before.texts() : texts,
        before.version() + 1);
  }
}
