package io.entente.standalone.suite.processes;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.standalone.suite.Api;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Customers who write and agents who answer, at whichever replica is there: what does not get
 * through is tried again as it was, until it does.
 */
final class DeskHands implements AutoCloseable {
  private static final int CUSTOMERS = 2;
  private static final int AGENTS = 3;
  private static final int SNOOZED_SECONDS = 3;

  private final List<Api> replicas;
  private final String connection;
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Map<String, List<String>> replies = new ConcurrentHashMap<>();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS + AGENTS);
  private final List<Future<?>> working = new ArrayList<>();
  private volatile boolean closed;

  DeskHands(List<Api> replicas, String connection) {
    this.replicas = replicas;
    this.connection = connection;
    for (int i = 0; i < CUSTOMERS; i++) {
      working.add(threads.submit(this::write));
    }
    for (int i = 0; i < AGENTS; i++) {
      working.add(threads.submit(this::answer));
    }
  }

  /** External ids of all messages that were acknowledged. */
  Set<String> told() {
    return Set.copyOf(told);
  }

  /** What was acknowledged as a reply. */
  List<String> repliesTo(String conversation) {
    return replies.getOrDefault(conversation, List.of());
  }

  private Void write() throws InterruptedException {
    while (!closed) {
      String id = "r" + numbers.incrementAndGet();
      send(api -> api.post("/interactions", message(id)), 202);
      told.add(id);
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return null;
  }

  private Map<String, Object> message(String id) {
    return Map.of(
        "connectionId",
        connection,
        "externalId",
        id,
        "author",
        Map.of("externalId", "author of " + id),
        "body",
        "Where is my order? " + id,
        "occurredAt",
        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
  }

  /** Each takes what nobody else has; some they put off first. */
  private Void answer() throws InterruptedException {
    while (!closed) {
      JsonNode open =
          send(api -> api.get("/conversations?status=open&sort=waiting&limit=20"), 200)
              .body()
              .get("items");
      for (JsonNode conversation : open) {
        String id = conversation.get("id").asText();
        boolean isPutOff = Math.floorMod(id.hashCode(), 3) == 0 && taken.add("snoozed " + id);
        if (isPutOff) {
          snooze(id);
        } else if (taken.add(id)) {
          reply(id);
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return null;
  }

  /** One that slept already when the answer was lost may be awake again: that is as good. */
  private void snooze(String id) throws InterruptedException {
    String patch =
        "{\"status\":\"snoozed\",\"snoozedUntil\":\"%s\"}"
            .formatted(Instant.now().plusSeconds(SNOOZED_SECONDS).truncatedTo(ChronoUnit.MILLIS));
    send(api -> api.call("PATCH", "/conversations/" + id, patch), 200, 422);
  }

  private void reply(String id) throws InterruptedException {
    String body = "On its way. " + id;
    Map<String, Object> reply =
        Math.floorMod(id.hashCode(), 2) == 0
            ? Map.of("body", body, "undoSeconds", 2)
            : Map.of("body", body);
    send(api -> api.postOnce("/conversations/" + id + "/replies", reply, "reply-" + id), 201);
    replies.computeIfAbsent(id, _ -> new ArrayList<>()).add(body);
  }

  private Api.Answer send(Function<Api, Api.Answer> call, Integer... expected)
      throws InterruptedException {
    while (true) {
      Api replica = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
      try {
        Api.Answer answer = call.apply(replica);
        if (List.of(expected).contains(answer.status())) {
          return answer;
        }
        if (answer.status() < 500) {
          throw new AssertionError(answer.status() + ": " + answer.body());
        }
      } catch (UncheckedIOException e) {
        // It was killed: nobody knows whether it did it.
      }
      failures.incrementAndGet();
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Fails if one of them got an answer that it should not get. */
  @Override
  public void close() throws Exception {
    closed = true;
    threads.shutdown();
    for (Future<?> hand : working) {
      hand.get(2, TimeUnit.MINUTES);
    }
  }

  @Override
  public String toString() {
    return "%d messages, %d replies, %d attempts that failed"
        .formatted(told.size(), replies.size(), failures.get());
  }
}
