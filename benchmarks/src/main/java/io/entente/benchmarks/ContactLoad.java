package io.entente.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long a member waits for contacts, in a workspace that {@link ImportLoad} has filled with so
 * many: {@code ContactLoad ADDRESS ROWS SLUG}, with the owner's password in {@code
 * ENTENTE_OWNER_PASSWORD}. A record with the first page of its timeline, and first pages of
 * searches, one after the other.
 */
public final class ContactLoad {
  private static final int READS = 400;
  private static final int PEOPLE = 100;

  private final HttpLine line;
  private final int rows;
  private final Random random = new Random(7);

  private ContactLoad(HttpLine line, int rows) {
    this.line = line;
    this.rows = rows;
  }

  public static void main(String[] arguments) throws IOException {
    String password = System.getenv("ENTENTE_OWNER_PASSWORD");
    int rows = Integer.parseInt(arguments[1]);
    Workspace workspace = Workspace.known(URI.create(arguments[0]), password, arguments[2]);
    try (HttpLine line = new HttpLine(workspace.target())) {
      new ContactLoad(line, rows).run();
    }
  }

  private void run() throws IOException {
    measure("a customer number", row -> search("K-" + row));
    measure("an e-mail address", row -> search("ada" + row + "@example.org"));
    measure("the beginning of an address", row -> search("ada" + row / 10));
    measure("a name", row -> search("Ada " + Integer.toString(row, 36)));
    measure("a name misspelt", row -> search("Adda " + Integer.toString(row, 36)));
    measure("what everybody is called", _ -> search("Ada"));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      ids.add(Workspace.field(search("K-" + random.nextInt(rows)), "id"));
    }
    measure(
        "a record with its timeline",
        row -> {
          String id = ids.get(row % ids.size());
          line.get("/contacts/" + id).expect(200);
          line.get("/contacts/" + id + "/timeline").expect(200);
        });
  }

  private interface Work {
    void of(int row) throws IOException;
  }

  private HttpLine.Answer search(String text) throws IOException {
    return line.get("/contacts?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
        .expect(200);
  }

  private void measure(String what, Work work) throws IOException {
    long[] nanos = new long[READS];
    for (int i = -READS / 4; i < READS; i++) {
      int row = random.nextInt(rows);
      long start = System.nanoTime();
      work.of(row);
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
    }
    System.out.printf(Locale.ROOT, "%-30s %s%n", what, new Latencies(nanos).milliseconds());
  }
}
