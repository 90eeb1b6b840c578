package io.entente.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How fast interactions are taken in, and how fast they are filed, linked and counted: {@code
 * IntakeLoad ADDRESS CLIENTS REQUESTS PER_REQUEST}, with the owner's password in {@code
 * ENTENTE_OWNER_PASSWORD}. Every message is of a customer never seen before.
 */
public final class IntakeLoad {
  /** Rarely enough that asking is no load by itself. */
  private static final int POLL_MILLIS = 250;

  private final Workspace workspace;
  private final int requests;
  private final int perRequest;
  private final AtomicInteger next = new AtomicInteger();
  private final long[] nanos;

  private IntakeLoad(Workspace workspace, int requests, int perRequest) {
    this.workspace = workspace;
    this.requests = requests;
    this.perRequest = perRequest;
    this.nanos = new long[requests];
  }

  public static void main(String[] arguments) throws Exception {
    URI address = URI.create(arguments[0]);
    int clients = Integer.parseInt(arguments[1]);
    int requests = Integer.parseInt(arguments[2]);
    int perRequest = Integer.parseInt(arguments[3]);
    String password = System.getenv("ENTENTE_OWNER_PASSWORD");
    new IntakeLoad(Workspace.fresh(address, password), requests, perRequest).run(clients);
  }

  private void run(int clients) throws Exception {
    Processors processors = Processors.ofTheSuite();
    double cpuBefore = processors.seconds();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> running = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        running.add(threads.submit(this::send));
      }
      for (Future<?> client : running) {
        client.get();
      }
    }
    double taken = (System.nanoTime() - start) / 1e9;
    awaitCounted();
    double counted = (System.nanoTime() - start) / 1e9;
    int messages = requests * perRequest;
    double cpu = (processors.seconds() - cpuBefore) * 1_000 / messages;
    System.out.printf(
        Locale.ROOT,
        "%d clients, %d requests of %d: acknowledged %.0f/s (%s); filed, linked and counted"
            + " %.0f/s; %.2f ms of processor each%n",
        clients,
        requests,
        perRequest,
        messages / taken,
        new Latencies(nanos).milliseconds(),
        messages / counted,
        cpu);
  }

  private Void send() throws IOException {
    Messages messages =
        new Messages(
            workspace.connectionId(), "m" + System.nanoTime(), Clock.systemUTC(), next.get());
    try (HttpLine line = new HttpLine(workspace.target())) {
      for (int request = next.getAndIncrement();
          request < requests;
          request = next.getAndIncrement()) {
        String body = body(messages, request);
        long start = System.nanoTime();
        line.post("/interactions", body).expect(202);
        nanos[request] = System.nanoTime() - start;
      }
    }
    return null;
  }

  private String body(Messages messages, int request) {
    if (perRequest == 1) {
      return messages.next(request);
    }
    List<String> items = new ArrayList<>(perRequest);
    for (int item = 0; item < perRequest; item++) {
      items.add(messages.next(request * perRequest + item));
    }
    return "[" + String.join(",", items) + "]";
  }

  private void awaitCounted() throws IOException, InterruptedException, ExecutionException {
    long expected = (long) requests * perRequest;
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    try (HttpLine line = new HttpLine(workspace.target())) {
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
