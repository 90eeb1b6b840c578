package io.entente.standalone.client;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Posts interactions, what is told of them, or orders, in bulks, a few bulks at a time. What the
 * server can say nothing of yet, because the messages are still being filed, is posted again.
 */
public final class BulkSender implements AutoCloseable {
  /** The most that the API takes in one request. */
  public static final int BULK = 1_000;

  /** Enough to keep the server busy while one answer travels, and little enough to be held. */
  private static final int IN_FLIGHT = 4;

  /** In characters, well below the limit on a body in bytes. */
  private static final int LARGEST = 2_000_000;

  /** What a line of an order takes, rather too much: lines are many small things to hold. */
  private static final int LINE = 400;

  private static final Pattern PLACE = Pattern.compile("/([0-9]{1,4})(/.*)?");

  private static final int NOT_THERE = 404;

  private final String path;
  private final Session session;
  private final Report report;
  private final Semaphore room = new Semaphore(IN_FLIGHT);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  private List<Item> bulk = new ArrayList<>(BULK);
  private int characters;

  public BulkSender(Session session, Report report) {
    this("/api/v1/interactions", session, report);
  }

  public BulkSender(String path, Session session, Report report) {
    this.path = path;
    this.session = session;
    this.report = report;
  }

  private record Item(long row, JsonNode interaction) {}

  /**
   * Takes an interaction, and waits while too many are on their way.
   *
   * @throws CallFailure if an earlier one could not be posted
   */
  public void send(long row, JsonNode interaction) {
    bulk.add(new Item(row, interaction));
    characters += String.valueOf(ApiJson.text(interaction, "body")).length();
    characters += ApiJson.elements(interaction, "lines").size() * LINE;
    if (bulk.size() == BULK || characters > LARGEST) {
      dispatch();
    }
  }

  /** Waits until all that was sent is answered. */
  public void finish() {
    dispatch();
    room.acquireUninterruptibly(IN_FLIGHT);
    room.release(IN_FLIGHT);
    checkFailure();
  }

  private void dispatch() {
    if (bulk.isEmpty()) {
      return;
    }
    List<Item> items = bulk;
    bulk = new ArrayList<>(BULK);
    characters = 0;
    room.acquireUninterruptibly();
    checkFailure();
    threads.execute(() -> {
      try {
        post(items);
      } catch (RuntimeException e) {
        failure.compareAndSet(null, e);
      } finally {
        room.release();
      }
    });
  }

  private void post(List<Item> items) {
    Patience.Tries tries = session.tries();
    List<Item> left = postOnce(items);
    while (!left.isEmpty()) {
      tries.pause(null, "The messages are still being filed");
      left = postOnce(left);
    }
  }

  /** Those to be posted again. */
  private List<Item> postOnce(List<Item> items) {
    Answer answer =
        session.post(
            path, JsonNode.createArrayNode(items.stream().map(Item::interaction).toList()));
    if (answer.status() >= 500 || answer.status() == 401 || answer.status() == 403) {
      throw new CallFailure("The server refuses: " + answer.reason());
    }
    List<JsonNode> results = ApiJson.elements(answer.body(), "results");
    if (!results.isEmpty()) {
      return note(items, results);
    } else if (answer.isSuccess()) {
      throw new CallFailure("The server's answer has no results.");
    } else if (items.size() == 1) {
      report.reject(items.getFirst().row(), answer.reason());
    } else if (!rejectEach(items, answer)) {
      // Nothing says which rows spoil it.
      post(items.subList(0, items.size() / 2));
      post(items.subList(items.size() / 2, items.size()));
    }
    return List.of();
  }

  /** Where every row is bad, the problem of the whole names them all: {@code /7/body}. */
  private boolean rejectEach(List<Item> items, Answer answer) {
    Map<Integer, String> reasons = new TreeMap<>();
    for (JsonNode error : ApiJson.elements(answer.body(), "errors")) {
      Matcher place = PLACE.matcher(String.valueOf(ApiJson.text(error, "pointer")));
      if (place.matches() && Integer.parseInt(place.group(1)) < items.size()) {
        String reason =
            (Objects.requireNonNullElse(place.group(2), "") + " " + ApiJson.text(error, "detail"))
                .strip();
        reasons.merge(Integer.parseInt(place.group(1)), reason, (one, other) -> one + "; " + other);
      }
    }
    if (reasons.size() < items.size()) {
      return false;
    }
    reasons.forEach((index, reason) -> report.reject(items.get(index).row(), reason));
    return true;
  }

  private List<Item> note(List<Item> items, List<JsonNode> results) {
    List<Item> again = new ArrayList<>();
    long accepted = 0;
    for (JsonNode result : results) {
      JsonNode problem = result.get("problem");
      if (problem == null || problem.isNull()) {
        accepted++;
        continue;
      }
      Item item = items.get(index(result, items.size()));
      JsonNode status = problem.get("status");
      if (status != null && status.isNumber() && status.getIntValue() == NOT_THERE) {
        again.add(item);
      } else {
        report.reject(item.row(), Objects.requireNonNullElse(ApiJson.reason(problem), "refused"));
      }
    }
    report.accept(accepted);
    return again;
  }

  private static int index(JsonNode result, int size) {
    JsonNode index = result.get("index");
    if (index == null
        || !index.isNumber()
        || index.getIntValue() < 0
        || index.getIntValue() >= size) {
      throw new CallFailure("The server's answer names no row of the request.");
    }
    return index.getIntValue();
  }

  private void checkFailure() {
    RuntimeException first = failure.get();
    if (first != null) {
      throw new CallFailure(String.valueOf(first.getMessage()), first);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
