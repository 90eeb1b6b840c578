package io.entente.kpi.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.rest.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryRefusalsTest {
  private static final String SUMMARY = "/api/v1/kpis/summary?";
  private static final String IN_PARIS = SUMMARY + "zone=Europe/Paris&";

  private final Api api = new Api(UUID.randomUUID(), Role.VIEWER);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=2026-03-02&to=2026-03-01|?from must not be after to
          to=2026-03-01|?from is required
          from=2026-03-02|?to is required
          from=2026-02-30&to=2026-03-01|?from is neither a date
          from=2026-03-29T02:30:00&to=2026-04-01|?from is neither a date
          from=0001-01-01&to=2026-04-01|?from must lie between 1970-01-01
          from=2026-03-01&to=%2B275760-09-13T00:00:00Z|?to must lie between 1970-01-01
          from=2026-03-01&to=2026-03-02&zone=%2B02:00|?zone is not an IANA time zone
          from=2026-03-01&to=2026-03-02&zone=Mars/Olympus|?zone is not an IANA time zone
          from=2026-03-01&to=2026-03-02&zone=UTC'%20or%201=1|?zone is not an IANA time zone
          from=2026-03-01&to=2026-03-02&clock=lunar|?clock must be one of: calendar, business
          from=2026-03-01&to=2026-03-02&channel=pigeon|?channel "pigeon" is none of [x, facebook
          from=2026-03-01&to=2026-03-02&channel=X|?channel "X" is none of [x, facebook
          from=2026-03-01&to=2026-03-02&agent=ada|?agent is not an id
          from=2026-03-01&to=2026-03-02&agent=1-2-3-4-5|?agent is not an id
          from=2026-03-01&to=2026-03-02&connection=|?connection is not an id
          """)
  void aBadValueIsNamed(String query, String error) {
    Answer answer = api.get((query.contains("zone=") ? SUMMARY : IN_PARIS) + query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).startsWith(error);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Answer answer = api.get(SUMMARY + "from=x&clock=lunar&channel=pigeon");

    assertThat(answer.errors()).contains("?from ").contains("?to ").contains("?zone is required");
    assertThat(answer.errors()).contains("?clock ").contains("?channel ");
  }

  @Test
  void anUnknownParameterIsRefused() {
    Answer answer = api.get(IN_PARIS + "from=2026-03-01&to=2026-03-02&workspace=x");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errors()).startsWith("?workspace ");
  }

  @Test
  void anEmptyStretchHasNoFigures() {
    Answer answer = api.get(IN_PARIS + "from=2026-03-01&to=2026-03-01");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.metric("response").get("p50").isNull()).isTrue();
    assertThat(answer.metric("response").get("bands").get(0).get("share").isNull()).isTrue();
  }
}
