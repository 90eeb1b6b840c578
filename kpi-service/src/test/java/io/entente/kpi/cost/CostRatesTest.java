package io.entente.kpi.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RunningKpi;
import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostRatesTest {
  private static final String RATES = "/api/v1/kpis/cost-rates";
  private static final String OF_ANYBODY =
      """
      {"kind":"hour","amount":3600,"currency":"EUR","validFrom":"2026-03-01","validTo":"2026-03-31"}
      """;

  private final UUID workspaceId = UUID.randomUUID();
  private final Api admin = new Api(workspaceId, Role.ADMIN);

  private static String anybody(String from, String to) {
    return OF_ANYBODY.replaceFirst("2026-03-01.*2026-03-31", from + "\",\"validTo\":\"" + to);
  }

  @Test
  void aRateIsSaidChangedAndTakenAway() {
    Answer made = admin.send("POST", RATES, OF_ANYBODY);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.tag()).isEqualTo("\"1\"");
    assertThat(made.body().get("decimals").getIntValue()).isEqualTo(2);
    assertThat(made.text("validTo")).isEqualTo("2026-03-31");

    String one = RATES + "/" + made.text("id");
    Answer changed =
        admin.send("PUT", one, anybody("2026-03-10", "2026-04-30"), "If-Match", "\"1\"");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.tag()).isEqualTo("\"2\"");
    assertThat(admin.get(one).text("validFrom")).isEqualTo("2026-03-10");
    assertThat(admin.get(RATES).body().get("items").size()).isEqualTo(1);

    assertThat(admin.send("PUT", one, OF_ANYBODY, "If-Match", "\"1\"").status()).isEqualTo(412);
    assertThat(admin.send("DELETE", one, "", "If-Match", "\"1\"").status()).isEqualTo(412);
    assertThat(admin.send("DELETE", one, "", "If-Match", "\"2\"").status()).isEqualTo(204);
    assertThat(admin.get(one).status()).isEqualTo(404);
  }

  @Test
  void ofOneThingOneRateHoldsOnADay() {
    String id = admin.send("POST", RATES, OF_ANYBODY).text("id");

    Answer refused = admin.send("POST", RATES, anybody("2026-03-31", "2026-06-30"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("overlap");
    assertThat(refused.text("detail")).contains(id).contains("2026-03-01 to 2026-03-31");
    Answer next = admin.send("POST", RATES, anybody("2026-04-01", "2026-06-30"));
    assertThat(next.status()).isEqualTo(201);
    String itself = RATES + "/" + next.text("id");
    assertThat(admin.send("PUT", itself, anybody("2026-04-02", "2026-07-31")).status())
        .isEqualTo(200);
    assertThat(admin.send("PUT", itself, anybody("2026-03-02", "2026-07-31")).status())
        .isEqualTo(409);
    assertThat(admin.get(itself).text("validFrom")).isEqualTo("2026-04-02");

    String ofTeam = ofTeam(TestKeys.shared().team(UUID.randomUUID()));
    assertThat(admin.send("POST", RATES, ofTeam).status()).isEqualTo(201);
    assertThat(admin.send("POST", RATES, ofTeam).status()).isEqualTo(409);
    String tool =
        """
        {"kind":"month","name":"%s","amount":1,"currency":"JPY","validFrom":"2026-03-01"}
        """;
    assertThat(admin.send("POST", RATES, tool.formatted("Desk")).status()).isEqualTo(201);
    assertThat(admin.send("POST", RATES, tool.formatted("desk ")).text("detail"))
        .contains("further notice");
    assertThat(admin.send("POST", RATES, tool.formatted("Phone")).status()).isEqualTo(201);
  }

  private static String ofTeam(UUID id) {
    return OF_ANYBODY.replace("\"amount\"", "\"teamId\":\"" + id + "\",\"amount\"");
  }

  private static String ofAgent(UUID id) {
    return OF_ANYBODY.replace("\"amount\"", "\"agentId\":\"" + id + "\",\"amount\"");
  }

  @Test
  void whoNobodyKnowsHasNoRate() {
    UUID nobody = UUID.randomUUID();

    assertThat(admin.send("POST", RATES, ofAgent(nobody)).errors())
        .isEqualTo("/agentId is no member of this workspace\n");
    assertThat(admin.send("POST", RATES, ofTeam(nobody)).errors())
        .isEqualTo("/teamId is no team of this workspace\n");
    String itself = RATES + "/" + admin.send("POST", RATES, OF_ANYBODY).text("id");
    assertThat(admin.send("PUT", itself, ofAgent(nobody)).status()).isEqualTo(422);
    assertThat(
            admin.send("POST", RATES, ofAgent(TestKeys.shared().join(UUID.randomUUID()))).status())
        .isEqualTo(201);
  }

  @Test
  void whoHasLeftIsKnownByWhatWasDone() {
    CycleWorld world = new CycleWorld(workspaceId);
    UUID gone = UUID.randomUUID();
    RunningKpi.shared()
        .count(
            List.of(
                world
                    .cycle("one")
                    .resolved(CycleWorld.NINE.plusSeconds(60), gone, false)
                    .facets(null, null, null, "known by figures")
                    .state()));

    assertThat(admin.send("POST", RATES, ofAgent(gone)).status()).isEqualTo(201);
    UUID team = CycleWorld.named("team", "known by figures");
    assertThat(admin.send("POST", RATES, ofTeam(team)).status()).isEqualTo(201);
  }

  @Test
  void twoAtOnceCanNotOverlap() throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        answers.add(threads.submit(() -> admin.send("POST", RATES, OF_ANYBODY).status()));
      }
    }

    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
  }

  @Test
  void theSameRequestAgainChangesNothing() {
    Answer first = admin.send("POST", RATES, OF_ANYBODY, "Idempotency-Key", "march");
    Answer again = admin.send("POST", RATES, OF_ANYBODY, "Idempotency-Key", "march");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    Answer other =
        admin.send("POST", RATES, anybody("2027-01-01", "2027-01-31"), "Idempotency-Key", "march");
    assertThat(other.status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "kind":"hour"|"kind":"day"|/kind
          "amount":3600|"amount":-1|/amount must be from 0
          "amount":3600|"amount":1000000001|/amount must be from 0
          "amount":3600|"amount":36.5|/amount
          "amount":3600|"amount":3600,"per":10|/per must be 1
          "amount":3600|"amount":3600,"channel":"x"|/channel
          "amount":3600|"amount":3600,"event":"agent_message"|/event is of another kind
          "amount":3600|"amount":3600,"name":"Desk"|/name is of another kind
          "amount":3600|"amount":3600,"agentId":"00000000-0000-0000-0000-000000000001","teamId":"00000000-0000-0000-0000-000000000002"|/agentId
          "EUR"|"eur"|/currency is no currency
          "EUR"|"XXX"|/currency is no currency
          2026-03-01|2026-02-30|/validFrom must be a date
          2026-03-01|1789-07-14|/validFrom must be a date
          2026-03-31|2026-02-28|/validTo must not be before
          "kind":"hour"|"kind":"month"|/name is required
          "kind":"hour"|"kind":"month","name":" "|/name must have 1 to 100
          "kind":"hour"|"kind":"event","event":"agent_message"|/channel
          "kind":"hour"|"kind":"event","channel":"x"|/event is required
          "kind":"hour"|"kind":"event","event":"agent_message","channel":"x","per":3|/per must be 1
          "kind":"hour"|"kind":"event","event":"like","channel":"x"|/event
          """)
  void aBadValueIsNamedAndLeavesNoTrace(String good, String bad, String error) {
    Answer answer = admin.send("POST", RATES, OF_ANYBODY.replace(good, bad));

    assertThat(answer.status()).as("%s", answer.body()).isIn(400, 422);
    assertThat(answer.errors()).startsWith(error);
    assertThat(admin.get(RATES).body().get("items").size()).isZero();
    assertThat(RunningKpi.shared().bean(CostRateStore.class).version(workspaceId)).isZero();
  }

  @Test
  void aMonthBeginsOnItsFirstDayAndEndsOnItsLast() {
    String tool =
        """
        {"kind":"month","name":"Desk","amount":1,"currency":"EUR","validFrom":"2026-02-02",
         "validTo":"2026-02-27"}
        """;

    assertThat(admin.send("POST", RATES, tool).errors())
        .contains("/validFrom must be a date", "the first of a month")
        .contains("/validTo must be a date", "the last of a month");
  }

  @Test
  void whoSetsNoRatesSeesNoneAndNobodyThoseOfAnotherWorkspace() {
    String one = RATES + "/" + admin.send("POST", RATES, OF_ANYBODY).text("id");
    Api foreigner = new Api(UUID.randomUUID(), Role.OWNER);

    assertThat(foreigner.get(one).status()).isEqualTo(404);
    assertThat(foreigner.send("PUT", one, OF_ANYBODY).status()).isEqualTo(404);
    assertThat(foreigner.send("DELETE", one, "").status()).isEqualTo(404);
    assertThat(foreigner.get(RATES).body().get("items").size()).isZero();
    for (Role role : List.of(Role.AGENT, Role.VIEWER)) {
      Api api = new Api(workspaceId, role);
      assertThat(api.get(RATES).status()).isEqualTo(403);
      assertThat(api.send("POST", RATES, OF_ANYBODY).status()).isEqualTo(403);
      String march = "/api/v1/kpis/cost?from=2026-03-01&to=2026-04-01&zone=Europe/Paris";
      assertThat(api.get(march).status()).isEqualTo(403);
    }
    assertThat(admin.get(one).status()).isEqualTo(200);
  }

  @Test
  void aRateIsFoundByItsSubject() {
    UUID ada = CycleWorld.ada();
    NewCostRate asked =
        new NewCostRate(
            RateKind.HOUR, ada, null, null, null, null, null, 1, null, "EUR", "2026-03-01", null);
    List<String> plan =
        RunningKpi.shared()
            .sql()
            .list(
                "explain " + CostRateStore.OVERLAPPING,
                row -> row.text("key") + " " + row.text("type"),
                workspaceId,
                asked.kind(),
                asked.subject(),
                ada,
                "2026-04-01",
                "2026-03-01");

    assertThat(plan).hasSize(1);
    assertThat(plan.getFirst()).isIn("cost_rate_of_subject range", "cost_rate_of_subject ref");
  }
}
