package io.entente.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** When customers write: by hour and weekday, with growth, and the day of the crisis. */
final class Rhythm {
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final double A_DAY = 33;

  /** Monday first. */
  private static final double[] WEEKDAYS = {1.25, 1.1, 1.05, 1.0, 1.0, 0.85, 0.75};

  private static final double[] WORKDAY_HOURS = {
    6, 3, 2, 1, 1, 3, 9, 22, 42, 58, 62, 56, 60, 55, 52, 50, 52, 58, 64, 66, 62, 50, 32, 15
  };
  private static final double[] WEEKEND_HOURS = {
    9, 6, 3, 2, 1, 2, 4, 10, 24, 42, 56, 58, 50, 44, 46, 48, 50, 50, 52, 54, 52, 44, 32, 18
  };

  /** Of the day of the crisis and those after it. */
  private static final double[] CRISIS = {4.5, 2.6, 1.6};

  private static final double GROWTH = 0.4;

  private final DemoSettings settings;
  private final LocalDate first;

  Rhythm(DemoSettings settings) {
    this.settings = settings;
    this.first = settings.until().atZone(ZONE).toLocalDate().minusDays(settings.days() - 1L);
  }

  LocalDate date(int day) {
    return first.plusDays(day);
  }

  /** The day of the crisis, from 0. */
  int crisisDay() {
    return settings.days() * 2 / 3;
  }

  /** How many days a moment is after the crisis; negative before it. */
  long sinceCrisis(Instant at) {
    return ChronoUnit.DAYS.between(date(crisisDay()), at.atZone(ZONE).toLocalDate());
  }

  /** How many conversations a day brings on average. */
  double expected(int day) {
    double weekday = WEEKDAYS[date(day).getDayOfWeek().getValue() - 1];
    double growth = 1 - GROWTH / 2 + GROWTH * day / settings.days();
    return A_DAY * settings.scale() * weekday * growth * surge(day);
  }

  private double surge(int day) {
    int since = day - crisisDay();
    return isCalm() || since < 0 || since >= CRISIS.length ? 1 : CRISIS[since];
  }

  /** A world of a day or two has no room for a crisis. */
  boolean isCalm() {
    return settings.days() < 3;
  }

  /** How many conversations the whole brings on average. */
  double expected() {
    double all = 0;
    for (int day = 0; day < settings.days(); day++) {
      all += expected(day);
    }
    return all;
  }

  /** A moment of a day at which somebody may write. */
  Instant moment(int day, Dice dice) {
    LocalDate date = date(day);
    boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    int hour = dice.weighted(weekend ? WEEKEND_HOURS : WORKDAY_HOURS);
    return date.atTime(hour, dice.below(60), dice.below(60)).atZone(ZONE).toInstant();
  }
}
