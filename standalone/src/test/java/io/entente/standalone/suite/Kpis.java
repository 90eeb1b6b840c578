package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The summary as tests read it. */
public final class Kpis {
  private Kpis() {}

  public static JsonNode metric(JsonNode summary, String id) {
    return StreamSupport.stream(summary.get("metrics").spliterator(), false)
        .filter(metric -> metric.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No metric " + id + " in " + summary));
  }

  public static long count(JsonNode summary, String id) {
    return metric(summary, id).get("count").asLong();
  }

  public static long openWaits(JsonNode summary) {
    return summary.get("openWaits").get("count").asLong();
  }

  /** Waits until a metric has as many samples; what was counted before is checked to stay. */
  public static JsonNode awaitCount(Api api, String query, String id, long count) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(count(api.summary(query), id)).isEqualTo(count));
    return api.summary(query);
  }

  public static void assertMean(JsonNode summary, String id, double seconds) {
    assertThat(metric(summary, id).get("mean").asDouble()).as(id).isEqualTo(seconds);
  }

  public static void assertQuantile(JsonNode summary, String id, String quantile, double seconds) {
    assertThat(metric(summary, id).get(quantile).asDouble())
        .as("%s of %s", quantile, id)
        .isBetween(seconds * 0.99, seconds * 1.01);
  }

  /** How many samples are at most as long. */
  public static long within(JsonNode summary, String id, long seconds) {
    List<JsonNode> bands =
        StreamSupport.stream(metric(summary, id).get("bands").spliterator(), false).toList();
    return bands.stream()
        .filter(band -> band.get("upTo").asLong() == seconds)
        .findFirst()
        .orElseThrow()
        .get("count")
        .asLong();
  }

  /** Counts everything from the events once more; before and after, all is what it was made of. */
  public static void assertRebuildChangesNothing(Api api) {
    assertEqualAll(api);
    String id = api.post("/kpis/rebuilds", Map.of()).expect(202).body().get("id").asText();
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() ->
            assertThat(api.get("/kpis/rebuilds/" + id).expect(200).body().get("state").asText())
                .isEqualTo("done"));
    assertEqualAll(api);
  }

  private static void assertEqualAll(Api api) {
    JsonNode check =
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> api.get("/kpis/check"), answer -> answer.status() != 503)
            .expect(200)
            .body();
    assertThat(check.get("cellsEqualFacts").asBoolean()).as("%s", check).isTrue();
    assertThat(check.get("factsEqualEvents").asBoolean()).as("%s", check).isTrue();
  }
}
