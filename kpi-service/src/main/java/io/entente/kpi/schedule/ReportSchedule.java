package io.entente.kpi.schedule;

import io.entente.kpi.file.FileFormat;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that is sent again and again.
 *
 * @param ownerId the member who made it
 * @param report the last word of its address, such as summary
 * @param question parameters of the report, but for its time
 * @param on day of the week (1 is Monday) or of the month
 * @param at time of day in the zone
 * @param nextAt null while it is paused
 */
@Serdeable
record ReportSchedule(
    UUID id,
    UUID ownerId,
    String name,
    String report,
    Map<String, List<String>> question,
    RelativePeriod period,
    Rhythm.Every every,
    int on,
    String at,
    String zone,
    List<String> formats,
    List<Recipient> recipients,
    boolean paused,
    @Nullable Instant nextAt,
    long version) {
  ReportSchedule {
    question = Map.copyOf(question);
    formats = List.copyOf(formats);
    recipients = List.copyOf(recipients);
  }

  /** The same for others; paused where there are none. */
  ReportSchedule sentTo(List<Recipient> others) {
    boolean isForNobody = others.isEmpty();
    return new ReportSchedule(
        id,
        ownerId,
        name,
        report,
        question,
        period,
        every,
        on,
        at,
        zone,
        formats,
        others,
        paused || isForNobody,
        isForNobody ? null : nextAt,
        version + 1);
  }

  Rhythm rhythm() {
    return new Rhythm(every, on, LocalTime.parse(at), ZoneId.of(zone));
  }

  List<FileFormat> fileFormats() {
    return formats.stream().map(FileFormat::of).toList();
  }
}
