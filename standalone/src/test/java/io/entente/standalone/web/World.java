package io.entente.standalone.web;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.standalone.suite.Api;
import io.entente.standalone.suite.Kpis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A small world that fills the pages: conversations of today, and a month of settled ones behind
 * them. It holds what layouts break on: a name without a gap, a long message, other scripts.
 */
final class World {
  private static final int WAITING = 10;
  private static final int SETTLED = 36;
  private static final String LONG_NAME =
      "Adalbertina-Maximiliana-von-und-zu-Sonnenschein-Hohenlohe";
  private static final String LONG_WORDS =
      """
      Good morning. I ordered the blue kettle on the 3rd, and on the 5th you told me that it had \
      left. On the 9th the carrier told me that there was no such parcel.

      Since then I have written twice and heard nothing. Here is what I see: \
      https://shop.example.org/orders/184300012934857/history?language=en&detail=everything

      Could you please look into it, or send the money back? I need a kettle.\
      """;

  private final Api api;
  private final Instant now;
  private final Map<String, String> connections = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final List<Map<String, Object>> messages = new ArrayList<>();

  World(Api api, Instant now) {
    this.api = api;
    this.now = now;
  }

  /** Tells all of it and waits until it is filed and counted. */
  void tell() {
    waiting();
    settled();
    api.post("/interactions", messages).expect(202);
    await().atMost(Duration.ofMinutes(2)).until(() -> conversations().size() == SETTLED + WAITING);
    conversations()
        .forEach(item -> ids.put(item.at("/customer/handle").asText(), item.get("id").asText()));
    resolve();
    api.post(
            "/conversations/" + idOf("grace") + "/notes",
            Map.of("body", "Her last parcel was lost as well: send it by courier."))
        .expect(201);
    String everything = "from=2000-01-01&to=2100-01-01&zone=UTC&clock=calendar";
    Kpis.awaitCount(api, everything, "resolution", SETTLED);
  }

  /** The conversation of a customer, by handle. */
  String idOf(String customer) {
    return Objects.requireNonNull(ids.get(customer), customer);
  }

  private JsonNode conversations() {
    return api.get("/conversations?limit=100&status=all").expect(200).body().get("items");
  }

  private void waiting() {
    ask("x", "ada", "Ada", "Order 1843 says delivered, but nothing is here.", minutes(12));
    ask("mastodon", "grace", "Grace", "My kettle arrived with a broken lid.", minutes(205));
    answer("mastodon", "grace", "We are sorry! A new lid leaves today.", minutes(190));
    ask("mastodon", "grace", "Grace", "Thank you. Will it be here by Friday?", minutes(171));
    ask("email", "linus", "Linus", LONG_WORDS, minutes(3100));
    ask("instagram", "margaret", "Margaret", "Do you ship to Norway?", minutes(95));
    answer("instagram", "margaret", "We do, in five days.", minutes(64));
    ask("reviews", "katherine", "Katherine", "Two stars: lovely cup, cold tea.", minutes(1600));
    ask(
        "facebook",
        "margot",
        "Margot",
        "Où en est ma commande ? Cela fait trois jours.",
        minutes(38));
    ask("telegram", "layla", "ليلى", "أين طلبي؟ لم يصل بعد.", minutes(21));
    ask("forum", "radia", "Radia", "How do I clean the filter?", minutes(410));
    ask("bluesky", "adalbertina", LONG_NAME, "x".repeat(200), minutes(4));
    ask("whatsapp", "edsger", null, "Considered harmful: your return form.", minutes(2));
  }

  private void settled() {
    String[] channels = {"x", "mastodon", "email", "facebook"};
    for (int i = 0; i < SETTLED; i++) {
      String customer = "visitor" + i;
      String channel = channels[i % channels.length];
      Duration answered = asked(i).minusMinutes(3 + (i * i * 7) % 500);
      ask(channel, customer, "Visitor " + (i + 1), "Question " + (i + 1), asked(i));
      answer(channel, customer, "Answer " + (i + 1), answered);
    }
  }

  /** Each some hours after it was asked. */
  private void resolve() {
    for (int i = 0; i < SETTLED; i++) {
      Instant at = now.minus(asked(i)).plus(minutes(520 + 21L * i));
      api.post(
              "/conversations/" + idOf("visitor" + i) + "/resolution",
              Map.of("occurredAt", at.toString(), "actor", "agent"))
          .expect(201);
    }
  }

  private static Duration asked(int i) {
    return Duration.ofHours(30 + 18L * i);
  }

  private static Duration minutes(long count) {
    return Duration.ofMinutes(count);
  }

  private void ask(String channel, String who, String name, String words, Duration ago) {
    Map<String, Object> message = message(channel, words, ago);
    message.put("author", person(who, name));
    messages.add(message);
  }

  private void answer(String channel, String whom, String words, Duration ago) {
    Map<String, Object> message = message(channel, words, ago);
    message.put("actor", "agent");
    message.put("author", person("acme", "Acme Care"));
    message.put("recipient", person(whom, null));
    messages.add(message);
  }

  private static Map<String, Object> person(String handle, String name) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("externalId", handle);
    person.put("handle", handle);
    if (name != null) {
      person.put("name", name);
    }
    return person;
  }

  private Map<String, Object> message(String channel, String words, Duration ago) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("connectionId", connections.computeIfAbsent(channel, this::connect));
    message.put("externalId", String.valueOf(messages.size()));
    message.put("kind", "direct_message");
    message.put("body", words);
    message.put("occurredAt", now.minus(ago).toString());
    return message;
  }

  private String connect(String channel) {
    return api.post(
            "/connections", Map.of("channel", channel, "externalId", "acme", "name", "Acme"))
        .expect(201)
        .body()
        .get("id")
        .asText();
  }
}
