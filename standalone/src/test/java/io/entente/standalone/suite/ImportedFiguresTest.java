package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.entente.embedded.SharedData;
import io.entente.standalone.ImportRun;
import io.entente.standalone.RunningSuite;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other people's files, from the import to figures that were counted without us. */
@Tag("slow")
class ImportedFiguresTest {
  private static final RunningSuite SUITE = RunningSuite.shared();
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm");

  /** Every so many of the incidents; 1 for all. */
  private static final int EVERY = Integer.getInteger("entente.incidents.every", 5);

  @TempDir Path folder;

  private static Path shared(String name) {
    Optional<Path> file = SharedData.file(name);
    assumeThat(file).as(name).isPresent();
    return file.orElseThrow();
  }

  private static JsonNode await(Api api, String period, long resolved) {
    return Kpis.awaitCount(api, period + "&zone=UTC&clock=calendar", "resolution", resolved);
  }

  private static void assertDurations(JsonNode summary, List<Long> seconds) {
    List<Long> sorted = seconds.stream().sorted().toList();
    Kpis.assertQuantile(summary, "resolution", "p50", sorted.get(sorted.size() / 2));
    Kpis.assertQuantile(summary, "resolution", "p90", sorted.get((int) (0.9 * sorted.size())));
  }

  @Test
  void incidentsAreResolvedAndReopenedAsTheirLogSays() throws Exception {
    Path log = shared("uci-incident-log/incident_event_log.csv.gz");
    Api api = SUITE.newWorkspace("Incidents");
    Map<String, List<List<String>>> incidents = incidents(log);
    List<Long> resolutions = new ArrayList<>();
    long reopened = 0;
    long reopenings = 0;
    for (List<List<String>> rows : incidents.values()) {
      List<String> last = rows.getLast();
      reopenings += Long.parseLong(last.get(4));
      reopened += last.get(4).equals("0") ? 0 : 1;
      if (!last.get(34).equals("?")) {
        resolutions.add(Duration.between(minute(last.get(9)), minute(last.get(34))).toSeconds());
      }
    }

    Path sample = sample(log, incidents);
    ImportRun.of("uci-incidents", SUITE, api, sample).takesAll();

    JsonNode summary = await(api, "from=2016-01-01&to=2018-01-01", resolutions.size());
    assertDurations(summary, resolutions);
    assertThat(summary.at("/volumes/conversationsOpened").asLong()).isEqualTo(incidents.size());
    assertThat(summary.at("/volumes/reopened").asLong()).isEqualTo(reopenings);
    assertThat(reopened(api)).isEqualTo(reopened);
    if (EVERY == 1) {
      assertThat(resolutions).hasSize(23_362);
      Kpis.assertQuantile(summary, "resolution", "p50", 22.1 * 3_600);
      Kpis.assertQuantile(summary, "resolution", "p90", 381.55 * 3_600);
      assertThat(reopened).isEqualTo(275);
    }
  }

  private static long reopened(Api api) throws Exception {
    String workspace = api.get("/me").body().at("/workspace/id").asText();
    return Schemas.number(
        SUITE.schema("interactions"),
        "select count(distinct conversation_id) from act where kind = 'REOPENED'"
            + " and workspace_id = '"
            + workspace
            + "' and conversation_id in (select id from conversation where cycle > 0"
            + " and workspace_id = '"
            + workspace
            + "')");
  }

  private static Instant minute(String text) {
    return LocalDateTime.parse(text, MINUTES).toInstant(ZoneOffset.UTC);
  }

