package io.entente.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What conversations of a run are sorted by: teams, reasons, tags and agents. */
record Catalogue(List<String> agents, List<String> teams, List<String> reasons, List<String> tags) {
  private static final int AGENTS = 40;
  private static final int TEAMS = 8;
  private static final int REASONS = 20;
  private static final int TAGS = 30;

  static Catalogue make(Workspace workspace) throws IOException {
    List<String> agents = new ArrayList<>();
    try (HttpLine line = new HttpLine(workspace.target())) {
      for (int i = 0; i < AGENTS; i++) {
        String id = UUID.randomUUID().toString();
        line.put("/agents/" + id, "{\"name\":\"Agent " + i + "\"}").expect(200);
        agents.add(id);
      }
      return new Catalogue(
          agents,
          named(line, "teams", TEAMS),
          named(line, "reasons", REASONS),
          named(line, "tags", TAGS));
    }
  }

  /** What a run before has made. */
  static Catalogue of(Workspace workspace) throws IOException {
    try (HttpLine line = new HttpLine(workspace.target())) {
      return new Catalogue(
          members(line.get("/agents").expect(200)),
          Workspace.fields(line.get("/teams").expect(200), "id"),
          Workspace.fields(line.get("/reasons").expect(200), "id"),
          Workspace.fields(line.get("/tags").expect(200), "id"));
    }
  }

  /** Without the agents of networks, to whom nothing is assigned. */
  private static List<String> members(HttpLine.Answer agents) {
    List<String> ids = Workspace.fields(agents, "id");
    List<String> kinds = Workspace.fields(agents, "kind");
    return IntStream.range(0, ids.size())
        .filter(i -> kinds.get(i).equals("member"))
        .mapToObj(ids::get)
        .toList();
  }

  private static List<String> named(HttpLine line, String resource, int number) throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String body = "{\"name\":\"" + resource + " " + i + "\"}";
      ids.add(Workspace.field(line.post("/" + resource, body).expect(201), "id"));
    }
    return ids;
  }

  /** What is set on the conversation of a number: of the first of each kind the most. */
  String patch(int number) {
    return """
    {"teamId":"%s","reasonId":"%s","tags":["%s"],"priority":"%s"%s}
    """
        .formatted(
            skewed(teams, number),
            skewed(reasons, number * 7),
            skewed(tags, number * 13),
            number % 10 == 0 ? "urgent" : "medium",
            number % 3 == 0 ? "" : ",\"assigneeId\":\"" + skewed(agents, number * 17) + "\"");
  }

  /** Every second time the first, every fourth the second, and so on. */
  private static String skewed(List<String> ids, int number) {
    int place = Integer.numberOfTrailingZeros(Math.abs(number * 0x9E3779B9 | 0x40000000));
    return ids.get(Math.min(place, ids.size() - 1));
  }
}
