package io.entente.standalone.demo;

import io.entente.demo.Agent;
import io.entente.demo.Brand;
import io.entente.demo.Team;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Says what hours, messages and tools cost, and in which numbers somebody should be told of. */
final class SetCosts {
  private static final String NAME = "name";
  private static final String KIND = "kind";

  private final Calls calls;
  private final Desk desk;

  SetCosts(Calls calls, Desk desk) {
    this.calls = calls;
    this.desk = desk;
  }

  /**
   * What service costs, in cents of euros.
   *
   * @param first the first day of the world
   */
  void rates(LocalDate first) {
    LocalDate month = first.withDayOfMonth(1);
    hour(Team.CARE, 2_600, month);
    hour(Team.WORKSHOP, 3_150, month);
    hour(Team.COMMUNITY, 2_800, month);
    for (Agent agent : Brand.agents()) {
      if (agent.lead()) {
        rate(
            "hour-" + agent.key(),
            Map.of(
                KIND,
                "hour",
                "agentId",
                Objects.requireNonNull(desk.members().get(agent)),
                "amount",
                3_900),
            month);
      }
    }
    fee("email", "agent_message", 45, 1_000, month);
    fee("x", "agent_message", 1_000, 1_000, month);
    fee("instagram", "conversation_opened", 3, 1, month);
    rate("month-desk", Map.of(KIND, "month", NAME, "Desk and telephony", "amount", 64_000), month);
    rate("month-reviews", Map.of(KIND, "month", NAME, "Review portal", "amount", 12_900), month);
  }

  private void hour(Team team, int amount, LocalDate from) {
    rate(
        "hour-" + team.name(),
        Map.of(
            KIND,
            "hour",
            "teamId",
            Objects.requireNonNull(desk.teams().get(team)),
            "amount",
            amount),
        from);
  }

  private void fee(String channel, String event, int amount, int per, LocalDate from) {
    rate(
        "event-" + channel,
        Map.of(KIND, "event", "channel", channel, "event", event, "amount", amount, "per", per),
        from);
  }

  private void rate(String key, Map<String, ?> of, LocalDate from) {
    Map<String, Object> rate = new HashMap<>(of);
    rate.put("currency", "EUR");
    rate.put("validFrom", from.toString());
    calls.postOnce("/kpis/cost-rates", rate, "demo-" + key);
  }

  /** They ring in the live stream alone: nobody here has a mailbox. */
  void alerts() {
    alert("A surge or angry customers", Map.of(KIND, "crisis"));
    alert(
        "More customers than usual",
        Map.of(
            KIND,
            "change",
            "metric",
            "cycles_opened",
            "direction",
            "above",
            "windowMinutes",
            180,
            "minimum",
            10));
    alert(
        "First answers take half a day",
        Map.of(
            KIND,
            "threshold",
            "metric",
            "first_response",
            "statistic",
            "p50",
            "direction",
            "above",
            "threshold",
            43_200,
            "windowMinutes",
            1_440,
            "minimum",
            5));
  }

  private void alert(String name, Map<String, ?> rule) {
    calls.keep("/alerts", Map.of(NAME, name, "rule", rule));
  }
}
