package io.entente.demo;

import io.entente.events.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers, each told by number; nobody has to be remembered. */
final class People {
  static final List<String> COMPANIES =
      List.of(
          "Atelier Brumelac",
          "Café Valmirel",
          "Cantine Noirgalmont",
          "Hôtel Prébrissel",
          "Ashgarth Studios",
          "Kestholm & Daughters",
          "Larkcroft Coworking",
          "Tarnfell Bakery");

  private static final List<Acquired> SOURCES =
      List.of(
          new Acquired("organic", null),
          new Acquired("ad", "Better mornings"),
          new Acquired("ad", "The quiet grinder"),
          new Acquired("influencer", "Slow Sunday"),
          new Acquired("contest", "Win a Lune Duo"),
          new Acquired("referral", null),
          new Acquired("forum", null),
          new Acquired("support", null),
          new Acquired("event", "Open workshop"));
  private static final double[] SOURCE_WEIGHTS = {34, 16, 9, 9, 8, 12, 5, 4, 3};

  private static final List<Channel> HOMES =
      List.of(
          Channel.EMAIL,
          Channel.FACEBOOK,
          Channel.INSTAGRAM,
          Channel.X,
          Channel.REVIEWS,
          Channel.FORUM);
  private static final double[] HOME_WEIGHTS = {30, 20, 16, 14, 8, 12};

  private static final double FRENCH = 0.58;
  private static final double KNOWN = 0.55;
  private static final double OF_A_COMPANY = 0.06;
  private static final double FREQUENT = 1.5;

  private final long seed;
  private final long count;

  /**
   * @param count how many come back
   */
  People(long seed, long count) {
    this.seed = seed;
    this.count = Math.max(1, count);
  }

  long count() {
    return count;
  }

  /** One of those who come back; some do so more often. */
  Person any(Dice dice) {
    return get((long) (count * StrictMath.pow(dice.unit(), FREQUENT)));
  }

  /** Somebody who writes just once. */
  Person passerBy(long matter) {
    return get(count + matter);
  }

  /** One of those whom the shop knows. */
  Person known(Dice dice) {
    Person person = any(dice);
    while (!person.known()) {
      person = any(dice);
    }
    return person;
  }

  Person get(long number) {
    Dice dice = Dice.of(seed, 1, number);
    String language = dice.chance(FRENCH) ? "fr" : "en";
    boolean known = number == 0 || dice.chance(KNOWN);
    boolean buysForACompany = known && dice.chance(OF_A_COMPANY);
    return new Person(
        number,
        Names.first(language, dice),
        Names.last(language, dice),
        language,
        HOMES.get(dice.weighted(HOME_WEIGHTS)),
        known,
        buysForACompany ? company(language, dice) : null,
        SOURCES.get(dice.weighted(SOURCE_WEIGHTS)),
        known ? marketing(dice) : null);
  }

  private static String company(String language, Dice dice) {
    return COMPANIES.get(dice.below(4) + (language.equals("fr") ? 0 : 4));
  }

  private static @Nullable Boolean marketing(Dice dice) {
    double drawn = dice.unit();
    if (drawn < 0.5) {
      return null;
    }
    return drawn < 0.92;
  }
}
