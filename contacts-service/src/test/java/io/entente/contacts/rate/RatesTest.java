package io.entente.contacts.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.rest.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {
  private static final String RATES = "/api/v1/rates";

  private final UUID workspace = UUID.randomUUID();
  private final Api owner = new Api(workspace, Role.OWNER);

  private static String rates(String date, String rate) {
    return """
    {"rates":[{"date":"%s","from":"USD","to":"EUR","rate":"%s"}]}
    """
        .formatted(date, rate);
  }

  @Test
  void theNewestRateAtOrBeforeADayHolds() {
    owner.call("PUT", RATES, rates("2026-11-01", "0.123456789012"));
    owner.call("PUT", RATES, rates("2026-11-05", "2"));
    owner.call("PUT", RATES, rates("2026-11-05", "1.10"));

    assertThat(rate("2026-11-04").text("rate")).isEqualTo("0.123456789012");
    assertThat(rate("2026-11-04").text("date")).isEqualTo("2026-11-01");
    assertThat(rate("2026-11-05").text("rate")).isEqualTo("1.1");
    assertThat(rate("2027-01-01").text("rate")).isEqualTo("1.1");
    assertThat(rate("2026-10-31").status()).isEqualTo(404);
    assertThat(owner.get(RATES + "?from=EUR&to=USD&date=2026-11-05").status()).isEqualTo(404);
    assertThat(rate("2026-11-31").status()).isEqualTo(400);
    Api other = new Api(UUID.randomUUID(), Role.OWNER);
    assertThat(other.get(RATES + "?from=USD&to=EUR&date=2026-11-05").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"XXX, EUR, /rates/0/from", "EUR, XTS, /rates/0/to", "eur, USD, /rates/0/from"})
  void whatIsNoCurrencyHasNoRate(String from, String to, String pointer) {
    Answer answer =
        owner.call(
            "PUT",
            RATES,
            """
            {"rates":[{"date":"2026-11-01","from":"%s","to":"%s","rate":"1"}]}
            """
                .formatted(from, to));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("errors").get(0).get("pointer").getStringValue())
        .isEqualTo(pointer);
  }

  private Answer rate(String date) {
    return owner.get(RATES + "?from=USD&to=EUR&date=" + date);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-31, 1, /rates/0/date",
    "1989-12-31, 1, /rates/0/date",
    "2026-11-01, 0, /rates/0/rate",
    "2026-11-01, -1, /rates/0/rate",
    "2026-11-01, 1e3, /rates/0/rate",
    "2026-11-01, 1000000000.1, /rates/0/rate",
    "2026-11-01, 0.0000000009, /rates/0/rate",
    "2026-11-01, 0.1234567890123, /rates/0/rate"
  })
  void whatIsNoRateIsRefused(String date, String rate, String pointer) {
    Answer answer = owner.call("PUT", RATES, rates(date, rate));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("errors").get(0).get("pointer").getStringValue())
        .isEqualTo(pointer);
    assertThat(new Api(workspace, Role.AGENT).call("PUT", RATES, rates(date, "1")).status())
        .isEqualTo(403);
  }
}
