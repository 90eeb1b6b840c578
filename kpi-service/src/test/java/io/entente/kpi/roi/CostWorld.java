package io.entente.kpi.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a workspace's owner says that things cost, and is told. */
final class CostWorld {
  private final Api owner;

  CostWorld(UUID workspaceId) {
    owner = new Api(workspaceId, Role.OWNER);
  }

  /** An hour of somebody, in cents. */
  void hour(String whose, long cents, String from, String to) {
    rate("\"kind\":\"hour\",%s\"currency\":\"EUR\"".formatted(whose), cents, from, to);
  }

  void fee(String what, long cents, int per, String from) {
    rate(
        "\"kind\":\"event\",%s\"per\":%d,\"currency\":\"EUR\"".formatted(what, per),
        cents,
        from,
        "");
  }

  void tool(String name, long amount, String currency, String from) {
    rate(
        "\"kind\":\"month\",\"name\":\"%s\",\"currency\":\"%s\"".formatted(name, currency),
        amount,
        from,
        "");
  }

  private void rate(String what, long amount, String from, String to) {
    String end = to.isEmpty() ? "" : ",\"validTo\":\"%s\"".formatted(to);
    Answer answer =
        owner.send(
            "POST",
            "/api/v1/kpis/cost-rates",
            "{%s,\"amount\":%d,\"validFrom\":\"%s\"%s}".formatted(what, amount, from, end));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
  }

  static String agent(UUID id) {
    return "\"agentId\":\"%s\",".formatted(TestKeys.shared().join(id));
  }

  static String team(UUID id) {
    return "\"teamId\":\"%s\",".formatted(TestKeys.shared().team(id));
  }

  Answer ask(String query) {
    return owner.get("/api/v1/kpis/cost?" + query);
  }

  JsonNode costs(String query) {
    Answer answer = ask(query);
    assertThat(answer.status()).as("%s: %s", query, answer.body()).isEqualTo(200);
    return answer.body().get("costs");
  }

  JsonNode total(String query) {
    return costs(query).get("total");
  }

  /** The only currency of a line. */
  static JsonNode money(JsonNode line) {
    assertThat(line.get("money").size()).isEqualTo(1);
    return line.get("money").get(0);
  }

  /** Labour, fees, tools and cost, and what was handled and resolved. */
  static String told(JsonNode line) {
    JsonNode money = money(line);
    return "%s+%s+%s=%s for %s s, %s"
        .formatted(
            money.get("labour").coerceStringValue(),
            orNone(money.get("fees")),
            orNone(money.get("tools")),
            money.get("cost").coerceStringValue(),
            line.get("handledSeconds").coerceStringValue(),
            line.get("resolved").coerceStringValue());
  }

  private static String orNone(JsonNode number) {
    return number.isNull() ? "none" : number.coerceStringValue();
  }

  /** Each member, or the kind of its line, with what it is told. */
  List<String> members(String query) {
    List<String> members = new ArrayList<>();
    for (JsonNode line : costs(query).get("members").values()) {
      JsonNode name = line.get("member");
      String kind = line.get("kind").getStringValue();
      members.add((name.isNull() ? kind : name.getStringValue()) + " " + told(line));
    }
    return members;
  }

  /** What a model of attribution says. */
  static JsonNode roi(JsonNode money, String model) {
    for (JsonNode roi : money.get("roi").values()) {
      if (roi.get("model").getStringValue().equals(model)) {
        return roi;
      }
    }
    throw new AssertionError("No model " + model);
  }
}
