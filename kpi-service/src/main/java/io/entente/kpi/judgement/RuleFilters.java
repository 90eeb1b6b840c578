package io.entente.kpi.judgement;

import io.entente.kpi.question.QuestionParameters;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an alert looks at: as the filters of figures, of which any of several values counts. */
@Serdeable
public record RuleFilters(
    @Nullable List<String> channel,
    @Nullable List<String> connection,
    @Nullable List<String> agent,
    @Nullable List<String> team,
    @Nullable List<String> reason,
    @Nullable List<String> reasonGroup,
    @Nullable List<String> priority,
    @Nullable List<String> language,
    @Nullable List<String> policy) {
  static final RuleFilters NONE =
      new RuleFilters(null, null, null, null, null, null, null, null, null);

  QuestionParameters parameters(String zone, @Nullable String clock) {
    return new QuestionParameters(
        "2000-01-01",
        "2000-01-01",
        zone,
        clock,
        channel,
        connection,
        agent,
        team,
        reason,
        reasonGroup,
        priority,
        language,
        policy,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
