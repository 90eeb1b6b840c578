package io.entente.kpi.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.InsightProgress;
import io.entente.events.InsightProgress.Origin;
import io.entente.events.InsightState;
import io.entente.events.Topics;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.Business;
import io.entente.kpi.Plans;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.asked.Narrowing;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceTest {
  private static final Instant MARCH = Instant.parse("2026-03-10T10:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-10T10:00:00Z");
  private static final String SPRING = "from=2026-03-01&to=2026-05-01&zone=Europe/Paris";
  private static final UUID LATE = Business.id("late parcels");

  private final Business business = new Business();
  private final Api api = new Api(business.workspaceId(), Role.VIEWER);

  private void tellOfFive() {
    Origin mail = new Origin(Channel.EMAIL, LATE, 2, 2);
    Business.tell(
        insight("1", 2, "logistics", InsightState.SHIPPED, MARCH, 600L, mail),
        insight("1", 1, "quality", InsightState.OPEN, MARCH, null, mail),
        insight(
            "2",
            1,
            "logistics",
            InsightState.ACCEPTED,
            MARCH,
            60L,
            new Origin(Channel.X, null, 2, 1),
            mail),
        insight(
            "3",
            1,
            "product",
            InsightState.REFUSED,
            APRIL,
            3_600L,
            new Origin(Channel.X, LATE, 1, 0)),
        insight(
            "4", 1, "product", InsightState.OPEN, APRIL, null, new Origin(Channel.X, null, 1, 0)),
        insight(
            "5",
            1,
            "product",
            InsightState.ACCEPTED,
            APRIL,
            -60L,
            new Origin(Channel.X, null, 1, 0)));
    Awaitility.await("all five are kept")
        .atMost(Duration.ofMinutes(2))
        .until(() -> total(SPRING).get("handed").getLongValue() == 5);
  }

  private OutgoingEvent insight(
      String name,
      long version,
      String department,
      InsightState state,
      Instant handedAt,
      @Nullable Long decidedAfter,
      Origin... origins) {
    InsightProgress progress =
        new InsightProgress(
            business.workspaceId(),
            Business.id(name),
            version,
            department,
            state,
            handedAt,
            decidedAfter == null ? null : handedAt.plusSeconds(decidedAfter),
            List.of(Business.id("ada")),
            List.of(origins));
    return new OutgoingEvent(
        Topics.INSIGHTS,
        progress.key(),
        RunningKpi.shared().bean(EventJson.class).encode(progress),
        business.workspaceId());
  }

  private JsonNode report(String query) {
    return api.get("/api/v1/kpis/voice?" + query).body();
  }

  private JsonNode total(String query) {
    return report(query).get("total");
  }

  private List<String> items(String query) {
    List<String> items = new ArrayList<>();
    for (JsonNode item : report(query).get("items").values()) {
      items.add(
          item.get("value").coerceStringValue()
              + " "
              + item.get("progress").get("handed").getLongValue());
    }
    return items;
  }

  @Test
  void whatBecameOfInsightsIsTold() {
    tellOfFive();

    JsonNode total = total(SPRING);
    assertThat(total.get("decided").getLongValue()).isEqualTo(4);
    assertThat(total.get("decidedShare").getDoubleValue()).isEqualTo(0.8);
    assertThat(total.get("shippedShare").getDoubleValue()).isEqualTo(0.2);
    assertThat(total.get("told").getLongValue()).isEqualTo(1);
    assertThat(total.get("toldInPart").getLongValue()).isEqualTo(1);
    // The element floor(3 / 2) of 60, 600, 3600; the decision before its handing over is apart.
    assertThat(total.get("medianDecisionSeconds").getLongValue()).isEqualTo(600);
    assertThat(total.get("negative").getLongValue()).isEqualTo(1);
    JsonNode open = report(SPRING).get("open");
    assertThat(open.get("count").getLongValue()).isEqualTo(1);
    assertThat(open.get("oldestSince").getStringValue()).isEqualTo(APRIL.toString());
    assertThat(open.get("olderThan").get(0).get("days").getIntValue()).isEqualTo(1);
    assertThat(open.get("olderThan").get(0).get("count").getLongValue()).isEqualTo(1);
  }

  @Test
  void insightsAreToldApart() {
    tellOfFive();

    assertThat(items(SPRING)).containsExactly("product 3", "logistics 2");
    assertThat(items(SPRING + "&by=month")).containsExactly("2026-03 2", "2026-04 3");
    assertThat(items(SPRING + "&by=channel")).containsExactly("x 4", "email 2");
    assertThat(items(SPRING + "&by=reason")).containsExactlyInAnyOrder("null 3", LATE + " 3");
    assertThat(items(SPRING + "&by=channel&channel=x")).containsExactly("x 4");
    assertThat(items(SPRING + "&department=logistics&channel=x")).containsExactly("logistics 1");
    assertThat(total(SPRING + "&reason=" + LATE).get("handed").getLongValue()).isEqualTo(3);
  }

  @Test
  void anInsightOfSeveralReasonsCountsOnceInTheirChannel() {
    Business.tell(
        insight(
            "1",
            1,
            "logistics",
            InsightState.SHIPPED,
            MARCH,
            60L,
            new Origin(Channel.X, LATE, 1, 1),
            new Origin(Channel.X, null, 2, 1),
            new Origin(Channel.EMAIL, LATE, 1, 1)));
    Awaitility.await("it is kept")
        .atMost(Duration.ofMinutes(2))
        .until(() -> total(SPRING).get("handed").getLongValue() == 1);

    assertThat(items(SPRING + "&by=channel")).containsExactlyInAnyOrder("x 1", "email 1");
    assertThat(items(SPRING + "&by=reason")).containsExactlyInAnyOrder("null 1", LATE + " 1");
    assertThat(items(SPRING + "&by=channel&channel=x&reason=" + LATE)).containsExactly("x 1");
    JsonNode x = report(SPRING + "&by=channel&channel=x").get("items").get(0).get("progress");
    assertThat(x.get("told").getLongValue()).isZero();
    assertThat(x.get("toldInPart").getLongValue()).isEqualTo(1);
    assertThat(x.get("medianDecisionSeconds").getLongValue()).isEqualTo(60);
  }

  @Test
  void aFigureListsWhatItCounts() {
    tellOfFive();

    assertThat(listed("")).containsExactly("1", "2", "3", "4", "5");
    assertThat(listed("&select=decided")).containsExactly("1", "2", "3", "5");
    assertThat(listed("&select=shipped")).containsExactly("1");
    assertThat(listed("&select=told_in_part")).containsExactly("2");
    assertThat(listed("&select=negative")).containsExactly("5");
    assertThat(listed("&select=open&department=product")).containsExactly("4");
    String other = "/api/v1/kpis/voice/insights?" + SPRING + "&select=open&cursor=";
    String next = api.get("/api/v1/kpis/voice/insights?limit=1&" + SPRING).text("next");
    assertThat(api.get(other + next).status()).isEqualTo(400);
  }

  /** Names in the order of names, gathered a page after the other. */
  private List<String> listed(String more) {
    List<String> names = new ArrayList<>();
    String cursor = "";
    do {
      Answer answer = api.get("/api/v1/kpis/voice/insights?limit=2&" + SPRING + more + cursor);
      for (JsonNode item : answer.body().get("items").values()) {
        names.add(name(item.get("id").getStringValue()));
      }
      JsonNode next = answer.body().get("next");
      cursor = next.isNull() ? "" : "&cursor=" + next.getStringValue();
    } while (!cursor.isEmpty());
    return names.stream().sorted().toList();
  }

  private static String name(String id) {
    return List.of("1", "2", "3", "4", "5").stream()
        .filter(name -> Business.id(name).toString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=2026-03-02&to=2026-03-01&zone=UTC|?from must not be after to
          from=2020-01-01&to=2026-03-01&zone=UTC&by=month|?to leaves more than 24 months
          from=2026-03-01&to=2026-04-01&zone=UTC&by=likes|?by must be one of: department, channel
          from=2026-03-01&to=2026-04-01&zone=UTC&channel=pigeon|?channel "pigeon" is none of
          from=2026-03-01&to=2026-04-01&zone=UTC&reason=late'%20or%201=1|?reason is not an id
          from=2026-03-01&to=2026-04-01&zone=UTC&department=%20|?department must be 1 to 64
          """)
  void whatCantBeAskedIsNamed(String query, String error) {
    Answer answer = api.get("/api/v1/kpis/voice?" + query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).startsWith(error);
  }

  @Test
  void insightsAreFoundByIndex() {
    tellOfFive();
    UUID workspace = business.workspaceId();
    Narrowing narrowed =
        new VoiceFilters(List.of("logistics"), List.of(Channel.X), List.of(LATE)).narrowing();

    for (String member : List.of("i.department", "o.channel")) {
      Plans.assertByIndex(
          VoiceStore.progress(member, member.startsWith("o"), narrowed),
          narrowed.parametersAfter(workspace, MARCH, APRIL));
    }
    Plans.assertByIndex(
        VoiceStore.OPEN.formatted("", narrowed.text()), narrowed.parametersAfter(workspace, APRIL));
    for (InsightPick pick : InsightPick.values()) {
      Plans.assertInOrder(
          PickStore.statement(pick, new Narrowing(), 51),
          workspace,
          MARCH,
          APRIL,
          MARCH,
          Business.id("1"));
    }
    Plans.assertByIndex(
        InsightStore.VERSIONS, "[[\"%s\",\"%s\"]]".formatted(workspace, Business.id("1")));
  }
}
