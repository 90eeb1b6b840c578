package io.entente.standalone.demo;

import io.entente.demo.Team;
import io.entente.demo.Topic;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes promises, surveys, rules, macros, views and segments. */
final class SetRules {
  private static final String CALENDAR = "calendar";
  private static final String BUSINESS = "business";
  private static final int HOUR = 3_600;

  private final Calls calls;
  private final Desk desk;

  SetRules(Calls calls, Desk desk) {
    this.calls = calls;
    this.desk = desk;
  }

  /** They hold for what begins from now on. */
  void promises() {
    calls.keep(
        "/sla-policies",
        Map.of(
            "name", "Urgent",
            "conditions",
                Map.of(
                    "match",
                    "any",
                    "items",
                    List.of(Map.of("field", "priority", "values", List.of("urgent")))),
            "firstResponse", promise(HOUR / 2, CALENDAR),
            "nextResponse", promise(HOUR, CALENDAR),
            "resolution", promise(24 * HOUR, CALENDAR),
            "warnAtPercent", 70));
    calls.keep(
        "/sla-policies",
        Map.of(
            "name", "Social",
            "conditions",
                Map.of(
                    "match",
                    "any",
                    "items",
                    List.of(
                        Map.of(
                            "field", "channel", "values", List.of("facebook", "instagram", "x")))),
            "firstResponse", promise(2 * HOUR, BUSINESS),
            "nextResponse", promise(4 * HOUR, BUSINESS),
            "warnAtPercent", 75));
    calls.keep(
        "/sla-policies",
        Map.of(
            "name", "Everything else",
            "firstResponse", promise(8 * HOUR, BUSINESS),
            "nextResponse", promise(9 * HOUR, BUSINESS),
            "resolution", promise(36 * HOUR, BUSINESS),
            "warnAtPercent", 80));
  }

  private static Map<String, Object> promise(int seconds, String clock) {
    return Map.of("seconds", seconds, "clock", clock);
  }

  /** Those of satisfaction and of recommendation, by kind. */
  Map<String, String> surveys() {
    return Map.of(
        "csat",
        calls.keep(
            "/surveys",
            Map.of("name", "How was our answer?", "kind", "csat", "delaySeconds", HOUR)),
        "nps",
        calls.keep(
            "/surveys", Map.of("name", "Would you recommend us?", "kind", "nps", "active", false)));
  }

  void rules() {
    calls.keep(
        "/rules",
        Map.of(
            "name",
            "Water tank recall",
            "on",
            "conversation_opened",
            "conditions",
            Map.of(
                "match",
                "any",
                "items",
                List.of(
                    Map.of(
                        "field", "text",
                        "operator", "contains",
                        "values", List.of("26B", "recall", "rappel")))),
            "actions",
            List.of(
                change(
                    Map.of(
                        "priority", "urgent",
                        "teamId", team(Team.WORKSHOP),
                        "reasonId", Objects.requireNonNull(desk.reasons().get(Topic.RECALL)),
                        "addTags", List.of(tag("recall"))))),
            "stop",
            true));
    calls.keep(
        "/rules",
        Map.of(
            "name",
            "Reviews go to the community",
            "on",
            "conversation_opened",
            "conditions",
            Map.of(
                "match",
                "any",
                "items",
                List.of(Map.of("field", "channel", "values", List.of("reviews", "forum")))),
            "actions",
            List.of(change(Map.of("teamId", team(Team.COMMUNITY))))));
    calls.keep(
        "/rules",
        Map.of(
            "name", "What is overdue is urgent",
            "on", "target_breached",
            "actions", List.of(change(Map.of("priority", "urgent")))));
  }

  private static Map<String, Object> change(Map<String, Object> change) {
    return Map.of("type", "change", "change", change);
  }

  void macros() {
    macro("Sorry for the wait", "sorry", "Dear {{customer.name|customer}}, sorry for the wait. ");
    macro(
        "Pardon pour l'attente",
        "pardon",
        "Bonjour {{customer.name|et merci}}, pardon pour l'attente. ");
    macro(
        "Replacement on its way",
        "replace",
        "A replacement leaves today. Please keep what you have until it is there.");
    macro("Demander le numéro", "numero", "Pourriez-vous nous envoyer le numéro sous le socle ?");
  }

  private void macro(String name, String shortcut, String body) {
    calls.keep(
        "/macros", Map.of("scope", "workspace", "name", name, "shortcut", shortcut, "body", body));
  }

  void views() {
    view("Recall", Map.of("status", List.of("open"), "tag", List.of(tag("recall"))), "activity");
    view(
        "Reviews to answer",
        Map.of("status", List.of("open"), "channel", List.of("reviews")),
        "waiting");
    view(
        "Workshop, longest wait first",
        Map.of("status", List.of("open"), "team", List.of(team(Team.WORKSHOP))),
        "waiting");
    segment("Writes on Instagram", "channel", "is", "instagram");
    segment("Silent for a month", "days_since_activity", "at_least", "30");
  }

  private void view(String name, Map<String, Object> filters, String sort) {
    calls.keep(
        "/views", Map.of("scope", "workspace", "name", name, "filters", filters, "sort", sort));
  }

  private void segment(String name, String field, String operator, String value) {
    Map<String, Object> item =
        Map.of("field", field, "operator", operator, "values", List.of(value));
    calls.keep(
        "/segments",
        Map.of("name", name, "conditions", Map.of("match", "all", "items", List.of(item))));
  }

  private String team(Team team) {
    return Objects.requireNonNull(desk.teams().get(team));
  }

  private String tag(String name) {
    return Objects.requireNonNull(desk.tags().get(name));
  }
}
