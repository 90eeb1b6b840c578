package io.entente.demo;

import io.entente.events.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sold, and the sales that go with a conversation or with nothing. */
final class Shop {
  /** Something that is sold, with its price in cents or pence. */
  record Article(String sku, String name, int price) {}

  static final List<Article> MACHINES =
      List.of(
          new Article("L1", "Lune One", 34_900),
          new Article("L2", "Lune Duo", 54_900),
          new Article("LP", "Lune Pro", 89_900));
  private static final List<Article> SMALL =
      List.of(
          new Article("M1", "Meule grinder", 22_900),
          new Article("K1", "Onde kettle", 11_900),
          new Article("B1", "Beans, light roast, 1 kg", 2_890),
          new Article("B2", "Beans, dark roast, 1 kg", 2_690),
          new Article("D1", "Descaling powder", 1_490),
          new Article("F1", "Water filters, 4", 2_490),
          new Article("G1", "Group gasket", 1_250));
  static final Article SUBSCRIPTION = new Article("S1", "Beans every month", 2_490);

  private static final double OF_A_MACHINE = 0.3;
  private static final Duration DAY = Duration.ofDays(1);

  private final Instant until;

  Shop(Instant until) {
    this.until = until;
  }

  /** An amount of whole units as it stands in a text. */
  static String shown(Person person, int units) {
    if (person.language().equals("fr")) {
      return units + " €";
    }
    return person.currency().equals("GBP") ? "£" + units : "€" + units;
  }

  /** The number of an order, as its buyer reads it. */
  static String orderNumber(long number) {
    return "TL-" + (400_000 + number);
  }

  Sale order(String id, Person person, @Nullable Channel by, Instant at, Dice dice) {
    List<Sale.Item> items = new ArrayList<>();
    if (dice.chance(OF_A_MACHINE)) {
      items.add(item(MACHINES.get(dice.weighted(5, 4, 1)), 1));
    }
    int others = items.isEmpty() ? dice.between(1, 3) : dice.between(0, 2);
    for (int i = 0; i < others; i++) {
      items.add(item(SMALL.get(dice.weighted(1, 2, 8, 7, 5, 4, 3)), dice.between(1, 2)));
    }
    long amount = items.stream().mapToLong(Sale.Item::amount).sum();
    long margin = amount * dice.between(32, 52) / 100;
    return new Sale(
        id, "order", person, by, person.currency(), amount, margin, at, null, null, items);
  }

  private static Sale.Item item(Article article, int quantity) {
    return new Sale.Item(
        article.sku(), article.name(), quantity, (long) article.price() * quantity);
  }

  /** What a conversation goes back to, or leads to. */
  List<Sale> around(Topic topic, String id, Person person, Channel by, Served served, Dice dice) {
    List<Sale> sales = new ArrayList<>();
    Instant opened = served.openedAt();
    if (topic.isOfBuyers() && dice.chance(0.7)) {
      Instant at = opened.minus(DAY.multipliedBy(dice.between(2, 12)));
      sales.add(order(id, person, by, at.minusSeconds(dice.below(40_000)), dice));
      if (givesBack(topic) && dice.chance(0.5)) {
        sales.add(refund(sales.getFirst(), served.lastAt().plus(DAY), dice));
      }
    }
    if (dice.chance(comesBack(topic, served))) {
      Instant at = served.lastAt().plusSeconds((long) (DAY.toSeconds() * 24 * dice.unit()) + 900);
      sales.add(order(id + "-2", person, by, at, dice));
    }
    sales.removeIf(it -> it.at().isAfter(until));
    return sales;
  }

  private static boolean givesBack(Topic topic) {
    return topic == Topic.RETURN || topic == Topic.REFUND || topic == Topic.LOST;
  }

  /** The sooner somebody was answered, the likelier they buy again: so it is in this world. */
  private static double comesBack(Topic topic, Served served) {
    double base = topic == Topic.ADVICE ? 0.22 : 0.08;
    Duration wait = served.firstResponse();
    if (wait == null) {
      return base * 0.6;
    }
    return base + (wait.toHours() < 2 ? 0.16 : wait.toHours() < 12 ? 0.1 : 0.03);
  }

  private static Sale refund(Sale order, Instant at, Dice dice) {
    boolean whole = dice.chance(0.6) || order.items().size() == 1;
    long amount = whole ? order.amount() : order.items().getLast().amount();
    return new Sale(
        order.externalId() + "-R",
        "refund",
        order.person(),
        order.by(),
        order.currency(),
        amount,
        null,
        at,
        order.externalId(),
        null,
        List.of());
  }

  /** How a conversation went, as far as its customer cares. */
  record Served(Instant openedAt, Instant lastAt, @Nullable Duration firstResponse) {}
}
