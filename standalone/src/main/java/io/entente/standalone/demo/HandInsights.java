package io.entente.standalone.demo;

import io.entente.demo.Matter;
import io.entente.demo.Topic;
import io.entente.standalone.client.ApiJson;
import io.entente.standalone.client.Session;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands departments what several customers say. */
final class HandInsights {
  private static final int MESSAGES = 4;
  private static final String INSIGHTS = "/insights";

  /**
   * What is handed over.
   *
   * @param decision null while there is none
   */
  private record Insight(
      Topic topic, String department, String summary, @Nullable String decision, String reason) {}

  private static final List<Insight> ALL =
      List.of(
          new Insight(
              Topic.RECALL,
              "quality",
              "Tanks numbered 26B crack at the seam",
              "shipped",
              "New tanks since the second day"),
          new Insight(
              Topic.DESCALE,
              "product",
              "The descaling light does not go out, and the manual does not say how",
              "accepted",
              "The next manual shows the two buttons"),
          new Insight(
              Topic.LATE, "logistics", "Tracking stands still between two depots", null, ""),
          new Insight(
              Topic.STOCK,
              "marketing",
              "Customers want to be told when green is back",
              "refused",
              "The colour is given up"),
          new Insight(
              Topic.PARTS, "product", "Spare parts are hard to find in the shop", null, ""));

  private final Session session;
  private final Map<Topic, List<String>> conversations = new EnumMap<>(Topic.class);

  HandInsights(Session session) {
    this.session = session;
  }

  /** Remembers a conversation that may be one of the sources. */
  void note(Matter matter, Filed.Conversation filed) {
    List<String> known = conversations.computeIfAbsent(matter.topic(), _ -> new ArrayList<>());
    if (known.size() < MESSAGES) {
      known.add(filed.id());
    }
  }

  void hand() {
    Calls calls = new Calls(session);
    Set<String> handed = new HashSet<>();
    ApiJson.elements(calls.get(INSIGHTS), "items")
        .forEach(it -> handed.add(String.valueOf(ApiJson.text(it, "summary"))));
    for (Insight insight : ALL) {
      List<String> sources = conversations.getOrDefault(insight.topic(), List.of());
      if (!sources.isEmpty() && handed.add(insight.summary())) {
        hand(calls, insight, sources);
      }
    }
  }

  private static void hand(Calls calls, Insight insight, List<String> sources) {
    List<Map<String, String>> messages =
        sources.stream()
            .map(id -> Map.of("conversationId", id, "interactionId", firstWords(calls, id)))
            .toList();
    String id =
        Calls.id(
            calls.post(
                INSIGHTS,
                Map.of(
                    "department", insight.department(),
                    "summary", insight.summary(),
                    "messages", messages)));
    if (insight.decision() != null) {
      calls.put(
          INSIGHTS + "/" + id + "/decision",
          Map.of("decision", insight.decision(), "reason", insight.reason()));
    }
  }

  private static String firstWords(Calls calls, String conversationId) {
    JsonNode thread = calls.get("/conversations/" + conversationId + "/interactions?limit=10");
    return ApiJson.elements(thread, "items").stream()
        .filter(message -> "customer".equals(ApiJson.text(message, "actor")))
        .map(Calls::id)
        .findFirst()
        .orElseThrow();
  }
}
