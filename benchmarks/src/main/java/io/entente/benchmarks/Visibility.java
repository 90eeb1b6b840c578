package io.entente.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * How long a message takes from its acknowledgement's request to the list and to the numbers, while
 * others come in at a steady rate: {@code Visibility ADDRESS RATE SECONDS}.
 */
public final class Visibility {
  private static final int LINES = 8;

  private final Workspace workspace;
  private final int rate;
  private final long end;

  private Visibility(Workspace workspace, int rate, int seconds) {
    this.workspace = workspace;
    this.rate = rate;
    this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
  }

  public static void main(String[] arguments) throws Exception {
    String password = System.getenv("ENTENTE_OWNER_PASSWORD");
    Workspace workspace = Workspace.fresh(URI.create(arguments[0]), password);
    int rate = Integer.parseInt(arguments[1]);
    new Visibility(workspace, rate, Integer.parseInt(arguments[2])).run();
  }

  private void run() throws Exception {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> running = new ArrayList<>();
      for (int line = 0; line < LINES; line++) {
        running.add(threads.submit(this::background));
      }
      probe();
      for (Future<?> line : running) {
        line.get();
      }
    }
  }

  private Void background() throws IOException, InterruptedException {
    Messages messages =
        new Messages(workspace.connectionId(), "b" + System.nanoTime(), Clock.systemUTC(), rate);
    long interval = TimeUnit.SECONDS.toNanos(1) * LINES / rate;
    long due = System.nanoTime();
    try (HttpLine line = new HttpLine(workspace.target())) {
      for (int number = 0; due < end; number++, due += interval) {
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        line.post("/interactions", messages.next(number)).expect(202);
      }
    }
    return null;
  }

  private void probe() throws IOException, InterruptedException {
    String connection = Workspace.connection(workspace.target(), "probe");
    Messages messages = new Messages(connection, "p", Clock.systemUTC(), 1);
    List<Long> listed = new ArrayList<>();
    List<Long> counted = new ArrayList<>();
    try (HttpLine line = new HttpLine(workspace.target())) {
      for (int number = 1; System.nanoTime() < end; number++) {
        long start = System.nanoTime();
        line.post("/interactions", messages.next(number)).expect(202);
        boolean inList = false;
        boolean inNumbers = false;
        while (!inList || !inNumbers) {
          if (!inList && isListed(line, connection, number)) {
            inList = true;
            listed.add(System.nanoTime() - start);
          }
          if (!inNumbers && isCounted(line, connection, number)) {
            inNumbers = true;
            counted.add(System.nanoTime() - start);
          }
          TimeUnit.MILLISECONDS.sleep(5);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "At %d/s, %d probes: in the list after %s; in the numbers after %s%n",
        rate,
        listed.size(),
        latencies(listed).milliseconds(),
        latencies(counted).milliseconds());
  }

  private static boolean isListed(HttpLine line, String connection, int number) throws IOException {
    return line.get("/conversations?status=open&sort=activity&limit=1&connection=" + connection)
        .body()
        .contains("p_" + number + "\"");
  }

  private static boolean isCounted(HttpLine line, String connection, int number)
      throws IOException {
    HttpLine.Answer answer =
        line.get(
            "/kpis/summary?from=2020-01-01&to=2100-01-01&zone=UTC&clock=calendar&connection="
                + connection);
    return Workspace.number(answer.expect(200), "customer") >= number;
  }

  private static Latencies latencies(List<Long> nanos) {
    return new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
  }
}
