package io.entente.standalone.demo;

import io.entente.demo.Matter;
import io.entente.events.ActorKind;
import io.entente.standalone.client.ApiJson;
import io.entente.standalone.client.Http;
import io.entente.standalone.client.Session;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks some of those who were lately served, and answers for them by the link that they got. */
final class AskCustomers {
  private static final int MOST = 240;
  private static final int LATELY_DAYS = 30;
  private static final int ONE_IN = 3;
  private static final Pattern LINK = Pattern.compile("(/s/[A-Za-z0-9_-]+)");

  private final Session session;
  private final Http http;
  private final Instant until;
  private final List<Asked> asked = new ArrayList<>();

  AskCustomers(Session session, Http http, Instant until) {
    this.session = session;
    this.http = http;
    this.until = until;
  }

  private record Asked(Matter matter, String conversationId) {}

  /** Remembers those who are to be asked. */
  void note(Matter matter, Filed.Conversation filed) {
    boolean served = matter.lines().stream().anyMatch(line -> line.actor() == ActorKind.AGENT);
    boolean lately = matter.openedAt().isAfter(until.minus(LATELY_DAYS, ChronoUnit.DAYS));
    if (served
        && lately
        && matter.isResolved()
        && matter.number() % ONE_IN == 0
        && asked.size() < MOST) {
      asked.add(new Asked(matter, filed.id()));
    }
  }

  /**
   * Asks them.
   *
   * @param surveys ids by kind
   * @return how many answered
   */
  int ask(Map<String, String> surveys, Lanes lanes) {
    AtomicInteger answers = new AtomicInteger();
    lanes.each(
        asked,
        one -> {
          boolean recommends = one.matter().number() % (4L * ONE_IN) == 0;
          String survey = Objects.requireNonNull(surveys.get(recommends ? "nps" : "csat"));
          if (ask(one, survey) && one.matter().number() % 5 < 2) {
            answer(one, recommends);
            answers.incrementAndGet();
          }
        });
    return answers.get();
  }

  private boolean ask(Asked one, String survey) {
    return new Calls(session)
            .postIfAllowed(
                "/conversations/" + one.conversationId() + "/surveys",
                Map.of("surveyId", survey, "force", true))
        != null;
  }

  private void answer(Asked one, boolean recommends) {
    JsonNode thread =
        new Calls(session)
            .get("/conversations/" + one.conversationId() + "/interactions?limit=200");
    for (JsonNode message : ApiJson.elements(thread, "items")) {
      Matcher link = LINK.matcher(String.valueOf(ApiJson.text(message, "body")));
      if (link.find()) {
        int score = recommends ? one.matter().score() * 2 : one.matter().score();
        http.form(link.group(1), "score=" + score);
      }
    }
  }
}
