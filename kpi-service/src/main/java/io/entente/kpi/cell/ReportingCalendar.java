package io.entente.kpi.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Numbers the buckets of each grain; days and months are those of one zone. */
public record ReportingCalendar(ZoneId zone) {
  private static final long HOUR_SECONDS = 3_600;

  /** The bucket that holds a moment. */
  public int bucket(Grain grain, Instant moment) {
    return switch (grain) {
      case HOUR -> (int) Math.floorDiv(moment.getEpochSecond(), HOUR_SECONDS);
      case DAY -> (int) LocalDate.ofInstant(moment, zone).toEpochDay();
      case MONTH -> {
        LocalDate date = LocalDate.ofInstant(moment, zone);
        yield date.getYear() * 12 + date.getMonthValue() - 1;
      }
    };
  }

  /** The first moment of a bucket, which is the end of the one before. */
  public Instant start(Grain grain, int bucket) {
    return switch (grain) {
      case HOUR -> Instant.ofEpochSecond(bucket * HOUR_SECONDS);
      case DAY -> LocalDate.ofEpochDay(bucket).atStartOfDay(zone).toInstant();
      case MONTH ->
          LocalDate.of(Math.floorDiv(bucket, 12), Math.floorMod(bucket, 12) + 1, 1)
              .atStartOfDay(zone)
              .toInstant();
    };
  }
}
