package io.entente.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * How fast contacts are made of a CSV file: {@code ImportLoad ADDRESS ROWS}, with the owner's
 * password in ENTENTE_OWNER_PASSWORD. Each row has a name, an e-mail address and a customer number
 * that nobody else has. Prints the rates of a dry run, of a run, and of a second run of the same
 * file, which changes nothing.
 */
public final class ImportLoad {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HttpLine line;

  private ImportLoad(HttpLine line) {
    this.line = line;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String password = Objects.requireNonNull(System.getenv("ENTENTE_OWNER_PASSWORD"));
    Workspace workspace = Workspace.fresh(URI.create(arguments[0]), password);
    int rows = Integer.parseInt(arguments[1]);
    try (HttpLine line = new HttpLine(workspace.target())) {
      new ImportLoad(line).run(file(rows), rows);
    }
  }

  private static String file(int rows) {
    StringBuilder file = new StringBuilder("customer number,name,email\n");
    for (int i = 0; i < rows; i++) {
      file.append("K-").append(i).append(",Ada ").append(Integer.toString(i, 36));
      file.append(",ada").append(i).append("@example.org\n");
    }
    return file.toString();
  }

  private void run(String file, int rows) throws IOException, InterruptedException {
    long sent = System.nanoTime();
    String id = Workspace.field(line.post("/imports", file).expect(201), "id");
    System.out.printf(Locale.ROOT, "sent: %.1f MB in %.1f s%n", file.length() / 1e6, since(sent));
    work(id, "dry-runs", rows);
    work(id, "runs", rows);
    work(id, "runs", rows);
  }

  private void work(String id, String kind, int rows) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    String run = Workspace.field(line.post("/imports/" + id + "/" + kind, "").expect(202), "id");
    HttpLine.Answer answer = line.get("/imports/" + id + "/runs/" + run);
    while (answer.body().contains("\"endedAt\":null")) {
      Thread.sleep(PAUSE);
      answer = line.get("/imports/" + id + "/runs/" + run);
    }
    double seconds = since(begun);
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f rows/s (%.1f s); made %d, unchanged %d, refused %d%n",
        kind,
        rows / seconds,
        seconds,
        Workspace.number(answer, "made"),
        Workspace.number(answer, "unchanged"),
        Workspace.number(answer, "refused"));
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
