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
 * What agents do all day, in a workspace with so many conversations: {@code DeskLoad ADDRESS
 * CONVERSATIONS CLIENTS WRITES [SLUG]}, with the owner's password in {@code
 * ENTENTE_OWNER_PASSWORD}. First pages of views with their counts one after the other, then
 * assignments, replies and resolutions by so many clients at once, each write on a conversation of
 * its own; they are taken up again in the end, so that the workspace, named by its slug, can be
 * measured anew.
 */
public final class DeskLoad {
  private static final int READS = 200;

  private final Workspace workspace;
  private final Catalogue catalogue;

  private DeskLoad(Workspace workspace, Catalogue catalogue) {
    this.workspace = workspace;
    this.catalogue = catalogue;
  }

  public static void main(String[] arguments) throws Exception {
    URI address = URI.create(arguments[0]);
    int conversations = Integer.parseInt(arguments[1]);
    int clients = Integer.parseInt(arguments[2]);
    int writes = Integer.parseInt(arguments[3]);
    String password = System.getenv("ENTENTE_OWNER_PASSWORD");
    if (arguments.length > 4) {
      Workspace workspace = Workspace.known(address, password, arguments[4]);
      new DeskLoad(workspace, Catalogue.of(workspace)).run(clients, writes);
      return;
    }
    Workspace workspace = Workspace.fresh(address, password);
    Catalogue catalogue = Catalogue.make(workspace);
    new DeskSeeding(workspace, catalogue, conversations).run();
    new DeskLoad(workspace, catalogue).run(clients, writes);
  }

  private void run(int clients, int writes) throws Exception {
    for (String view : views()) {
      read(view);
    }
    List<String> ids = open(writes);
    for (Write write : Write.values()) {
      write(write, ids, clients);
    }
  }

  private List<String> views() {
    return List.of(
        "status=open&sort=waiting",
        "status=open&sort=activity",
        "status=open&assignee=none",
        "status=open&assignee=" + catalogue.agents().getFirst(),
        "status=open&team=" + catalogue.teams().getFirst() + "&priority=urgent",
        "status=open&tag=" + catalogue.tags().getFirst() + "&sort=waiting",
        "status=open&reason=" + catalogue.reasons().getLast(),
        "status=resolved&sort=activity",
        "status=all&sort=opened",
        "status=all&connection=" + workspace.connectionId() + "&sort=activity");
  }

  private void read(String view) throws IOException {
    try (HttpLine line = new HttpLine(workspace.target())) {
      long[] nanos = new long[READS];
      for (int i = -READS / 4; i < READS; i++) {
        long start = System.nanoTime();
        line.get("/conversations?limit=25&count=true&" + view).expect(200);
        if (i >= 0) {
          nanos[i] = System.nanoTime() - start;
        }
      }
      System.out.printf("%-70s %s%n", shown(view), new Latencies(nanos).milliseconds());
    }
  }

  private static String shown(String view) {
    return view.replaceAll("=[0-9a-f-]{36}", "=…");
  }

  /** Conversations that are open, the latest first. */
  private List<String> open(int number) throws IOException {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    try (HttpLine line = new HttpLine(workspace.target())) {
      while (ids.size() < number) {
        HttpLine.Answer page =
            line.get("/conversations?status=open&sort=opened&limit=100" + cursor).expect(200);
        ids.addAll(Workspace.fields(page, "id"));
        List<String> next = Workspace.fields(page, "next");
        if (next.isEmpty()) {
          return ids;
        }
        cursor = "&cursor=" + next.getFirst();
      }
      return ids.subList(0, number);
    }
  }

  private enum Write {
    ASSIGN,
    REPLY,
    RESOLVE,
    REOPEN
  }

  private void write(Write write, List<String> ids, int clients) throws Exception {
    Processors processors = Processors.ofTheSuite();
    double cpuBefore = processors.seconds();
    AtomicInteger next = new AtomicInteger();
    long[] nanos = new long[ids.size()];
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> running = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        running.add(
            threads.submit(() -> {
              try (HttpLine line = new HttpLine(workspace.target())) {
                for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                  long began = System.nanoTime();
                  call(line, write, ids.get(i), i);
                  nanos[i] = System.nanoTime() - began;
                }
              }
              return null;
            }));
      }
      for (Future<?> client : running) {
        client.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %d by %d clients, %.0f/s (%s); %.2f ms of processor each%n",
        write.name().toLowerCase(Locale.ROOT),
        nanos.length,
        clients,
        nanos.length / seconds,
        new Latencies(nanos).milliseconds(),
        (processors.seconds() - cpuBefore) * 1_000 / nanos.length);
  }

  private void call(HttpLine line, Write write, String id, int number) throws IOException {
    String path = "/conversations/" + id;
    switch (write) {
      case ASSIGN -> {
        String agent = catalogue.agents().get(number % catalogue.agents().size());
        line.patch(path, "{\"assigneeId\":\"" + agent + "\"}").expect(200);
      }
      case REPLY ->
          line.post(path + "/replies", "{\"body\":\"Thank you, we look into it.\"}").expect(201);
      case RESOLVE -> line.post(path + "/resolution", "{}").expect(201);
      case REOPEN -> line.delete(path + "/resolution").expect(204);
    }
  }
}
