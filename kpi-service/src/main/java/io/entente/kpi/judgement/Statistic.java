package io.entente.kpi.judgement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.entente.kpi.metric.Value;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which number of a metric is looked at. */
@Serdeable
public enum Statistic {
  /** The mean of lengths, the number of what is counted, the share. */
  VALUE,
  P50,
  P75,
  P90,
  P95,
  P99;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The constant of a name in JSON.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Statistic of(String json) {
    for (Statistic statistic : values()) {
      if (statistic.json().equals(json)) {
        return statistic;
      }
    }
    throw new IllegalArgumentException("must be one of: value, p50, p75, p90, p95, p99");
  }

  @Nullable Double of(Value value) {
    return switch (this) {
      case VALUE -> value.value();
      case P50 -> number(value.p50());
      case P75 -> number(value.p75());
      case P90 -> number(value.p90());
      case P95 -> number(value.p95());
      case P99 -> number(value.p99());
    };
  }

  private static @Nullable Double number(@Nullable Long seconds) {
    return seconds == null ? null : seconds.doubleValue();
  }
}
