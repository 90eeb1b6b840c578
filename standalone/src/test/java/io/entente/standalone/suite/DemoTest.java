package io.entente.standalone.suite;

import static io.entente.standalone.suite.Kpis.openWaits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.demo.DemoSettings;
import io.entente.demo.DemoWorld;
import io.entente.demo.Line;
import io.entente.demo.Matter;
import io.entente.events.ActorKind;
import io.entente.standalone.RunningSuite;
import io.entente.standalone.client.Session;
import io.entente.standalone.demo.DemoLoad;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A small demo world, told twice: what is there then is what the generator says, once. */
@Tag("slow")
class DemoTest {
  private static final RunningSuite SUITE = RunningSuite.shared();
  private static final String ALL = "from=2020-01-01&to=2100-01-01&zone=UTC";

  private final Api api = SUITE.newWorkspace("Torrelune");
  private final DemoSettings settings = new DemoSettings(3, 5, 0.6, Instant.now());

  @Test
  void isThereAsItIsToldAndOnceHoweverOften() {
    DemoLoad.Outcome first = load();
    DemoLoad.Outcome second = load();

    assertThat(first.report().rejections()).isEmpty();
    assertThat(second.report().rejections()).isEmpty();
    List<Matter> told = new DemoWorld(settings).matters().toList();
    assertThat(first.conversations()).isEqualTo(second.conversations());
    assertCounts(told, first.conversations() - told.size());
    assertThat(count("/orders?limit=200")).isEqualTo(first.sales()).isGreaterThan(100);
    assertThat(api.get("/insights").expect(200).body().get("items")).hasSizeBetween(2, 5);
    assertThat(api.get("/members").expect(200).body().get("items")).hasSize(13);
    Instant now = Clock.systemUTC().instant();
    assertThat(
            api.get("/helpers?from=" + now.minus(Duration.ofDays(300)) + "&to=" + now)
                .expect(200)
                .body()
                .get("items"))
        .isNotEmpty();
    assertThat(first.surveyAnswers()).isPositive();
    assertThat(api.get("/kpis/cost-rates").expect(200).body().get("items")).hasSize(11);
    assertThat(api.get("/alerts").expect(200).body().get("items")).hasSize(3);
    assertThat(api.get("/dead-letters").expect(200).body().get("items")).isEmpty();
  }

  private DemoLoad.Outcome load() {
    Session.Credentials owner =
        new Session.Credentials("owner@example.org", SUITE.password(), api.workspace());
    return new DemoLoad(
            SUITE.address(), owner, "for the demo alone", Clock.systemUTC(), _ -> {}, () -> false)
        .load(settings);
  }

  /**
   * @param arrived how many more began while it was told
   */
  private void assertCounts(List<Matter> told, long arrived) {
    long spam = told.stream().filter(Matter::spam).count();
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> {
          JsonNode summary = api.summary(ALL + "&clock=calendar");
          JsonNode volumes = summary.get("volumes");
          assertThat(volumes.get("conversationsOpened").asLong())
              .isEqualTo(told.size() - spam + arrived);
          JsonNode messages = volumes.get("messages");
          assertThat(messages.get("customer").asLong())
              .isEqualTo(lines(told, ActorKind.CUSTOMER) + arrived);
          assertThat(messages.get("agent").asLong()).isEqualTo(lines(told, ActorKind.AGENT));
          assertThat(openWaits(summary)).isGreaterThanOrEqualTo(arrived);
          // Those that came in meanwhile have stars too.
          assertThat(reviews(ALL))
              .isEqualTo(
                  api.summary(ALL + "&clock=calendar&channel=reviews")
                      .get("volumes")
                      .get("conversationsOpened")
                      .asLong());
          assertThat(reviews("from=2020-01-01&zone=UTC&to=" + settings.until()))
              .isEqualTo(stars(told))
              .isPositive();
        });
    assertThat(api.conversations()).hasSize((int) (told.size() - spam + arrived));
  }

  private long reviews(String asked) {
    JsonNode total = api.get("/kpis/ratings?" + asked).expect(200).body().get("total");
    return total.get("reviews").asLong();
  }

  private static long stars(List<Matter> told) {
    return told.stream()
        .filter(matter -> !matter.spam())
        .flatMap(matter -> matter.lines().stream())
        .filter(line -> line.stars() != null)
        .count();
  }

  private static long lines(List<Matter> told, ActorKind actor) {
    return told.stream()
        .filter(matter -> !matter.spam())
        .flatMap(matter -> matter.lines().stream())
        .map(Line::actor)
        .filter(actor::equals)
        .count();
  }

  private long count(String path) {
    long count = 0;
    String cursor = "";
    while (cursor != null) {
      JsonNode page = api.get(path + cursor).expect(200).body();
      count += page.get("items").size();
      cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
    }
    return count;
  }
}
