package io.entente.kpi.schedule;

import io.entente.kpi.file.FileFormat;
import io.entente.kpi.schedule.AskedSchedule.AskedRecipient;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a schedule is to be, and says all that is wrong with it at once. */
final class ReadSchedule {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_RECIPIENTS = 20;
  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");
  private static final List<String> LANGUAGES = List.of("en", "fr");

  private final List<Violation> violations = new ArrayList<>();

  private ReadSchedule() {}

  /**
   * What a schedule consists of, but for its report's question, whose values the report reads.
   *
   * @param recipients as they were asked for; null if those of before stay
   */
  record Parts(
      String name,
      String report,
      Map<String, List<String>> question,
      RelativePeriod period,
      Rhythm rhythm,
      List<FileFormat> formats,
      @Nullable List<AskedRecipient> recipients,
      boolean paused) {}

  /**
   * @param before what stays where nothing is said; null of a new one
   * @throws InvalidRequest with every violation
   */
  static Parts read(AskedSchedule asked, @Nullable ReportSchedule before) {
    ReadSchedule reading = new ReadSchedule();
    String name = reading.given("name", asked.name(), before, ReportSchedule::name, "");
    if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME || isBroken(name)) {
      reading.refuse("name", "must be one line of 1 to " + LONGEST_NAME + " characters");
    }
    String report = reading.given("report", asked.report(), before, ReportSchedule::report, "");
    Map<String, List<String>> question =
        asked.question() != null ? asked.question() : before != null ? before.question() : Map.of();
    question.forEach(reading::checkGiven);
    Rhythm rhythm = reading.rhythm(asked, before);
    RelativePeriod period =
        reading.choice(
            "period",
            reading.given("period", asked.period(), before, it -> it.period().json(), ""),
            RelativePeriod.YESTERDAY);
    List<FileFormat> formats =
        reading.formats(
            reading.given("formats", asked.formats(), before, ReportSchedule::formats, List.of()));
    List<AskedRecipient> recipients = reading.recipients(asked.recipients(), before);
    if (!reading.violations.isEmpty()) {
      throw new InvalidRequest(reading.violations);
    }
    boolean paused = before != null && before.paused();
    return new Parts(
        name.strip(),
        report,
        question,
        period,
        rhythm,
        formats,
        recipients,
        asked.paused() == null ? paused : asked.paused());
  }

  /** In a map of JSON, unlike in a list, nulls are let through. */
  private void checkGiven(String name, @Nullable List<String> values) {
    if (values == null) {
      refuse("question/" + name, "must not be null");
    }
  }

  private static boolean isBroken(String name) {
    return name.codePoints()
        .anyMatch(it ->
            Character.isISOControl(it)
                || Character.getType(it) == Character.LINE_SEPARATOR
                || Character.getType(it) == Character.PARAGRAPH_SEPARATOR
                || Character.getType(it) == Character.SURROGATE);
  }

  private <T> T given(
      String field,
      @Nullable T asked,
      @Nullable ReportSchedule before,
      Function<ReportSchedule, T> kept,
      T none) {
    if (asked != null) {
      return asked;
    }
    if (before != null) {
      return kept.apply(before);
    }
    refuse(field, "is required");
    return none;
  }

  private Rhythm rhythm(AskedSchedule asked, @Nullable ReportSchedule before) {
    Rhythm.Every every =
        choice(
            "every",
            given("every", asked.every(), before, it -> it.every().json(), ""),
            Rhythm.Every.DAY);
    int on =
        asked.on() != null
            ? asked.on()
            : before != null && before.every() == every ? before.on() : 1;
    if (on < 1 || on > every.days()) {
      refuse("on", "must be from 1 to " + every.days() + " every " + every.json());
    }
    return new Rhythm(
        every,
        on,
        time(given("at", asked.at(), before, ReportSchedule::at, "")),
        zone(given("zone", asked.zone(), before, ReportSchedule::zone, "")));
  }

  private LocalTime time(String text) {
    try {
      if (TIME.matcher(text).matches()) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeParseException _) {
      // Said below.
    }
    refuse("at", "is no time of day such as 08:00");
    return LocalTime.MIDNIGHT;
  }

  private ZoneId zone(String zone) {
    if (ZoneId.getAvailableZoneIds().contains(zone)) {
      return ZoneId.of(zone);
    }
    refuse("zone", "is not an IANA time zone, such as Europe/Paris or UTC");
    return ZoneId.of("UTC");
  }

  private <E extends Enum<E>> E choice(String field, String text, E fallback) {
    E[] all = fallback.getDeclaringClass().getEnumConstants();
    for (E constant : all) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    refuse(
        field,
        "must be one of: "
            + Arrays.stream(all)
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
    return fallback;
  }

  private List<FileFormat> formats(List<String> names) {
    List<FileFormat> formats = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      try {
        formats.add(FileFormat.of(names.get(i)));
      } catch (IllegalArgumentException e) {
        refuse("formats/" + i, String.valueOf(e.getMessage()));
      }
    }
    if (names.isEmpty()) {
      refuse("formats", "must have one element at least");
    }
    return formats.stream().distinct().toList();
  }

  private @Nullable List<AskedRecipient> recipients(
      @Nullable List<AskedRecipient> asked, @Nullable ReportSchedule before) {
    if (asked == null) {
      if (before == null) {
        refuse("recipients", "is required");
      }
      return null;
    }
    if (asked.isEmpty() || asked.size() > MOST_RECIPIENTS) {
      refuse("recipients", "must have 1 to " + MOST_RECIPIENTS + " elements");
      return null;
    }
    for (int i = 0; i < asked.size(); i++) {
      AskedRecipient recipient = asked.get(i);
      if ((recipient.memberId() == null) == (recipient.address() == null)) {
        refuse("recipients/" + i, "must have either memberId or address");
      }
      if (recipient.language() != null && !LANGUAGES.contains(recipient.language())) {
        refuse("recipients/" + i + "/language", "must be one of: en, fr");
      }
    }
    return asked;
  }

  private void refuse(String field, String detail) {
    violations.add(new Violation("/" + field, detail));
  }
}
