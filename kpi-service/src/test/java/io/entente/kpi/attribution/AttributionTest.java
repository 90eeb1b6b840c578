package io.entente.kpi.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.OrderKind;
import io.entente.kpi.attribution.Credit.Parts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributionTest {
  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
  private static final List<ToLongFunction<Parts>> ADDITIVE =
      List.of(Parts::lastTouch, Parts::linear, Parts::position);

  @Test
  void aHundredEurosAndACentAreSplitOverThree() {
    Verdict verdict = Attribution.over(touches(3), order(10_001));

    assertThat(parts(verdict, Parts::linear)).containsExactly(3_334L, 3_334L, 3_333L);
    assertThat(parts(verdict, Parts::lastTouch)).containsExactly(0L, 0L, 10_001L);
    // 4,000.4 + 2,000.2 + 4,000.4: what is left goes to the larger remainders, the earlier first.
    assertThat(parts(verdict, Parts::position)).containsExactly(4_001L, 2_000L, 4_000L);
    assertThat(parts(verdict, Parts::influenced)).containsOnly(10_001L);
  }

  @Test
  void oneOrTwoShareByPositionAsEquals() {
    assertThat(parts(Attribution.over(touches(1), order(999)), Parts::position))
        .containsExactly(999L);
    assertThat(parts(Attribution.over(touches(2), order(999)), Parts::position))
        .containsExactly(500L, 499L);
  }

  @Test
  void theWindowIsThirtyDaysAndEndsBeforeTheOrder() {
    Duration window = Attribution.WINDOW;
    List<Touch> answers =
        List.of(
            touch(1, NOON),
            touch(2, NOON.minusNanos(1_000)),
            touch(3, NOON.minus(window)),
            touch(4, NOON.minus(window).minusNanos(1_000)));

    assertThat(Attribution.before(NOON, answers))
        .extracting(Touch::conversationId)
        .containsExactly(new UUID(0, 3), new UUID(0, 2));
  }

  @Test
  void aConversationCountsOnceByItsLastAnswerBefore() {
    List<Touch> answers =
        List.of(
            touch(1, NOON.minusSeconds(500)),
            touch(2, NOON.minusSeconds(400)),
            touch(1, NOON.minusSeconds(300)),
            touch(1, NOON.plusSeconds(1)));

    assertThat(Attribution.before(NOON, answers))
        .containsExactly(touch(2, NOON.minusSeconds(400)), touch(1, NOON.minusSeconds(300)));
  }

  @Test
  void largeAmountsAreSplitExactly() {
    long amount = Long.MAX_VALUE - 1;

    for (AttributionModel model : AttributionModel.values()) {
      long[] parts = Apportionment.split(amount, model.weights(997));
      assertThat(LongStream.of(parts).sum()).isEqualTo(amount);
      assertThat(LongStream.of(parts).allMatch(part -> part >= 0)).isTrue();
    }
  }

  @Test
  void creditsOfTenThousandRandomOrdersComeToTheNetRevenue() {
    Random random = new Random(9);
    long net = 0;
    long told = 0;
    int attributed = 0;
    for (int i = 0; i < 10_000; i++) {
      Matter matter = randomMatter(random);
      for (Bought bought : matter.bought()) {
        net += bought.net();
      }
      for (Verdict verdict : matter.verdicts()) {
        told += verdict.bought().net();
        if (verdict.outcome() == Outcome.ATTRIBUTED) {
          attributed++;
          assertAddsUp(verdict);
        } else {
          assertThat(verdict.credits()).isEmpty();
        }
      }
    }

    assertThat(told).isEqualTo(net);
    assertThat(attributed).isGreaterThan(10_000);
  }

  private static void assertAddsUp(Verdict verdict) {
    Bought bought = verdict.bought();
    for (ToLongFunction<Parts> model : ADDITIVE) {
      assertThat(parts(verdict, model).stream().mapToLong(part -> part).sum())
          .isEqualTo(bought.net());
      assertThat(
              verdict.credits().stream()
                  .map(credit -> Objects.requireNonNull(credit.margin()))
                  .mapToLong(model)
                  .sum())
          .isEqualTo(bought.netMargin());
    }
    assertThat(parts(verdict, Parts::influenced)).containsOnly(bought.net());
  }

  @Test
  void whatIsGivenBackWholeLeavesNothing() {
    Bought order = order(12_347);
    Bought refund = refund(order, 12_347, NOON.plus(Duration.ofDays(40)));
    List<Verdict> verdicts =
        new Matter(Outcome.ATTRIBUTED, List.of(refund, order), touches(7)).verdicts();

    assertThat(verdicts).hasSize(2);
    for (ToLongFunction<Parts> model : ADDITIVE) {
      assertThat(parts(verdicts.get(0), model))
          .isEqualTo(parts(verdicts.get(1), model).stream().map(part -> -part).toList());
    }
  }

  private static Matter randomMatter(Random random) {
    List<Touch> answers = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      answers.add(touch(random.nextInt(5), NOON.minusSeconds(random.nextInt(4_000_000))));
    }
    Bought order = order(random.nextInt(1_000_000));
    List<Bought> bought = new ArrayList<>(List.of(order));
    for (int i = random.nextInt(3); i > 0; i--) {
      bought.add(
          refund(
              random.nextInt(10) == 0 ? null : order,
              random.nextInt(1_000_000),
              NOON.plusSeconds(random.nextInt(4_000_000))));
    }
    return new Matter(Outcome.ATTRIBUTED, bought, answers);
  }

  private static Bought order(long amount) {
    return bought(OrderKind.ORDER, amount, NOON, null);
  }

  private static Bought refund(@Nullable Bought order, long amount, Instant at) {
    return bought(OrderKind.REFUND, amount, at, order == null ? null : order.id());
  }

  private static Bought bought(OrderKind kind, long amount, Instant at, @Nullable UUID orderId) {
    return new Bought(
        UUID.randomUUID(), new UUID(0, 1), kind, "shop", "EUR", 2, amount, amount / 3, at, orderId);
  }

  private static List<Touch> touches(int count) {
    return IntStream.range(0, count).mapToObj(i -> touch(i, NOON.minusSeconds(count - i))).toList();
  }

  private static Touch touch(int conversation, Instant at) {
    return new Touch(new UUID(0, conversation), Channel.X, new UUID(0, 2), null, null, at);
  }

  private static List<Long> parts(Verdict verdict, ToLongFunction<Parts> model) {
    return verdict.credits().stream().map(Credit::net).map(model::applyAsLong).toList();
  }
}
