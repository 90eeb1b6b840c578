package io.entente.contacts.segment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What conditions look at of a contact, as far as they do.
 *
 * @param words texts in the form of search keys, by the fields that have some
 * @param attributes texts, truth values and numbers by their keys
 * @param consents what counts by purpose, and by purpose/channel where it is another
 * @param bought by last days, and by currency
 * @param exchanged messages by last days
 */
record SegmentFacts(
    SegmentContact contact,
    Map<SegmentField, Set<String>> words,
    Map<String, Object> attributes,
    Map<String, String> consents,
    Map<Integer, Map<String, Bought>> bought,
    Map<Integer, Exchanged> exchanged) {

  /**
   * Orders of a currency.
   *
   * @param orders how many were paid: orders, starts and renewals of subscriptions
   * @param net what was paid less what was given back
   * @param firstAt null where nothing was paid, as all that follows but the last
   * @param firstOn a date in ISO 8601
   * @param oldestAt of all that counts, refunds among it
   */
  record Bought(
      long orders,
      BigDecimal net,
      @Nullable Instant firstAt,
      @Nullable Instant lastAt,
      @Nullable String firstOn,
      @Nullable String lastOn,
      Instant oldestAt) {}

  /** Messages, as far as they are counted. */
  record Exchanged(long messages, Instant oldestAt) {
    Exchanged and(Exchanged other) {
      return new Exchanged(
          messages + other.messages, oldestAt.isBefore(other.oldestAt) ? oldestAt : other.oldestAt);
    }
  }

  Set<String> words(SegmentField field, String key) {
    if (field != SegmentField.CONSENT) {
      return words.getOrDefault(field, Set.of());
    }
    String purpose = key.split("/", 2)[0];
    String choice = consents.getOrDefault(key, consents.get(purpose));
    return choice == null ? Set.of() : Set.of(choice);
  }

  BigDecimal number(SegmentField field, String key, int window) {
    return switch (field) {
      case MESSAGES -> {
        Exchanged messages = exchanged.get(window);
        yield BigDecimal.valueOf(messages == null ? 0 : messages.messages());
      }
      case ORDERS -> BigDecimal.valueOf(bought(window).stream().mapToLong(Bought::orders).sum());
      case ORDERS_TOTAL -> {
        Bought inCurrency = bought.getOrDefault(window, Map.of()).get(key);
        yield inCurrency == null ? BigDecimal.ZERO : inCurrency.net();
      }
      default -> throw new IllegalArgumentException(field + " is no number");
    };
  }

  /** In ISO 8601; null where there was no order. */
  @Nullable String date(SegmentField field) {
    return field == SegmentField.FIRST_ORDER
        ? extreme(Bought::firstOn, (a, b) -> a.compareTo(b) <= 0 ? a : b)
        : extreme(Bought::lastOn, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  /** From when days are counted; null if that never was. */
  @Nullable Instant since(SegmentField field) {
    return switch (field) {
      case DAYS_SINCE_CREATED -> contact.createdAt();
      case DAYS_SINCE_ACTIVITY -> contact.lastActivityAt();
      case DAYS_SINCE_FIRST_ORDER -> extreme(Bought::firstAt, (a, b) -> a.isBefore(b) ? a : b);
      case DAYS_SINCE_LAST_ORDER -> extreme(Bought::lastAt, (a, b) -> a.isAfter(b) ? a : b);
      default -> throw new IllegalArgumentException(field + " is no time");
    };
  }

  private <T> @Nullable T extreme(Function<Bought, @Nullable T> value, BinaryOperator<T> choice) {
    return bought(SegmentCondition.EVER).stream()
        .flatMap(it -> Stream.ofNullable(value.apply(it)))
        .reduce(choice)
        .orElse(null);
  }

  /** When the oldest occurred of what is counted of the last days; null if nothing is. */
  @Nullable Instant oldest(SegmentField field, int window) {
    if (field == SegmentField.MESSAGES) {
      Exchanged messages = exchanged.get(window);
      return messages == null ? null : messages.oldestAt();
    }
    return bought(window).stream().map(Bought::oldestAt).min(Instant::compareTo).orElse(null);
  }

  private Collection<Bought> bought(int window) {
    return bought.getOrDefault(window, Map.of()).values();
  }
}
