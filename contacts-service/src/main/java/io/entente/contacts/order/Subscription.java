package io.entente.contacts.order;

import com.fasterxml.jackson.annotation.JsonValue;
import io.entente.events.OrderKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription, as follows from all that was told of it.
 *
 * @param subscription its external id
 * @param startedAt when the first was told of it that is known
 * @param endedAt null while it goes on
 * @param paidUntil the day on which the period ends that began last; null if it never began
 * @param period of that one, ISO 8601
 * @param amount of the last that was told, in units of so many decimals
 * @param renewals how often it went on
 */
@Serdeable
record Subscription(
    UUID id,
    String source,
    String subscription,
    State state,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable LocalDate paidUntil,
    String period,
    String currency,
    int decimals,
    long amount,
    int renewals) {

  /** Whether it goes on. */
  @Serdeable
  enum State {
    ACTIVE,
    ENDED;

    @JsonValue
    String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that happened to a subscription.
   *
   * @param order its start, a renewal or its end
   */
  record Event(UUID subscriptionId, Order order) {
    /** Of one moment an end comes last. */
    private static final Comparator<Event> BY_TIME =
        Comparator.comparing((Event event) -> event.order().occurredAt())
            .thenComparing(event -> event.order().kind())
            .thenComparing(event -> event.order().id());

    private boolean isARenewal() {
      return order.kind() == OrderKind.SUBSCRIPTION_RENEWAL;
    }

    private boolean isAnEnd() {
      return order.kind() == OrderKind.SUBSCRIPTION_END;
    }
  }

  /**
   * @param events all of one subscription, at least one
   */
  static Subscription of(List<Event> events) {
    List<Event> told = events.stream().sorted(Event.BY_TIME).toList();
    Event last = told.getLast();
    Optional<Order> paid =
        told.reversed().stream().filter(it -> !it.isAnEnd()).map(Event::order).findFirst();
    return new Subscription(
        last.subscriptionId(),
        last.order().source(),
        String.valueOf(last.order().subscription()),
        last.isAnEnd() ? State.ENDED : State.ACTIVE,
        told.getFirst().order().occurredAt(),
        last.isAnEnd() ? last.order().occurredAt() : null,
        paid.map(order -> order.occurredOn().plus(period(order))).orElse(null),
        String.valueOf(paid.orElse(last.order()).period()),
        last.order().currency(),
        last.order().decimals(),
        last.order().amount(),
        (int) told.stream().filter(Event::isARenewal).count());
  }

  private static Period period(Order order) {
    return order.period() == null ? Period.ZERO : Period.parse(order.period());
  }
}
