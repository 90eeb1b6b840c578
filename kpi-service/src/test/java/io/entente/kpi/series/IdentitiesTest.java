package io.entente.kpi.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.CycleState;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.metric.Kpi;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** However a number is told, over a year of every kind of event, it is the same number. */
class IdentitiesTest {
  private static final CycleWorld WORLD = new CycleWorld();
  private static final RandomHistory HISTORY = new RandomHistory(WORLD, 20261122, 250);
  private static final String KPIS = "/api/v1/kpis/";
  private static final String ALL = "?from=2025-01-01T00:00:00Z&to=2026-07-01T00:00:00Z";
  private static final String PARIS = ALL + "&zone=Europe/Paris";

  private static final UUID COMPANY = CycleWorld.named("company", "Acme");

  /** None, one that cells have, and several that only samples have. */
  private static final List<String> FILTERS =
      List.of(
          "",
          "&channel=x&channel=mastodon",
          "&reasonGroup=" + CycleWorld.named("reason", "delivery"),
          "&priority=urgent&language=fr",
          "&channel=x&channel=mastodon&source=ad&campaign=Autumn&company=" + COMPANY,
          "&channel=x&reason=" + CycleWorld.named("reason", "delay") + "&priority=low");

  private final Api api = new Api(WORLD.workspaceId(), Role.VIEWER);

  @BeforeAll
  static void count() {
    RunningKpi.shared().count(HISTORY.states());
    RunningKpi.shared()
        .sql()
        .update(
            """
            insert into contact_mapping (workspace_id, identity_id, contact_id, version)
            select distinct workspace_id, customer_id, customer_id, 1
            from sample where workspace_id = ? and customer_id is not null
            """,
            WORLD.workspaceId());
    RunningKpi.shared()
        .sql()
        .update(
            """
            insert into person_facts (workspace_id, contact_id, version, company_id, source, campaign)
            select workspace_id, contact_id, 1, if(crc32(contact_id) % 2 = 0, ?, null),
                if(crc32(contact_id) % 3 = 0, 'referral', 'ad'), 'Autumn'
            from contact_mapping where workspace_id = ? and crc32(contact_id) % 7 <> 0
            """,
            COMPANY, WORLD.workspaceId());
  }

  private static List<Kpi> kpis() {
    return Arrays.stream(Kpi.values())
        .filter(kpi -> kpi.kind() != Kpi.Kind.BALANCE && kpi != Kpi.FCR)
        .toList();
  }

