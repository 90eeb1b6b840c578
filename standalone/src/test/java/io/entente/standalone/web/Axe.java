package io.entente.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Whether a page can be used by everyone, as far as a program can tell: WCAG 2.2 AA and more. */
final class Axe {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Axe() {}

  static void assertClean(Page page, String state) {
    // The way without a page of its own for the results: there are no frames to look into.
    AxeResults results = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
    assertThat(results.getPasses()).as("rules that looked at %s", state).hasSizeGreaterThan(10);
    assertThat(results.getViolations().stream().flatMap(Axe::told)).as(state).isEmpty();
  }

  private static Stream<String> told(Rule rule) {
    return rule.getNodes().stream()
        .map(node ->
            "%s: %s%n  %s".formatted(rule.getId(), node.getHtml(), node.getFailureSummary()));
  }
}
