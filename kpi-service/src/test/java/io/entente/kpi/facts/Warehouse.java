package io.entente.kpi.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keeps the last of each fact, as docs/analysts.md says. */
final class Warehouse {
  private final Api api;
  private final String kind;
  private final Map<String, JsonNode> held = new LinkedHashMap<>();
  private @Nullable String cursor;

  Warehouse(Api api, String kind) {
    this.api = api;
    this.kind = kind;
  }

  /** Takes a page; returns whether there is more. */
  boolean takeSome(int limit) {
    Answer page =
        api.get(
            "/api/v1/facts?kind="
                + kind
                + "&limit="
                + limit
                + (cursor == null ? "" : "&cursor=" + cursor));
    assertThat(page.status()).isEqualTo(200);
    long last = 0;
    for (JsonNode item : page.body().get("items").values()) {
      assertThat(item.get("change").getLongValue()).isGreaterThan(last);
      last = item.get("change").getLongValue();
      held.put(item.get("id").getStringValue(), item);
    }
    cursor = page.text("next");
    return page.body().get("more").getBooleanValue();
  }

  void takeAll() {
    while (takeSome(37)) {
      assertThat(cursor).isNotNull();
    }
    dropOld();
  }

  private void dropOld() {
    int newest = generations().isEmpty() ? 0 : generations().last();
    held.values().removeIf(it -> generation(it) < newest);
  }

  private static int generation(JsonNode item) {
    JsonNode generation = item.get("generation");
    return generation == null ? 0 : generation.getIntValue();
  }

  TreeSet<Integer> generations() {
    TreeSet<Integer> generations = new TreeSet<>();
    held.values().forEach(it -> generations.add(generation(it)));
    return generations;
  }

  Map<String, JsonNode> held() {
    return held;
  }

  long removed() {
    return held.values().stream().filter(it -> it.get("removed").getBooleanValue()).count();
  }

  /** The elements of a list in all facts. */
  Stream<JsonNode> all(String list) {
    return held.values().stream()
        .flatMap(it -> StreamSupport.stream(it.get(list).values().spliterator(), false));
  }
}
