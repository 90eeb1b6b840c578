package io.entente.standalone.imports;

import io.entente.standalone.imports.ApiJson.BulkAnswer;
import io.entente.standalone.imports.ApiJson.NewInteraction;
import io.entente.standalone.imports.ApiJson.Problem;
import io.entente.standalone.imports.ApiJson.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Posts interactions in bulks, a few bulks at a time. */
final class BulkSender implements AutoCloseable {
  /** The most that the API takes in one request. */
  static final int BULK = 1_000;

  /** Enough to keep the server busy while one answer travels, and little enough to be held. */
  private static final int IN_FLIGHT = 4;

  /** In characters, well below the limit on a body in bytes. */
  private static final int LARGEST = 2_000_000;

  private final Session session;
  private final Report report;
  private final Semaphore room = new Semaphore(IN_FLIGHT);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  private List<Item> bulk = new ArrayList<>(BULK);
  private int characters;

  BulkSender(Session session, Report report) {
    this.session = session;
    this.report = report;
  }

  private record Item(long row, NewInteraction interaction) {}

  /**
   * Takes an interaction, and waits while too many are on their way.
   *
   * @throws ImportFailure if an earlier one could not be posted
   */
  void send(long row, NewInteraction interaction) {
    bulk.add(new Item(row, interaction));
    characters += interaction.body().length();
    if (bulk.size() == BULK || characters > LARGEST) {
      dispatch();
    }
  }

  /** Waits until all that was sent is answered. */
  void finish() {
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
    Answer answer =
        session.post("/api/v1/interactions", items.stream().map(Item::interaction).toList());
    if (answer.status() >= 500 || answer.status() == 401 || answer.status() == 403) {
      throw new ImportFailure("The server refuses: " + answer.reason());
    }
    List<Result> results = results(answer);
    if (!results.isEmpty()) {
      note(items, results);
    } else if (items.size() == 1) {
      report.reject(items.getFirst().row(), answer.reason());
    } else {
      // Nothing says which rows spoil it.
      post(items.subList(0, items.size() / 2));
      post(items.subList(items.size() / 2, items.size()));
    }
  }

  private static List<Result> results(Answer answer) {
    if (!answer.isSuccess() && answer.status() != 422) {
      return List.of();
    }
    List<Result> results = ApiJson.read(answer.body(), BulkAnswer.class).results();
    if (results == null && answer.isSuccess()) {
      throw new ImportFailure("The server's answer has no results.");
    }
    return results == null ? List.of() : results;
  }

  private void note(List<Item> items, List<Result> results) {
    long accepted = 0;
    for (Result result : results) {
      Problem problem = result.problem();
      if (problem == null) {
        accepted++;
      } else {
        report.reject(items.get(result.index()).row(), problem.reason());
      }
    }
    report.accept(accepted);
  }

  private void checkFailure() {
    RuntimeException first = failure.get();
    if (first != null) {
      throw new ImportFailure(String.valueOf(first.getMessage()), first);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
