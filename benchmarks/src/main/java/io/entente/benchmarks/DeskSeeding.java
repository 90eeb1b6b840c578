package io.entente.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A year of a desk by the public interface: conversations of three messages each, of which one in
 * sixteen is still open and has an owner, a team, a reason and a tag; all others are resolved.
 */
final class DeskSeeding {
  private static final int CONVERSATIONS_A_REQUEST = 250;
  private static final int CLIENTS = 4;
  private static final int OPEN_EACH = 16;
  private static final int POLL_MILLIS = 500;

  private final Workspace workspace;
  private final Catalogue catalogue;
  private final int conversations;
  private final Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final AtomicInteger next = new AtomicInteger();

  DeskSeeding(Workspace workspace, Catalogue catalogue, int conversations) {
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.conversations = conversations;
  }

  void run() throws Exception {
    long start = System.nanoTime();
    inParallel(this::sendMessages);
    awaitFiled();
    report("filed", start);
    next.set(0);
    long acts = System.nanoTime();
    inParallel(this::resolve);
    report("resolved", acts);
    long work = System.nanoTime();
    setWork();
    report("worked on", work);
  }

  private void report(String what, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%d conversations %s in %.0f s%n", conversations, what, seconds);
  }

  private interface Task {
    Void run() throws IOException;
  }

  private static void inParallel(Task task) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        running.add(threads.submit(task::run));
      }
      for (Future<?> client : running) {
        client.get();
      }
    }
  }

  private static boolean isOpen(int conversation) {
    return conversation % OPEN_EACH == 0;
  }

  /** The later the number, the later it began; the last is of just now. */
  private Instant began(int conversation) {
    long apart = Duration.ofDays(365).toSeconds() / conversations;
    return end.minusSeconds((conversations - conversation) * Math.max(1, apart) + 7_200);
  }

  private Void sendMessages() throws IOException {
    Vocabulary vocabulary = new Vocabulary(20_000, next.get() + 1L);
    try (HttpLine line = new HttpLine(workspace.target())) {
      for (int from = next.getAndAdd(CONVERSATIONS_A_REQUEST);
          from < conversations;
          from = next.getAndAdd(CONVERSATIONS_A_REQUEST)) {
        List<String> items = new ArrayList<>();
        for (int i = from; i < Math.min(conversations, from + CONVERSATIONS_A_REQUEST); i++) {
          Instant at = began(i);
          items.add(message(i, 0, "customer", at, vocabulary));
          items.add(message(i, 1, "agent", at.plusSeconds(1_800), vocabulary));
          items.add(message(i, 2, "customer", at.plusSeconds(3_600), vocabulary));
        }
        line.post("/interactions", "[" + String.join(",", items) + "]").expect(202);
      }
    }
    return null;
  }

  private String message(
      int conversation, int place, String actor, Instant at, Vocabulary vocabulary) {
    String author = actor.equals("agent") ? "load" : "c" + conversation;
    return """
    {"connectionId":"%s","externalId":"c%d-%d","kind":"direct_message","actor":"%s",
     "author":{"externalId":"%s"},%s"body":"%s","occurredAt":"%s"}
    """
        .formatted(
            workspace.connectionId(),
            conversation,
            place,
            actor,
            author,
            place == 0 ? "" : "\"parentExternalId\":\"c%d-0\",".formatted(conversation),
            vocabulary.text(28),
            at);
  }

  private Void resolve() throws IOException {
    try (HttpLine line = new HttpLine(workspace.target())) {
      for (int from = next.getAndAdd(CONVERSATIONS_A_REQUEST);
          from < conversations;
          from = next.getAndAdd(CONVERSATIONS_A_REQUEST)) {
        List<String> items = new ArrayList<>();
        for (int i = from; i < Math.min(conversations, from + CONVERSATIONS_A_REQUEST); i++) {
          if (!isOpen(i)) {
            items.add(
                """
                {"connectionId":"%s","externalId":"c%d-0","act":"resolved","occurredAt":"%s"}
                """
                    .formatted(workspace.connectionId(), i, began(i).plusSeconds(7_000)));
          }
        }
        line.post("/conversations/acts", "[" + String.join(",", items) + "]").expect(200);
      }
    }
    return null;
  }

  /** Page by page over what is open. */
  private void setWork() throws IOException {
    try (HttpLine line = new HttpLine(workspace.target())) {
      int number = 0;
      String cursor = "";
      while (true) {
        HttpLine.Answer page =
            line.get("/conversations?status=open&sort=opened&limit=100" + cursor).expect(200);
        for (String id : Workspace.fields(page, "id")) {
          line.patch("/conversations/" + id, catalogue.patch(number++)).expect(200);
        }
        List<String> more = Workspace.fields(page, "next");
        if (more.isEmpty()) {
          return;
        }
        cursor = "&cursor=" + more.getFirst();
      }
    }
  }

  private void awaitFiled() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.HOURS.toNanos(2);
    try (HttpLine line = new HttpLine(workspace.target())) {
      long expected = 2L * conversations;
      while (counted(line) < expected) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException(counted(line) + " of " + expected + " are counted");
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    }
  }

  private static long counted(HttpLine line) throws IOException {
    return Workspace.number(
        line.get("/kpis/summary?from=2020-01-01&to=2100-01-01&zone=UTC&clock=calendar").expect(200),
        "customer");
  }
}
