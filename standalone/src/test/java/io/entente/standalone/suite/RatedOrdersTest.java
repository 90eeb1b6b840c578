package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.entente.embedded.SharedData;
import io.entente.standalone.RunningSuite;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What other people's customers thought of orders that came too late, and of those that did not.
 */
@Tag("slow")
class RatedOrdersTest {
  private static final RunningSuite SUITE = RunningSuite.shared();
  private static final int BULK = 1_000;

  private static Path shared(String name) {
    Optional<Path> file = SharedData.file(name);
    assumeThat(file).as(name).isPresent();
    return file.orElseThrow();
  }

  private static List<NamedCsvRecord> rows(String table) throws IOException {
    Path file = shared("olist-8135/olist_" + table + "_dataset.csv.gz");
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    }
  }

  private static String time(String local) {
    return local.replace(' ', 'T') + "Z";
  }

  /** All orders; of those that came, whether they were delivered later than estimated. */
  private static List<Map<String, Object>> orders(Map<String, String> customers)
      throws IOException {
    List<Map<String, Object>> orders = new ArrayList<>();
    for (NamedCsvRecord row : rows("orders")) {
      String delivered = row.getField("order_delivered_customer_date");
      String status = row.getField("order_status");
      customers.put(row.getField("order_id"), row.getField("customer_id"));
      Map<String, Object> order = new HashMap<>();
      order.put("source", "olist");
      order.put("externalId", row.getField("order_id"));
      order.put("currency", "BRL");
      order.put("amount", 0);
      order.put("occurredAt", time(row.getField("order_purchase_timestamp")));
      if (!delivered.isEmpty()) {
        boolean late =
            status.equals("delivered")
                && delivered.compareTo(row.getField("order_estimated_delivery_date")) > 0;
        order.put("attributes", Map.of("late", Boolean.toString(late)));
      }
      orders.add(order);
    }
    return orders;
  }

  private static List<Map<String, Object>> reviews(String connection, Map<String, String> customers)
      throws IOException {
    List<Map<String, Object>> reviews = new ArrayList<>();
    for (NamedCsvRecord row : rows("order_reviews")) {
      String order = row.getField("order_id");
      reviews.add(
          Map.of(
              "connectionId",
              connection,
              // The same id may stand at several orders.
              "externalId",
              row.getField("review_id") + "/" + order,
              "kind",
              "review",
              "author",
              Map.of("externalId", customers.get(order)),
              "body",
              row.getField("review_comment_message"),
              "occurredAt",
              time(row.getField("review_creation_date")),
              "precision",
              "day",
              "stars",
              Integer.valueOf(row.getField("review_score")),
              "order",
              Map.of("source", "olist", "externalId", order)));
    }
    return reviews;
  }

  private static void post(Api api, String path, int status, List<?> items) {
    for (int i = 0; i < items.size(); i += BULK) {
      JsonNode taken =
          api.post(path, items.subList(i, Math.min(items.size(), i + BULK))).expect(status).body();
      assertThat(taken.get("rejected").asInt()).as("%s", taken).isZero();
    }
  }

  @Test
  void lateOrdersHaveFewerStars() throws IOException {
    Map<String, String> customers = new HashMap<>();
    List<Map<String, Object>> orders = orders(customers);
    Api api = SUITE.newWorkspace("Orders with stars");
    String connection = api.connection("reviews", "olist");

    post(api, "/interactions", 202, reviews(connection, customers));
    post(api, "/orders", 200, orders);

    String query =
        "/kpis/ratings?from=2016-01-01&to=2019-01-01&zone=UTC&by=order_attribute&attribute=late";
    await()
        .atMost(Duration.ofMinutes(5))
        .untilAsserted(() -> {
          JsonNode report = api.get(query).expect(200).body();
          assertThat(report.at("/total/reviews").asLong()).isEqualTo(8_225);
          assertRated(report, "false", 4_820, 4.276);
          assertRated(report, "true", 418, 2.498);
        });
    JsonNode report = api.get(query).expect(200).body();
    assertThat(report.at("/total/mean").asDouble()).isCloseTo(3.2716, within(0.00005));
    List<Long> distribution = new ArrayList<>();
    report.at("/total/distribution").forEach(it -> distribution.add(it.get("reviews").asLong()));
    assertThat(distribution).containsExactly(2_638L, 382L, 667L, 1_184L, 3_354L);
  }

  private static void assertRated(JsonNode report, String value, long reviews, double mean) {
    for (JsonNode item : report.get("items")) {
      if (item.get("value").asText().equals(value)) {
        assertThat(item.at("/rated/reviews").asLong()).as(value).isEqualTo(reviews);
        assertThat(item.at("/rated/mean").asDouble()).as(value).isCloseTo(mean, within(0.001));
        return;
      }
    }
    throw new AssertionError("Nothing of " + value + " in " + report);
  }
}
