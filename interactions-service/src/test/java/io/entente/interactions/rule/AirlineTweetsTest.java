package io.entente.interactions.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entente.embedded.SharedData;
import io.entente.events.Ids;
import io.entente.interactions.condition.Conditions;
import io.entente.interactions.condition.Facts;
import io.entente.interactions.condition.Text;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Complaints to airlines, of which people said what they are about. The rules were written by
 * looking at those of even ids; they are judged by those of odd ones.
 */
class AirlineTweetsTest {
  private static final int SAMPLE = 300;
  private static Service service;
  private static List<Tweet> unseen;
  private static RoutingRules routing;

  private record Tweet(long id, String text, String reason) {}

  @Serdeable
  record RoutingRules(List<RoutingRule> rules) {}

  @Serdeable
  record RoutingRule(String reason, Conditions conditions) {}

  @BeforeAll
  static void read() throws IOException {
    Optional<Path> file = SharedData.file("airline-tweets-2015/Tweets.csv.gz");
    assumeTrue(file.isPresent(), "The airline tweets are not there");
    service = Service.startIdle();
    try (InputStream rules =
            Objects.requireNonNull(
                AirlineTweetsTest.class.getResourceAsStream("/airline-reasons.json"));
        InputStream tweets = new GZIPInputStream(Files.newInputStream(file.orElseThrow()))) {
      routing = service.bean(ObjectMapper.class).readValue(rules, RoutingRules.class);
      unseen = complaints(new String(tweets.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
  }

  /** Of odd ids, each once. */
  private static List<Tweet> complaints(String csv) {
    Map<Long, Tweet> tweets = new LinkedHashMap<>();
    List<List<String>> rows = rows(csv);
    List<String> header = rows.removeFirst();
    for (List<String> row : rows) {
      if (row.size() == header.size()) {
        long id = Long.parseLong(row.get(header.indexOf("tweet_id")));
        String reason = row.get(header.indexOf("negativereason"));
        if (id % 2 == 1 && !reason.isEmpty()) {
          tweets.putIfAbsent(id, new Tweet(id, row.get(header.indexOf("text")), reason));
        }
      }
    }
    return List.copyOf(tweets.values());
  }

  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString().stripTrailing());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  private static Facts facts(String text) {
    Instant now = Instant.EPOCH;
    return new Facts(
        new Facts.Said("post", "customer", "public", null, new Text(text), null, true),
        new Facts.Held(
            "x",
            new UUID(0, 0),
            "open",
            Text.NONE,
            1,
            "none",
            Set.of(),
            Set.of(),
            null,
            null,
            Map.of(),
            false,
            Set.of()),
        new Facts.Passed(now, now, now, null, now, null, true));
  }

  /** The reason of the first rule whose conditions hold. */
  private static String routed(String text, Map<Predicate<Facts>, String> rules) {
    Facts facts = facts(text);
    return rules.entrySet().stream()
        .filter(rule -> rule.getKey().test(facts))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Map<Predicate<Facts>, String> ready() {
    Map<Predicate<Facts>, String> ready = new LinkedHashMap<>();
    routing.rules().forEach(rule -> ready.put(rule.conditions().ready(), rule.reason()));
    return ready;
  }

  @Test
  void wordsTellWhatComplaintsAreAboutMoreOftenThanNot() {
    Map<Predicate<Facts>, String> rules = ready();
    Map<String, Integer> labelled = new TreeMap<>();
    Map<String, Integer> routed = new HashMap<>();
    Map<String, Integer> right = new HashMap<>();
    int hits = 0;
    for (Tweet tweet : unseen) {
      String reason = routed(tweet.text(), rules);
      labelled.merge(tweet.reason(), 1, Integer::sum);
      routed.merge(reason, 1, Integer::sum);
      if (reason.equals(tweet.reason())) {
        right.merge(reason, 1, Integer::sum);
        hits++;
      }
    }

    StringBuilder told = new StringBuilder("reason labelled routed precision recall\n");
    labelled.forEach((reason, count) -> {
      int of = routed.getOrDefault(reason, 0);
      int hit = right.getOrDefault(reason, 0);
      told.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %.2f | %.2f |%n",
              reason,
              count,
              of,
              of == 0 ? 0.0 : (double) hit / of,
              (double) hit / count));
    });
    told.append(String.format(Locale.ROOT, "right: %d of %d%n", hits, unseen.size()));
    System.out.println(told);
    assertThat(labelled).hasSize(10);
    assertThat(hits).as(told.toString()).isGreaterThan(unseen.size() / 2);
  }

  @Test
  void theServiceRoutesThemAlike() throws IOException {
    Automation world = Automation.of(service, Ids.next());
    ObjectMapper json = service.bean(ObjectMapper.class);
    Map<String, String> reasons = new HashMap<>();
    for (RoutingRule rule : routing.rules()) {
      if (!reasons.containsKey(rule.reason())) {
        reasons.put(rule.reason(), world.named("reasons", rule.reason()));
      }
      world.created(
          "rules",
          """
          {"name": "%1$s", "on": "conversation_opened", "conditions": %2$s, "stop": true,
           "actions": [{"type": "change", "change": {"reasonId": "%3$s"}}]}
          """
              .formatted(
                  rule.reason(),
                  json.writeValueAsString(rule.conditions()),
                  reasons.get(rule.reason())));
    }
    List<Tweet> sample = unseen.subList(0, SAMPLE);
    service.file(
        sample.stream()
            .map(tweet ->
                world.message(
                    Said.customer("c" + tweet.id(), "t" + tweet.id(), Automation.NOW),
                    tweet.text()))
            .toList());
    world.settle();

    Map<String, String> routed = new HashMap<>();
    service
        .sql()
        .each(
            """
            select i.external_id, w.reason_id from interaction i
            join work w on w.workspace_id = i.workspace_id and w.conversation_id = i.conversation_id
            where i.workspace_id = ?
            """,
            row -> Map.entry(row.text("external_id"), row.text("reason_id")),
            found -> routed.put(found.getKey(), found.getValue()),
            world.workspaceId());
    Map<Predicate<Facts>, String> rules = ready();
    assertThat(routed).hasSize(SAMPLE);
    for (Tweet tweet : sample) {
      assertThat(routed.get("t" + tweet.id()))
          .as(tweet.text())
          .isEqualTo(reasons.get(routed(tweet.text(), rules)));
    }
  }
}
