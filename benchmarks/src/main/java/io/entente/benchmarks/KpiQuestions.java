package io.entente.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What managers ask, as the pages of the web would. */
final class KpiQuestions {
  private static final String YEAR = "from=2025-01-01&to=2026-01-01&zone=Europe/Paris";
  private static final String MONTH = "from=2025-06-01&to=2025-07-01&zone=Europe/Paris";
  private static final int TIMES = Integer.getInteger("times", 60);

  /** One dashboard of service, all that it shows. */
  private static final List<String> DASHBOARD =
      List.of(
          "/kpis/summary?" + YEAR + "&compare=previous",
          "/kpis/series?" + YEAR + "&interval=day&metric=response&metric=resolution",
          "/kpis/series?" + YEAR + "&interval=month&metric=response&by=agent",
          "/kpis/series?" + YEAR + "&interval=month&metric=response&by=channel",
          "/kpis/series?" + YEAR + "&interval=month&metric=resolution&by=reason",
          "/kpis/heatmap?" + MONTH + "&metric=response",
          "/kpis/distribution?" + YEAR + "&metric=response");

  private final HttpLine line;
  private final ProcessHandle database;

  KpiQuestions(HttpLine line, ProcessHandle database) {
    this.line = line;
    this.database = database;
  }

  private static Map<String, List<String>> questions() {
    String agent = "&agent=" + CycleHistory.agent(3);
    Map<String, List<String>> questions = new LinkedHashMap<>();
    questions.put(
        "a year by day", List.of("/kpis/series?" + YEAR + "&interval=day&metric=response"));
    questions.put(
        "a year by day of one agent",
        List.of("/kpis/series?" + YEAR + "&interval=day&metric=response" + agent));
    questions.put(
        "a year by agent",
        List.of("/kpis/series?" + YEAR + "&interval=year&metric=response&by=agent&top=50"));
    questions.put("a year, all figures", List.of("/kpis/summary?" + YEAR));
    questions.put(
        "a year by day in another zone",
        List.of(
            "/kpis/series?from=2025-01-01&to=2026-01-01&zone=Asia/Tokyo&interval=day&metric=response"));
    questions.put("a dashboard, seven questions", DASHBOARD);
    questions.put(
        "a month, three filters",
        List.of(
            "/kpis/series?"
                + MONTH
                + "&interval=day&metric=response&priority=high&language=fr&reason="
                + CycleHistory.reason(4)));
    questions.put(
        "what is behind it, first page",
        List.of("/kpis/drilldown?" + MONTH + "&metric=response" + agent));
    questions.put(
        "a year by day, scanned (two filters)",
        List.of(
            "/kpis/series?" + YEAR + "&interval=day&metric=response&channel=email&language=fr"));
    return questions;
  }

  /** Asks each several times; the first round warms up. */
  void ask(boolean told, String about) throws IOException {
    for (Map.Entry<String, List<String>> question : questions().entrySet()) {
      if (!question.getKey().contains(about)) {
        continue;
      }
      int times = TIMES;
      long first = once(question.getValue());
      if (first > 1_000_000_000L) {
        times = 5;
      }
      long[] nanos = new long[times];
      double mine = milliseconds(ProcessHandle.current());
      double databases = milliseconds(database);
      for (int i = 0; i < times; i++) {
        nanos[i] = once(question.getValue());
      }
      if (told) {
        System.out.printf(
            Locale.ROOT,
            "%s: %s; of processor %.1f ms here, %.1f ms in the database%n",
            question.getKey(),
            new Latencies(nanos).milliseconds(),
            (milliseconds(ProcessHandle.current()) - mine) / times,
            (milliseconds(database) - databases) / times);
      }
    }
  }

  private static double milliseconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
  }

  private long once(List<String> addresses) throws IOException {
    long begun = System.nanoTime();
    for (String address : addresses) {
      line.get(address).expect(200);
    }
    return System.nanoTime() - begun;
  }
}
