package io.entente.standalone.suite;

import static io.entente.standalone.suite.Kpis.assertQuantile;
import static io.entente.standalone.suite.Kpis.count;
import static io.entente.standalone.suite.Kpis.openWaits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.embedded.SharedData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The first 5,000 rows of "Customer Support on Twitter" and what an independent program makes of
 * them. The data may not be passed on, so it lies beside the project, where it lies at all.
 */
public final class Twcs {
  private static final String ALL = "from=2011-01-01&to=2018-01-01&zone=UTC&clock=calendar";

  private Twcs() {}

  public static Path file() {
    Optional<Path> file = SharedData.file("twcs/twcs-first-5000.csv.gz");
    assumeThat(file).as("the first 5,000 rows").isPresent();
    return file.orElseThrow();
  }

  /** Waits until everything is counted, then holds every figure against the independent ones. */
  public static void assertFigures(Api api) {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(() -> {
          JsonNode summary = api.summary(ALL);
          assertThat(count(summary, "response")).isEqualTo(2_087);
          assertThat(openWaits(summary)).isEqualTo(321);
          JsonNode messages = summary.get("volumes").get("messages");
          // 26 posts of brands answer no customer and belong to no conversation.
          assertThat(messages.get("customer").asLong()).isEqualTo(2_778);
          assertThat(messages.get("agent").asLong()).isEqualTo(2_222 - 26);
        });
    JsonNode summary = api.summary(ALL);
    assertThat(count(summary, "first_response")).isEqualTo(1_350);
    assertQuantile(summary, "first_response", "p50", 778);
    assertQuantile(summary, "first_response", "p90", 26_036);
    assertQuantile(summary, "response", "p50", 732);
    assertQuantile(summary, "response", "p90", 25_578);
    assertThat(Kpis.metric(summary, "response").get("mean").asDouble())
        .isBetween(16_317.77, 16_317.79);
    assertThat(Kpis.within(summary, "response", 900)).isEqualTo(1_148);
    assertThat(Kpis.within(summary, "first_response", 3_600)).isEqualTo(1_002);
    assertThat(summary.get("volumes").get("conversationsOpened").asLong()).isEqualTo(1_483);
    assertAgent(api, "ChipotleTweets", 208, 598);
    assertAgent(api, "AmazonHelp", 187, 554);
    assertAgent(api, "AppleSupport", 139, 545);
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> {
          List<String> contacts = api.contactsOfConversations();
          assertThat(contacts).hasSize(1_483).doesNotContainNull();
          assertThat(Set.copyOf(contacts)).hasSize(1_443);
        });
    assertThat(api.get("/dead-letters").expect(200).body().get("items")).isEmpty();
  }

  private static void assertAgent(Api api, String name, long count, double p50) {
    String agent =
        StreamSupport.stream(
                api.get("/agents").expect(200).body().get("items").spliterator(), false)
            .filter(item -> item.get("name").asText().equals(name))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asText();
    JsonNode summary = api.summary(ALL + "&agent=" + agent);
    assertThat(count(summary, "response")).as(name).isEqualTo(count);
    assertQuantile(summary, "response", "p50", p50);
  }
}
