package io.entente.demo;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who is on duty, hour by hour of a week. */
final class Roster {
  private static final List<String> BOTH = List.of("fr", "en");
  private static final List<String> FRENCH = List.of("fr");
  private static final List<String> ENGLISH = List.of("en");
  private static final int HOURS = 7 * 24;
  private static final int HOUR_SECONDS = 3_600;

  /** What has waited for the morning is taken up within this, half of it. */
  private static final double MORNING_MEDIAN_SECONDS = 1_100;

  static final List<Agent> AGENTS =
      List.of(
          new Agent("Camille Montrivel", Team.CARE, BOTH, 9, 18, false, true),
          new Agent("Yanis Fontdessac", Team.CARE, FRENCH, 8, 16, false, false),
          new Agent("Imogen Wexcombe", Team.CARE, ENGLISH, 9, 17, false, false),
          new Agent("Léonie Valbosson", Team.CARE, BOTH, 12, 21, false, false),
          new Agent("Noor Ashwether", Team.CARE, BOTH, 10, 19, true, false),
          new Agent("Bastien Clairfermy", Team.WORKSHOP, BOTH, 9, 18, false, true),
          new Agent("Inès Hautmirel", Team.WORKSHOP, FRENCH, 8, 16, false, false),
          new Agent("Rhys Thornstead", Team.WORKSHOP, ENGLISH, 11, 20, false, false),
          new Agent("Maëlle Rochevernay", Team.WORKSHOP, BOTH, 10, 18, true, false),
          new Agent("Tobias Kestworthy", Team.COMMUNITY, BOTH, 9, 18, false, true),
          new Agent("Salomé Belcastel", Team.COMMUNITY, BOTH, 12, 20, false, false),
          new Agent("Priya Marlbrook", Team.COMMUNITY, BOTH, 10, 17, true, false));

  /** By hour of the week. */
  private final Map<Team, List<List<Agent>>> onDuty = new EnumMap<>(Team.class);

  /**
   * An answer that is going to be written.
   *
   * @param at not before it could be
   */
  record Turn(Agent agent, Instant at) {}

  Roster() {
    for (Team team : Team.values()) {
      List<List<Agent>> week = new ArrayList<>();
      for (int hour = 0; hour < HOURS; hour++) {
        week.add(onDuty(team, hour));
      }
      onDuty.put(team, week);
    }
  }

  private static List<Agent> onDuty(Team team, int hourOfWeek) {
    boolean weekend = hourOfWeek / 24 >= 5;
    int hour = hourOfWeek % 24;
    return AGENTS.stream()
        .filter(it -> it.team() == team && it.weekend() == weekend)
        .filter(it -> it.opens() <= hour && hour < it.closes())
        .toList();
  }

  /** Who of a team writes in a language, from a moment on. */
  Turn turn(Team team, String language, Instant earliest, Dice dice) {
    ZonedDateTime local = earliest.atZone(Rhythm.ZONE);
    List<List<Agent>> week = Objects.requireNonNull(onDuty.get(team));
    int hour = (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    int waited = 0;
    while (week.get((hour + waited) % HOURS).isEmpty()) {
      waited++;
    }
    List<Agent> there = week.get((hour + waited) % HOURS);
    if (waited == 0) {
      return new Turn(one(there, language, dice), earliest);
    }
    Instant opening =
        earliest.plusSeconds(
            (long) waited * HOUR_SECONDS - local.getMinute() * 60L - local.getSecond());
    long delay = (long) Math.min(2.5 * HOUR_SECONDS, dice.lognormal(MORNING_MEDIAN_SECONDS, 0.8));
    return new Turn(one(there, language, dice), opening.plusSeconds(delay));
  }

  private static Agent one(List<Agent> there, String language, Dice dice) {
    List<Agent> able = there.stream().filter(it -> it.languages().contains(language)).toList();
    return dice.pick(able.isEmpty() ? there : able);
  }
}
