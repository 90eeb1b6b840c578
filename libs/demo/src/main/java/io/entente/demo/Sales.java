package io.entente.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What is sold to customers whom the shop knows, without a conversation. */
final class Sales {
  /** History of the shop before the first conversation. */
  private static final int DAYS_BEFORE = 120;

  private static final int SUBSCRIBES_ONE_IN = 9;
  private static final double ENDS = 0.12;

  private final DemoSettings settings;
  private final Rhythm rhythm;
  private final People people;
  private final Shop shop;

  Sales(DemoSettings settings, Rhythm rhythm, People people, Shop shop) {
    this.settings = settings;
    this.rhythm = rhythm;
    this.people = people;
    this.shop = shop;
  }

  Stream<Sale> all() {
    return Stream.concat(orders(), subscriptions());
  }

  private Stream<Sale> orders() {
    return IntStream.range(-DAYS_BEFORE, settings.days()).boxed().flatMap(this::ofDay);
  }

  private Stream<Sale> ofDay(int day) {
    int count = Dice.of(settings.seed(), 2, day).poisson(0.5 * rhythm.expected(Math.max(0, day)));
    return IntStream.range(0, count)
        .mapToObj(i -> {
          Dice dice = Dice.of(settings.seed(), 3, day, i);
          Person person = people.known(dice);
          String id = "TLB-" + (day + DAYS_BEFORE) + "-" + i;
          return shop.order(id, person, null, rhythm.moment(day, dice), dice);
        })
        .filter(this::isOver);
  }

  private Stream<Sale> subscriptions() {
    return LongStream.range(0, people.count())
        .filter(number -> Dice.mixed(settings.seed(), 4, number) % SUBSCRIBES_ONE_IN == 0)
        .mapToObj(people::get)
        .filter(Person::known)
        .flatMap(person -> subscription(person).stream());
  }

  /** Its start, a renewal each month, and perhaps its end. */
  private List<Sale> subscription(Person person) {
    Dice dice = Dice.of(settings.seed(), 5, person.number());
    String id = "TLS-" + person.number();
    ZonedDateTime start =
        rhythm.moment(dice.between(-DAYS_BEFORE, settings.days() - 1), dice).atZone(ZoneOffset.UTC);
    List<Sale> sales = new ArrayList<>();
    sales.add(subscription(person, id, "subscription_start", start.toInstant()));
    for (int month = 1; isOver(sales.getLast()); month++) {
      Instant at = start.plusMonths(month).toInstant();
      boolean ends = dice.chance(ENDS);
      sales.add(
          subscription(
              person, id + "-" + month, ends ? "subscription_end" : "subscription_renewal", at));
      if (ends) {
        break;
      }
    }
    sales.removeIf(sale -> !isOver(sale));
    return sales;
  }

  private static Sale subscription(Person person, String id, String kind, Instant at) {
    long amount = kind.equals("subscription_end") ? 0 : Shop.SUBSCRIPTION.price();
    return new Sale(
        id,
        kind,
        person,
        null,
        person.currency(),
        amount,
        amount * 2 / 5,
        at,
        null,
        "TLS-" + person.number(),
        List.of());
  }

  private boolean isOver(Sale sale) {
    return !sale.at().isAfter(settings.until());
  }
}
