package io.entente.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/**
 * How long it takes to merge a contact with many interactions into another, to take that back, and
 * in the end to erase it: {@code MergeLoad ADDRESS INTERACTIONS ROUNDS}.
 */
public final class MergeLoad {
  private static final int AT_ONCE = 1_000;
  private static final int IN_A_THREAD = 100;

  private final Workspace workspace;
  private final int interactions;
  private final int rounds;

  private MergeLoad(Workspace workspace, int interactions, int rounds) {
    this.workspace = workspace;
    this.interactions = interactions;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws Exception {
    String password = System.getenv("ENTENTE_OWNER_PASSWORD");
    Workspace workspace = Workspace.fresh(URI.create(arguments[0]), password);
    int interactions = Integer.parseInt(arguments[1]);
    new MergeLoad(workspace, interactions, Integer.parseInt(arguments[2])).run();
  }

  private void run() throws IOException, InterruptedException {
    try (HttpLine line = new HttpLine(workspace.target())) {
      write(line, "busy", interactions);
      write(line, "quiet", 1);
      String busy = awaitFiled(line, "busy", interactions);
      String quiet = awaitFiled(line, "quiet", 1);
      long[] merges = new long[rounds];
      long[] undoings = new long[rounds];
      for (int round = 0; round < rounds; round++) {
        long start = System.nanoTime();
        HttpLine.Answer merge =
            line.post("/contacts/" + quiet + "/merges", "{\"absorb\":\"" + busy + "\"}");
        merges[round] = System.nanoTime() - start;
        String id = Workspace.field(merge.expect(201), "id");
        start = System.nanoTime();
        line.delete("/merges/" + id).expect(200);
        undoings[round] = System.nanoTime() - start;
      }
      System.out.printf(
          Locale.ROOT,
          "%d interactions: merge %s; undo %s%n",
          interactions,
          new Latencies(merges).milliseconds(),
          new Latencies(undoings).milliseconds());
      erase(line, busy);
    }
  }

  /** Until nothing of it is in any service. */
  private void erase(HttpLine line, String contact) throws IOException, InterruptedException {
    long start = System.nanoTime();
    String path = "/contacts/" + contact + "/erasures";
    HttpLine.Answer erasure = line.post(path, "{\"confirmation\":\"" + contact + "\"}").expect(202);
    double accepted = (System.nanoTime() - start) / 1e9;
    String id = Workspace.field(erasure, "id");
    while (!erasure.body().contains("\"state\":\"done\"")) {
      Thread.sleep(50);
      erasure = line.get(path + "/" + id).expect(200);
    }
    System.out.printf(
        Locale.ROOT,
        "erasure: accepted in %.2f s, done in %.2f s%n",
        accepted,
        (System.nanoTime() - start) / 1e9);
  }

  private void write(HttpLine line, String person, int count) throws IOException {
    Instant at = Clock.systemUTC().instant().minusSeconds(count);
    for (int from = 0; from < count; from += AT_ONCE) {
      StringBuilder json = new StringBuilder("[");
      for (int number = from; number < Math.min(count, from + AT_ONCE); number++) {
        json.append(number == from ? "" : ",").append(message(person, number, at));
      }
      line.post("/interactions", json.append(']').toString()).expect(202);
    }
  }

  /** In threads of 100. */
  private String message(String person, int number, Instant from) {
    int root = number - number % IN_A_THREAD;
    String place =
        number == root
            ? "\"kind\":\"post\""
            : "\"kind\":\"comment\",\"parentExternalId\":\"" + person + "-" + root + "\"";
    return """
    {"connectionId":"%s","externalId":"%s-%d","author":{"externalId":"%s","handle":"%s"},
     "body":"Hello","occurredAt":"%s",%s}\
    """
        .formatted(
            workspace.connectionId(),
            person,
            number,
            person,
            person,
            from.plusSeconds(number),
            place);
  }

  /** The person's contact, once its conversations are there. */
  private String awaitFiled(HttpLine line, String person, int count)
      throws IOException, InterruptedException {
    long expected = Math.ceilDiv((long) count, IN_A_THREAD);
    while (true) {
      HttpLine.Answer found = line.get("/contacts?query=" + person).expect(200);
      if (found.body().contains("\"identities\":[{")) {
        String contact = Workspace.field(found, "id");
        HttpLine.Answer conversations =
            line.get("/conversations?status=all&count=true&limit=1&contact=" + contact);
        if (Workspace.number(conversations.expect(200), "count") == expected) {
          return contact;
        }
      }
      Thread.sleep(500);
    }
  }
}