  private static Map<String, List<List<String>>> incidents(Path log) throws IOException {
    Map<String, List<List<String>>> all = new LinkedHashMap<>();
    for (List<String> row : rows(log)) {
      all.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row);
    }
    Map<String, List<List<String>>> some = new LinkedHashMap<>();
    int number = 0;
    for (Map.Entry<String, List<List<String>>> incident : all.entrySet()) {
      if (number++ % EVERY == 0) {
        some.put(incident.getKey(), incident.getValue());
      }
    }
    return some;
  }

  private Path sample(Path log, Map<String, List<List<String>>> incidents) throws IOException {
    Path sample = folder.resolve("incidents.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(sample);
        CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(reader(log))) {
      writer.write(String.join(",", csv.iterator().next().getFields()) + "\n");
      for (List<List<String>> rows : incidents.values()) {
        for (List<String> row : rows) {
          writer.write("\"" + String.join("\",\"", row) + "\"\n");
        }
      }
    }
    return sample;
  }

  /** Without the header. */
  private static List<List<String>> rows(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(reader(file))) {
      return csv.stream().skip(1).map(CsvRecord::getFields).toList();
    }
  }

  private static Reader reader(Path gzipped) throws IOException {
    return new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(gzipped)), StandardCharsets.UTF_8);
  }

  @Test
  void issuesAreResolvedWhenTheyWereClosed() throws Exception {
    Path file = shared("github-issues-9/github_issues.csv.gz");
    Api api = SUITE.newWorkspace("Issues");
    ImportRun.of("github-issues", SUITE, api, file).succeeds(3_830 + 3_664);
    List<Long> resolutions = new ArrayList<>();
    for (List<String> row : rows(file)) {
      if (!row.get(7).isEmpty()) {
        resolutions.add(
            Duration.between(Instant.parse(row.get(6)), Instant.parse(row.get(7))).toSeconds());
      }
    }

    JsonNode summary = await(api, "from=2014-01-01&to=2026-01-01", 3_664);

    assertDurations(summary, resolutions);
    Kpis.assertQuantile(summary, "resolution", "p50", 1.820 * 86_400);
    Kpis.assertQuantile(summary, "resolution", "p90", 89.80 * 86_400);
    assertThat(summary.at("/volumes/conversationsOpened").asLong()).isEqualTo(3_830);
    assertThat(Kpis.openWaits(summary)).isEqualTo(166);
    JsonNode router =
        api.summary(
            "from=2014-01-01&to=2026-01-01&zone=UTC&clock=calendar&connection="
                + api.connection("api", "react-router"));
    assertThat(Kpis.count(router, "resolution")).isEqualTo(1_545);
    Kpis.assertQuantile(router, "resolution", "p50", 0.757 * 86_400);
  }

  @Test
  void questionsAreAnsweredAndAnswersAcceptedAsTheSiteSays() {
    Path file = shared("stackexchange-beer/Posts.xml.gz");
    Api api = SUITE.newWorkspace("Beer");
    ImportRun.of("stackexchange", SUITE, api, file).succeeds(663 + 1_572 + 2 * 410);

    JsonNode summary = await(api, "from=2014-01-01&to=2018-01-01", 410);
    // The site's 8.48 hours are the mean of the middle two, of which this is the upper one.
    Kpis.assertQuantile(summary, "resolution", "p50", 30_647);
    List<JsonNode> questions = questions(api);

    assertThat(questions).hasSize(663);
    assertMedian(questions, "firstAnswerAt", 644, 6.29);
    assertMedian(questions, "firstPeerAnswerAt", 644, 6.29);
    assertMedian(questions, "acceptedAt", 410, 8.48);
    assertThat(questions.stream().mapToInt(it -> it.get("answers").asInt()).sum())
        .as("answers of questions in the file")
        .isEqualTo(1_572);
    JsonNode helpers =
        api.get("/helpers?from=2014-01-01T00:00:00Z&to=2015-01-01T00:00:00Z").expect(200).body();
    assertThat(helpers.get("items").size()).isGreaterThan(10);
  }

  private static List<JsonNode> questions(Api api) {
    List<JsonNode> questions = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = api.get("/questions?limit=200" + cursor).expect(200).body();
      page.get("items").forEach(questions::add);
      cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
    }
    return questions;
  }

  private static void assertMedian(
      List<JsonNode> questions, String field, int count, double hours) {
    List<Double> spans =
        questions.stream()
            .filter(it -> !it.get(field).isNull())
            .map(it ->
                Duration.between(
                            Instant.parse(it.get("askedAt").asText()),
                            Instant.parse(it.get(field).asText()))
                        .toMillis()
                    / 3_600_000.0)
            .sorted()
            .toList();
    assertThat(spans).as(field).hasSize(count);
    double median = (spans.get((count - 1) / 2) + spans.get(count / 2)) / 2;
    assertThat(median).as(field).isCloseTo(hours, within(0.005));
  }
}
