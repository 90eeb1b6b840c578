package io.entente.standalone.suite;

import static io.entente.standalone.suite.Kpis.assertMean;
import static io.entente.standalone.suite.Kpis.count;
import static io.entente.standalone.suite.Kpis.openWaits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Conversations of our own making, in four shapes whose figures are told by the shape. Their 200
 * customers write to one of three brands.
 */
public final class MadeThreads {
  public static final int ROWS = 600;

  private static final int OF_EACH_SHAPE = 60;
  private static final int CUSTOMERS = 200;
  private static final List<String> BRANDS = List.of("AcmeHelps", "GlobexCares", "InitechDesk");
  private static final Instant BEGIN = Instant.parse("2017-10-02T08:00:00Z");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z uuuu", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final TwcsRows file =
      new TwcsRows(
          List.of(
              "tweet_id", "author_id", "inbound", "created_at", "text", "in_response_to_tweet_id"),
          new ArrayList<>());

  private MadeThreads() {}

  public static Path write(Path file) {
    MadeThreads made = new MadeThreads();
    for (int i = 0; i < OF_EACH_SHAPE; i++) {
      made.thread(4 * i, 0, 600);
      made.thread(4 * i + 1, 0, 300, 3_600, 4_500);
      made.thread(4 * i + 2, 0);
      made.thread(4 * i + 3, 0, 1_200, 4_000);
    }
    return made.file.write(file);
  }

  /** Customer and brand in turns, at so many seconds after its beginning. */
  private void thread(int number, int... seconds) {
    String brand = BRANDS.get(number % BRANDS.size());
    Instant begin = BEGIN.plusSeconds(1_000L * number);
    String parent = "";
    for (int i = 0; i < seconds.length; i++) {
      boolean inbound = i % 2 == 0;
      String id = String.valueOf(1_000 + 10 * number + i);
      file.rows()
          .add(
              List.of(
                  id,
                  inbound ? String.valueOf(500_000 + number % CUSTOMERS) : brand,
                  inbound ? "True" : "False",
                  TIME.format(begin.plusSeconds(seconds[i])),
                  (inbound ? "@" + brand + " where is my order " : "On its way: ") + id,
                  parent));
      parent = id;
    }
  }

  /** Waits until everything is counted, then holds every figure against the shapes'. */
  public static void assertFigures(Api api) {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(() -> {
          JsonNode summary = api.summary("from=2017-01-01&to=2018-01-01&zone=UTC&clock=calendar");
          assertThat(count(summary, "response")).isEqualTo(4 * OF_EACH_SHAPE);
          assertMean(summary, "response", (600 + 300 + 900 + 1_200) / 4.0);
          assertThat(count(summary, "first_response")).isEqualTo(3 * OF_EACH_SHAPE);
          assertMean(summary, "first_response", (600 + 300 + 1_200) / 3.0);
          assertThat(openWaits(summary)).isEqualTo(2 * OF_EACH_SHAPE);
          JsonNode volumes = summary.get("volumes");
          assertThat(volumes.get("conversationsOpened").asLong()).isEqualTo(4 * OF_EACH_SHAPE);
          assertThat(volumes.get("messages").get("customer").asLong()).isEqualTo(6 * OF_EACH_SHAPE);
          assertThat(volumes.get("messages").get("agent").asLong()).isEqualTo(4 * OF_EACH_SHAPE);
          List<String> contacts = api.contactsOfConversations();
          assertThat(contacts).hasSize(4 * OF_EACH_SHAPE).doesNotContainNull();
          assertThat(Set.copyOf(contacts)).hasSize(CUSTOMERS);
        });
    assertThat(api.get("/dead-letters").expect(200).body().get("items")).isEmpty();
  }
}
