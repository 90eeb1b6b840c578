package io.entente.interactions.survey;

import io.entente.events.Channel;
import io.entente.events.SurveyKind;
import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a survey is to be.
 *
 * @param active true if null
 * @param channels all if null or empty
 * @param delaySeconds none if null
 * @param quietDays 30 if null
 * @param expiresDays 14 if null
 * @param texts the kind's own if null
 */
@Serdeable
record NewSurvey(
    String name,
    SurveyKind kind,
    @Nullable Boolean active,
    @Nullable List<Channel> channels,
    @Schema(minimum = "0", maximum = "2592000") @Nullable Integer delaySeconds,
    @Schema(minimum = "0", maximum = "3650") @Nullable Integer quietDays,
    @Schema(minimum = "1", maximum = "365") @Nullable Integer expiresDays,
    @Nullable SurveyTexts texts) {

  NewSurvey {
    Limits.required("name", name, Limits.NAME);
    ChangedSurvey.checkTimes(delaySeconds, quietDays, expiresDays);
  }

  /** With what is usual in the place of what is not said. */
  Survey survey(UUID id) {
    return new ChangedSurvey(name, active, channels, delaySeconds, quietDays, expiresDays, texts)
        .onto(new Survey(id, name, kind, true, List.of(), 0, 30, 14, SurveyTexts.of(kind), 0));
  }
}
