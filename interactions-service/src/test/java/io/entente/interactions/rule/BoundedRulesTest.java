package io.entente.interactions.rule;

import static io.entente.interactions.rule.Automation.change;
import static io.entente.interactions.rule.Automation.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.interactions.strand.StrandStore;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.rest.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that take too much, now or by what was allowed before. */
class BoundedRulesTest {
  private static Service service;
  private Automation world;

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void enter() {
    world = Automation.of(service, Ids.next());
  }

  private static String matches(String expression) {
    return "{\"field\": \"text\", \"operator\": \"matches\", \"values\": [\"" + expression + "\"]}";
  }

  private static String rule(String items) {
    return Automation.text("customer_message", items, change("{\"priority\": \"low\"}"), false);
  }

  private Answer tried(String items) {
    return world.owner().post("rules/dry-runs", "{\"rule\": " + rule(items) + "}");
  }

  private List<String> names() {
    return world.owner().get("rules").items().stream()
        .map(it -> String.valueOf(it.get("name")))
        .toList();
  }

  @Test
  void aRuleThatIsNoLongerAllowedIsShownChangedAndThrownAwayAndNeverMatches() {
    String old = world.rule("customer_message", matches("help"), change("{\"priority\": \"low\"}"));
    String other = world.rule("customer_message", says("help"), change("{\"priority\": \"high\"}"));
    service
        .sql()
        .update(
            """
            update rule set document = replace(document, '"help"', '"(h?e?){300}"')
            where workspace_id = ? and id = ?
            """,
            world.workspaceId(),
            UUID.fromString(old));
    service.bean(RuleBook.class).forget(world.workspaceId());

    String id = world.said("ada", "help");
    world.settle();

    assertThat(names()).hasSize(2);
    assertThat(world.owner().get("rules/" + old).text()).contains("(h?e?){300}");
    assertThat(world.outcomes(old)).isEmpty();
    assertThat(world.outcomes(other)).containsExactly("done");
    assertThat(world.shown(id)).containsEntry("priority", "high");
    Answer named = patched(old, "{\"name\": \"Old\", \"active\": false}", 1);
    assertThat(named.status()).as(named.text()).isEqualTo(200);
    Answer same = patched(old, "{\"conditions\": {\"match\": \"all\"}}", 2);
    assertThat(same.status()).as(same.text()).isEqualTo(200);
    Answer again =
        patched(
            old,
            "{\"conditions\": {\"match\": \"all\", \"items\": [" + matches("(h?e?){300}") + "]}}",
            3);
    assertThat(again.pointers()).containsExactly("/conditions/items/0/values/0");
    assertThat(
            world
                .owner()
                .send("DELETE", "rules/" + old, null, Map.of("If-Match", "\"3\""))
                .status())
        .isEqualTo(204);
  }

  private Answer patched(String rule, String patch, int version) {
    return world
        .owner()
        .send("PATCH", "rules/" + rule, patch, Map.of("If-Match", "\"" + version + "\""));
  }

  @Test
  void whatIsWrongWithATriedRuleIsNamedByItsPlaceInTheRequest() {
    String unknown = "{\"field\": \"tag\", \"values\": [\"" + Ids.next() + "\"]}";

    assertThat(tried(matches("(?:.{20}){100}z")).pointers())
        .containsExactly("/rule/conditions/items/0/values/0");
    assertThat(tried(says("x") + "," + unknown).pointers())
        .containsExactly("/rule/conditions/items/1/values/0");
    assertThat(tried(says("x").replace("contains", "greater")).pointers())
        .containsExactly("/rule/conditions/items/0/operator");
    assertThat(
            world
                .owner()
                .post(
                    "rules/dry-runs", "{\"rule\": " + rule("").replace("\"low\"", "\"odd\"") + "}")
                .pointers())
        .containsExactly("/rule/actions/0/change/priority");
  }

  @Test
  void aTrialEndsWhenItsTimeIsUpWithWhatItHas() {
    for (int i = 0; i < 30; i++) {
      world.said("c" + i, "help");
    }
    AtomicInteger seconds = new AtomicInteger();
    Instant now = Instant.now();
    InstantSource source = () -> now.plusSeconds(seconds.getAndIncrement());
    TryRule attempt =
        new TryRule(
            service.bean(CheckRule.class),
            service.bean(RuleBook.class),
            service.bean(DryRunStore.class),
            service.bean(FactStore.class),
            service.bean(GatherFacts.class),
            service.bean(StrandStore.class),
            source.withZone(ZoneOffset.UTC));

    for (String on : List.of("customer_message", "changed")) {
      seconds.set(0);
      DryRun run =
          attempt.run(
              world.workspaceId(),
              service
                  .bean(StrictJson.class)
                  .read(
                      rule(says("help"))
                          .replace("customer_message", on)
                          .getBytes(StandardCharsets.UTF_8),
                      NewRule.class));

      assertThat(run.complete()).isFalse();
      assertThat(run.looked()).isBetween(15, 20).isEqualTo(run.matched());
    }
    assertThat(tried(says("help")).body()).containsEntry("complete", true);
  }

  /** As bad as they may be, on messages as bad as can be. */
  @Test
  void aTrialOfTheWorstTakesBoundedTime() {
    for (int i = 0; i < 3; i++) {
      world.said("c" + i, "ab ".repeat(300_000));
    }
    Instant begun = Clock.systemUTC().instant();

    Answer tried =
        tried(
            "{\"field\": \"text\", \"operator\": \"matches\", \"values\": "
                + "[\"(a?b? ?){50}y\", \"(a?b? ?){50}z\", \"(?:.{20}){20}z\", \"(.*a){20}z\"]}");

    assertThat(tried.body()).as(tried.text()).containsEntry("looked", 3);
    assertThat(Duration.between(begun, Clock.systemUTC().instant()))
        .isLessThan(Duration.ofSeconds(30));
  }
}
