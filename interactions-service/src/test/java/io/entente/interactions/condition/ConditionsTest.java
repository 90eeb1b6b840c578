package io.entente.interactions.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.entente.rest.InvalidRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final UUID TAG = UUID.randomUUID();
  private static final UUID TEAM = UUID.randomUUID();
  private static final UUID CONNECTION = UUID.randomUUID();
  private static final UUID SEGMENT = UUID.randomUUID();

  private static Facts facts(String text) {
    return new Facts(
        new Facts.Said("post", "customer", "public", "en-GB", new Text(text), "ada", true),
        new Facts.Held(
            "x",
            CONNECTION,
            "open",
            new Text("My flight"),
            3,
            "none",
            Set.of(),
            Set.of(TAG),
            TEAM,
            null,
            Map.of("plan", "Gold", "seats", new BigDecimal("12.5"), "vip", true),
            false,
            Set.of(SEGMENT)),
        new Facts.Passed(
            NOW,
            NOW.minus(Duration.ofHours(5)),
            NOW.minus(Duration.ofMinutes(90)),
            null,
            NOW.minus(Duration.ofMinutes(90)),
            NOW.plus(Duration.ofMinutes(20)),
            true));
  }

  private static boolean holds(Condition condition, Facts facts) {
    return new Conditions(Match.ALL, List.of(condition), null).ready().test(facts);
  }

  private static void check(Condition... conditions) {
    new Conditions(Match.ALL, List.of(conditions), null).check();
  }

  private static Condition condition(Field field, Operator operator, String... values) {
    return new Condition(field, null, operator, List.of(values));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          refund          | I want a REFUND!            | true
          refund          | no refunds here             | false
          refund*         | no refunds here             | true
          money back*     | money money backs           | true
          money back*     | money money is back         | false
          a b a b a c     | a b a b a b a c             | true
          a b a b a c     | a b a b a b a               | false
          remboursement   | Un Remboursement, svp       | true
          réclamation     | ma reclamation              | true
          avion           | l'avion est parti           | true
          money back      | I want my money back.       | true
          money back      | money is not back           | false
          istanbul        | ISTANBUL airport            | true
          """)
  void wordsAreFoundAsWordsWhateverCaseAndAccents(String value, String text, boolean is) {
    assertThat(holds(condition(Field.TEXT, Operator.CONTAINS, "zzz", value), facts(text)))
        .isEqualTo(is);
    assertThat(holds(condition(Field.TEXT, Operator.NOT_CONTAINS, "zzz", value), facts(text)))
        .isEqualTo(!is);
  }

  @Test
  @Timeout(10)
  void expressionsOfStrangersEndSoonAndStaySmall() {
    Facts facts = facts("a".repeat(19_000) + "!");

    assertThat(holds(condition(Field.TEXT, Operator.MATCHES, "(a+)+$"), facts)).isFalse();
    assertThat(holds(condition(Field.TEXT, Operator.MATCHES, "A{5}!"), facts)).isTrue();
    for (String wrong :
        List.of("((a{1000}){1000})", "(", "a".repeat(301), "(a?){900}", "(a|b|c){200}")) {
      assertThatThrownBy(() -> check(condition(Field.TEXT, Operator.MATCHES, "ok", wrong)))
          .isInstanceOf(InvalidRequest.class)
          .hasMessageStartingWith("/items/0/values/1");
    }
  }

  @Test
  void conditionsTogetherHaveTheirMeasure() {
    String large = "(a?b? ?){50}z";
    Condition one = condition(Field.TEXT, Operator.MATCHES, large);
    Condition words = condition(Field.TEXT, Operator.CONTAINS, "w".repeat(450));

    check(Collections.nCopies(4, one).toArray(Condition[]::new));
    check(Collections.nCopies(44, words).toArray(Condition[]::new));
    assertThatThrownBy(() -> check(Collections.nCopies(9, one).toArray(Condition[]::new)))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("too large together");
    assertThatThrownBy(() -> check(Collections.nCopies(45, words).toArray(Condition[]::new)))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageStartingWith("/items/44/values");
  }

  /** All that conditions may be asked of a text that is as bad for them as can be. */
  @Test
  void whatIsAllowedTakesBoundedTime() {
    Condition expressions =
        condition(
            Field.TEXT,
            Operator.MATCHES,
            IntStream.range(0, 4).mapToObj(i -> "(a?b? ?){50}z" + i).toArray(String[]::new));
    Condition words =
        condition(
            Field.TEXT,
            Operator.CONTAINS,
            IntStream.range(0, 60)
                .mapToObj(i -> "ab ".repeat(100) + "c" + i)
                .toArray(String[]::new));
    Predicate<Facts> ready = new Conditions(Match.ANY, List.of(expressions, words), null).ready();

    assertTimeout(
        Duration.ofSeconds(60),
        () -> assertThat(ready.test(facts("ab ".repeat(350_000)))).isFalse());
    assertThat(ready.test(facts("ab ".repeat(150) + "c7"))).isTrue();
    assertThat(ready.test(facts("ab ".repeat(99) + "c7"))).isFalse();
    assertThat(ready.test(facts("x ".repeat(10_000) + "ab ".repeat(100) + "c7"))).isFalse();
  }

  @Test
  void eachFieldIsComparedAsWhatItIs() {
    Facts facts = facts("Hello");

    for (Condition true_ :
        List.of(
            condition(Field.LANGUAGE, Operator.IS, "fr", "en"),
            condition(Field.CHANNEL, Operator.IS_NOT, "facebook"),
            condition(Field.AUTHOR, Operator.IS, "Ada"),
            condition(Field.SUBJECT, Operator.CONTAINS, "flight"),
            condition(Field.PRIORITY, Operator.IS, "none"),
            condition(Field.PRIORITY, Operator.NOT_SET),
            condition(Field.TAG, Operator.IS, TAG.toString()),
            condition(Field.TEAM, Operator.SET),
            condition(Field.ASSIGNEE, Operator.NOT_SET),
            condition(Field.REASON, Operator.IS_NOT, TAG.toString()),
            condition(Field.MESSAGES, Operator.GREATER, "2"),
            condition(Field.HOURS_SINCE_OPENED, Operator.GREATER, "4.9"),
            condition(Field.HOURS_WAITING, Operator.LESS, "2"),
            condition(Field.HOURS_SINCE_AGENT, Operator.NOT_SET),
            condition(Field.MINUTES_TO_DEADLINE, Operator.LESS, "21"),
            condition(Field.BREACHED, Operator.IS, "false"),
            condition(Field.OPEN_HOURS, Operator.IS, "true"),
            condition(Field.PREVIOUS_CONVERSATIONS, Operator.IS, "false"),
            condition(Field.FIRST_MESSAGE, Operator.IS, "true"),
            new Condition(Field.ATTRIBUTE, "plan", Operator.IS, List.of("gold")),
            new Condition(Field.ATTRIBUTE, "seats", Operator.GREATER, List.of("12")),
            new Condition(Field.ATTRIBUTE, "seats", Operator.IS, List.of("12.50")),
            new Condition(Field.ATTRIBUTE, "vip", null, List.of("true")),
            new Condition(Field.ATTRIBUTE, "other", Operator.NOT_SET, null))) {
      assertThat(holds(true_, facts)).as(true_.toString()).isTrue();
    }
    assertThat(holds(condition(Field.HOURS_SINCE_AGENT, Operator.GREATER, "0"), facts)).isFalse();
    assertThat(holds(new Condition(Field.ATTRIBUTE, "other", null, List.of("x")), facts)).isFalse();
  }

  @Test
  void groupsHoldAsAWhole() {
    Condition hello = condition(Field.TEXT, Operator.CONTAINS, "hello");
    Condition bye = condition(Field.TEXT, Operator.CONTAINS, "bye");
    Conditions.Group either = new Conditions.Group(Match.ANY, List.of(hello, bye));
    Conditions.Group both = new Conditions.Group(Match.ALL, List.of(hello, bye));

    assertThat(Conditions.NONE.ready().test(facts("x"))).isTrue();
    assertThat(
            new Conditions(Match.ALL, List.of(hello), List.of(either)).ready().test(facts("hello")))
        .isTrue();
    assertThat(
            new Conditions(Match.ALL, List.of(hello), List.of(both)).ready().test(facts("hello")))
        .isFalse();
    assertThat(
            new Conditions(Match.ANY, List.of(hello), List.of(both)).ready().test(facts("hello")))
        .isTrue();
  }

  @Test
  void whatMakesNoSenseIsRefusedByItsPlace() {
    Map.<String, Supplier<Condition>>of(
            "operator", () -> condition(Field.CHANNEL, Operator.GREATER, "1"),
            "key", () -> condition(Field.ATTRIBUTE, Operator.IS, "1"),
            "values ", () -> condition(Field.TEXT, Operator.CONTAINS),
            "/items/0/values must", () -> condition(Field.OPEN_HOURS, Operator.IS, "yes"),
            "/items/0/values/0 must be a", () -> condition(Field.MESSAGES, Operator.LESS, "few"),
            "/items/0/values/1 must be one",
                () -> condition(Field.PRIORITY, Operator.IS, "low", "odd"),
            "/items/0/values/0 has", () -> condition(Field.TEXT, Operator.CONTAINS, "!?"),
            "/items/0/values/0 ", () -> condition(Field.TAG, Operator.IS, "no id"))
        .forEach((place, wrong) ->
            assertThatThrownBy(() -> check(wrong.get()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith(place));
  }
}
