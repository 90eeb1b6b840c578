package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.embedded.SharedData;
import io.entente.standalone.ImportRun;
import io.entente.standalone.RunningSuite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Other people's reviews, and how many of them were answered. */
@Tag("slow")
class ImportedReviewsTest {
  private static final RunningSuite SUITE = RunningSuite.shared();

  private static Path shared(String name) {
    Optional<Path> file = SharedData.file(name);
    assumeThat(file).as(name).isPresent();
    return file.orElseThrow();
  }

  private static JsonNode counted(Api api, String period, long reviews, long answered) {
    String query = period + "&zone=UTC&clock=calendar";
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(() -> {
          JsonNode summary = api.summary(query);
          assertThat(summary.at("/volumes/conversationsOpened").asLong()).isEqualTo(reviews);
          assertThat(summary.at("/volumes/messages/agent").asLong()).isEqualTo(answered);
          assertThat(Kpis.openWaits(summary)).isEqualTo(reviews - answered);
        });
    return api.summary(query);
  }

  @Test
  void reviewsThatStandTwiceAreTakenOnceAndAnswersAreTimedToTheSecond() {
    Path file = shared("trustpilot-keytrade/reviews.json.gz");
    Api api = SUITE.newWorkspace("Reviews of a bank");

    ImportRun.of("reviews", SUITE, api, file).succeeds(1_049 + 377);

    JsonNode summary = counted(api, "from=2017-01-01&to=2026-01-01", 1_030, 367);
    assertThat(Kpis.count(summary, "first_response")).isEqualTo(367);
    Kpis.assertQuantile(summary, "first_response", "p50", 148.08 * 3_600);
    Kpis.assertQuantile(summary, "first_response", "p90", 649.80 * 3_600);
    assertThat(summary.at("/volumes/messages/customer").asLong()).isEqualTo(1_030);
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() ->
            assertThat(
                    api.get("/kpis/ratings?from=2017-01-01&to=2026-01-01&zone=UTC")
                        .expect(200)
                        .body()
                        .at("/total/reviews")
                        .asLong())
                .isEqualTo(1_030));
  }

  @Test
  void noReplyIsNoAnswerAndDaysAreDays() {
    Path file = shared("avis-banques-fr/avis_clients.csv.gz");
    Api api = SUITE.newWorkspace("Avis");

    ImportRun.of("reviews", SUITE, api, file).succeeds(2_394 + 1_449);

    JsonNode summary = counted(api, "from=2013-01-01&to=2024-01-01", 2_394, 1_449);
    assertThat(Kpis.count(summary, "first_response")).as("told to the second").isZero();
    JsonNode days = Kpis.metric(summary, "first_response").at("/coarse/0");
    assertThat(days.get("unit").asText()).isEqualTo("days");
    assertThat(days.get("count").asLong()).isEqualTo(1_449);
    assertThat(days.get("p50").asLong()).isEqualTo(1);
    assertThat(days.get("p90").asLong()).isEqualTo(10);
    assertThat(days.get("negative").asLong()).isZero();
    JsonNode cofidis =
        api.summary(
            "from=2013-01-01&to=2024-01-01&zone=UTC&clock=calendar&connection="
                + api.connection("reviews", "Cofidis"));
    assertThat(Kpis.metric(cofidis, "first_response").at("/coarse/0/count").asLong())
        .isEqualTo(236);
    Set<String> precisions = new HashSet<>();
    JsonNode conversations =
        api.get("/conversations?status=all&limit=20").expect(200).body().get("items");
    for (JsonNode conversation : conversations) {
      api.get("/conversations/" + conversation.get("id").asText() + "/interactions")
          .expect(200)
          .body()
          .get("items")
          .forEach(message -> precisions.add(message.get("precision").asText()));
    }
    assertThat(precisions).containsExactly("day");
  }
}
