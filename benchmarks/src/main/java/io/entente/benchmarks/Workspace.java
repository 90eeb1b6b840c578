package io.entente.benchmarks;

import io.entente.benchmarks.HttpLine.Target;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A workspace made for one run, so that runs don't see each other's data. */
record Workspace(Target target, String connectionId) {

  static Workspace fresh(URI address, String password) throws IOException {
    Target anonymous = new Target(address.getHost(), address.getPort(), "");
    Target owner = signIn(anonymous, password, "");
    String slug;
    try (HttpLine line = new HttpLine(owner)) {
      String name = "Benchmark " + System.nanoTime();
      slug = field(line.post("/workspaces", "{\"name\":\"" + name + "\"}").expect(201), "slug");
    }
    System.out.println("The workspace is " + slug);
    return known(address, password, slug);
  }

  /** One that a run before has made. */
  static Workspace known(URI address, String password, String slug) throws IOException {
    Target anonymous = new Target(address.getHost(), address.getPort(), "");
    Target target = signIn(anonymous, password, ",\"workspace\":\"" + slug + "\"");
    return new Workspace(target, connection(target, "load"));
  }

  static String connection(Target target, String externalId) throws IOException {
    try (HttpLine line = new HttpLine(target)) {
      String json = "{\"channel\":\"x\",\"externalId\":\"" + externalId + "\",\"name\":\"Load\"}";
      return field(line.post("/connections", json), "id");
    }
  }

  private static Target signIn(Target anonymous, String password, String more) throws IOException {
    try (HttpLine line = new HttpLine(anonymous)) {
      String json =
          "{\"email\":\"owner@example.org\",\"password\":\"" + password + "\"" + more + "}";
      String token = field(line.post("/sessions", json).expect(201), "accessToken");
      return new Target(anonymous.host(), anonymous.port(), token);
    }
  }

  /** All values of a field, in their order. */
  static List<String> fields(HttpLine.Answer answer, String name) {
    return Pattern.compile("\"" + name + "\":\"([^\"]+)\"")
        .matcher(answer.body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  static String field(HttpLine.Answer answer, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(answer.body());
    if (!matcher.find()) {
      throw new IllegalStateException("No " + name + " in " + answer.body());
    }
    return matcher.group(1);
  }

  static long number(HttpLine.Answer answer, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":(\\d+)").matcher(answer.body());
    if (!matcher.find()) {
      throw new IllegalStateException("No " + name + " in " + answer.body());
    }
    return Long.parseLong(matcher.group(1));
  }
}
