package io.entente.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How fast orders are taken: {@code OrderLoad ADDRESS CLIENTS REQUESTS PER_REQUEST}, with the
 * owner's password in {@code ENTENTE_OWNER_PASSWORD}. Each order has two lines; four follow one
 * another for each customer, of whom nobody knew before.
 */
public final class OrderLoad {
  private static final int ORDERS_OF_A_CUSTOMER = 4;

  private final Workspace workspace;
  private final int requests;
  private final int perRequest;
  private final AtomicInteger next = new AtomicInteger();
  private final long[] nanos;

  private OrderLoad(Workspace workspace, int requests, int perRequest) {
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
    new OrderLoad(Workspace.fresh(address, password), requests, perRequest).run(clients);
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
    int orders = requests * perRequest;
    System.out.printf(
        Locale.ROOT,
        "%d clients, %d requests of %d orders: stored %.0f/s (%s); %.2f ms of processor each%n",
        clients,
        requests,
        perRequest,
        orders / taken,
        new Latencies(nanos).milliseconds(),
        (processors.seconds() - cpuBefore) * 1_000 / orders);
  }

  private Void send() throws IOException {
    try (HttpLine line = new HttpLine(workspace.target())) {
      for (int request = next.getAndIncrement();
          request < requests;
          request = next.getAndIncrement()) {
        String body = body(request);
        long start = System.nanoTime();
        line.post("/orders", body).expect(200);
        nanos[request] = System.nanoTime() - start;
      }
    }
    return null;
  }

  private String body(int request) {
    List<String> orders = new ArrayList<>(perRequest);
    for (int item = 0; item < perRequest; item++) {
      orders.add(order(request * perRequest + item));
    }
    return "[" + String.join(",", orders) + "]";
  }

  private static String order(int number) {
    return """
    {"source":"shop","externalId":"%d","currency":"EUR","amount":4990,"margin":1200,
     "occurredAt":"2026-11-02T09:00:00Z",
     "customer":{"number":{"system":"shop","number":"%d"}},
     "lines":[{"sku":"85123A","name":"Teapot","quantity":1,"amount":3990},
              {"sku":"71053","name":"Cup","quantity":2,"amount":1000}]}
    """
        .formatted(number, number / ORDERS_OF_A_CUSTOMER);
  }
}