  private JsonNode get(String path) {
    Answer answer = api.get(KPIS + path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static long count(JsonNode value) {
    return value.get("count").getLongValue();
  }

  @Test
  void anotherZoneMovesValuesAndChangesNoTotal() {
    for (String filter : FILTERS) {
      for (Kpi kpi : kpis()) {
        String asked = "&metric=" + kpi.id() + filter;
        long expected = total(get("series" + PARIS + asked + "&interval=month"), kpi);
        List<String> others =
            List.of(
                "&zone=Asia/Kolkata&interval=day",
                "&zone=America/St_Johns&interval=week",
                "&zone=Europe/Paris&interval=year");

        for (String other : others) {
          JsonNode series = get("series" + ALL + asked + other);

          assertThat(total(series, kpi)).as(asked + other).isEqualTo(expected);
        }
      }
    }
  }

  /** Of the first line, which is also the sum of its parts. */
  private static long total(JsonNode series, Kpi kpi) {
    JsonNode line = series.get("lines").get(0);
    assertThat(line.get("metric").getStringValue()).isEqualTo(kpi.id());
    assertThat(line.get("kind").getStringValue()).isEqualTo("total");
    long sum = 0;
    for (JsonNode value : line.get("values").values()) {
      sum += count(value);
    }
    assertThat(sum).as(kpi.id()).isEqualTo(count(line.get("total")));
    return sum;
  }

  @Test
  void whatIsToldApartComesToTheTotal() {
    for (Dimension by : Dimension.named()) {
      for (Kpi kpi : kpis()) {
        if (!kpi.isToldBy(by)) {
          continue;
        }
        String asked = "&interval=quarter&top=1&metric=" + kpi.id() + "&by=" + by.json();
        List<JsonNode> lines = new ArrayList<>();
        get("series" + PARIS + asked).get("lines").values().forEach(lines::add);
        long apart = lines.stream().skip(1).mapToLong(line -> count(line.get("total"))).sum();
        boolean hasOpen = kpi.kind() == Kpi.Kind.ATTAINMENT && by == Dimension.AGENT;

        if (!hasOpen) {
          assertThat(apart).as(asked).isEqualTo(count(lines.getFirst().get("total")));
        }
      }
    }
  }

  @Test
  void aNumberListsAllThatIsBehindIt() {
    for (String filter : FILTERS) {
      for (Kpi kpi : kpis()) {
        String asked = PARIS + "&metric=" + kpi.id() + filter;

        assertThat(listed(asked))
            .as(asked)
            .isEqualTo(total(get("series" + asked + "&interval=year"), kpi));
      }
    }
  }

  private long listed(String asked) {
    long amount = 0;
    String cursor = "";
    do {
      JsonNode page = get("drilldown" + asked + "&limit=150" + cursor);
      for (JsonNode item : page.get("items").values()) {
        amount += item.get("amount").getLongValue();
      }
      JsonNode next = page.get("next");
      cursor = next.isNull() ? null : "&cursor=" + next.getStringValue();
    } while (cursor != null);
    return amount;
  }

  @Test
  void aSummaryIsWhatASeriesComesTo() {
    for (String filter : FILTERS) {
      JsonNode summary = get("summary" + PARIS + filter);
      for (JsonNode metric : summary.get("metrics").values()) {
        Kpi kpi = Kpi.of(metric.get("id").getStringValue());
        JsonNode series = get("series" + PARIS + filter + "&interval=day&metric=" + kpi.id());

        assertThat(count(metric)).as(kpi + filter).isEqualTo(total(series, kpi));
        JsonNode line = series.get("lines").get(0).get("total");
        assertThat(line.get("p90")).isEqualTo(metric.get("p90"));
        assertThat(line.get("value")).isEqualTo(metric.get("mean"));
      }
      for (JsonNode ratio : summary.get("ratios").values()) {
        Kpi kpi = Kpi.of(ratio.get("id").getStringValue());
        JsonNode series = get("series" + PARIS + filter + "&interval=day&metric=" + kpi.id());

        assertThat(ratio.get("whole").getLongValue()).isEqualTo(total(series, kpi));
        assertThat(ratio.get("value"))
            .isEqualTo(series.get("lines").get(0).get("total").get("value"));
      }
    }
  }

  @Test
  void shapesHoldAllThereIs() {
    String year = "?from=2025-04-01&to=2026-04-01&zone=Asia/Kolkata&metric=response";
    long expected = total(get("series" + year + "&interval=month"), Kpi.RESPONSE);

    long byHour = 0;
    for (JsonNode hour : get("heatmap" + year).get("hours").values()) {
      byHour += count(hour.get("value"));
    }
    long byLength = 0;
    for (JsonNode bin : get("distribution" + year).get("bins").values()) {
      byLength += count(bin);
    }

    assertThat(byHour).isEqualTo(expected).isPositive();
    assertThat(byLength).isEqualTo(expected);
  }

  @Test
  void aBacklogIsWhatWasThereAndCameLessWhatWent() {
    Random random = new Random(5);
    Instant beginning = Instant.parse("2025-02-01T00:00:00Z");
    for (int i = 0; i < 20; i++) {
      Instant from = beginning.plusSeconds(random.nextInt(20_000_000));
      Instant to = from.plusSeconds(random.nextInt(20_000_000));
      String stretch = "?from=" + from + "&to=" + to + "&zone=UTC";

      JsonNode backlog = get("summary" + stretch).get("backlog");
      JsonNode series = get("series" + stretch + "&metric=backlog&interval=month");

      assertThat(backlog.get("atFrom").getLongValue()).isEqualTo(open(from));
      assertThat(backlog.get("atTo").getLongValue()).isEqualTo(open(to));
      assertThat(backlog.get("atTo").getLongValue())
          .isEqualTo(
              backlog.get("atFrom").getLongValue()
                  + backlog.get("opened").getLongValue()
                  + backlog.get("reopened").getLongValue()
                  - backlog.get("resolved").getLongValue());
      assertThat(count(series.get("lines").get(0).get("total"))).isEqualTo(open(to));
    }
  }

  /** Straight from the states: what had come by then less what had gone. */
  private static long open(Instant moment) {
    long open = 0;
    for (CycleState state : HISTORY.newest()) {
      if (!state.removed() && state.page() == 0) {
        open += state.openedAt().isBefore(moment) ? 1 : 0;
        boolean gone = state.resolution() != null && state.resolution().at().isBefore(moment);
        open -= gone ? 1 : 0;
      }
    }
    return open;
  }

  @Test
  void whatFiguresMeanIsSaidWithThem() {
    JsonNode series = get("series" + PARIS + "&interval=year&metric=handling&metric=reopen_rate");
    JsonNode provenance = series.get("provenance");

    assertThat(provenance.get("zone").getStringValue()).isEqualTo("Europe/Paris");
    assertThat(provenance.get("clock").getStringValue()).isEqualTo("calendar");
    assertThat(provenance.get("asOf").getStringValue()).isNotBlank();
    assertThat(provenance.get("metrics").get(1).get("id").getStringValue())
        .isEqualTo("reopen_rate");
    assertThat(provenance.get("metrics").get(1).get("definition").getStringValue())
        .contains("seven days");
  }

  @Test
  void whatCanNotBeAskedIsRefusedByItsName() {
    String month = "?from=2026-03-01&to=2026-04-01&zone=UTC";
    List<List<String>> refused =
        List.of(
            List.of("series" + month + "&interval=day", "?metric is required"),
            List.of(
                "series" + month + "&interval=day&metric=likes", "?metric must be one of: resp"),
            List.of("series" + month + "&metric=response", "?interval must be one of: hour, day"),
            List.of(
                "series?from=2016-01-01&to=2026-01-01&zone=UTC&metric=response&interval=hour",
                "?interval gives more than 1200 parts"),
            List.of(
                "series" + month + "&metric=response&interval=day&by=mood",
                "?by must be one of: channel, connection"),
            List.of(
                "series" + month + "&metric=backlog&interval=day&by=agent",
                "?by agent does not tell backlog apart"),
            List.of(
                "series" + month + "&metric=response&interval=day&top=0", "?top must be from 1"),
            List.of("heatmap" + month + "&metric=backlog", "?metric must be one of: response"),
            List.of("distribution" + month + "&metric=resolved", "?metric must be one of"),
            List.of("drilldown" + month + "&metric=response&select=all", "?select must be one of"),
            List.of("drilldown" + month + "&metric=backlog", "?metric is a balance"),
            List.of("summary" + month + "&compare=decade", "?compare must be one of"),
            List.of("summary" + month + "&priority=asap", "?priority must be one of: low"),
            List.of("summary" + month + "&language=FRENCH", "?language is no language"));
    for (List<String> one : refused) {
      Answer answer = api.get(KPIS + one.getFirst());

      assertThat(answer.status()).as(one.getFirst()).isEqualTo(422);
      assertThat(answer.errors().toLowerCase(Locale.ROOT)).startsWith(one.getLast());
    }
  }
}
