package io.entente.kpi.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Set<String> NOWHERE = Set.of("provenance", "next", "definitionVersion");
  private static final List<String> REPORTS =
      List.of(
          "summary.Summary",
          "series.SeriesRows",
          "series.HeatMap",
          "series.Spread",
          "drilldown.DrillDown",
          "attribution.AttributionReport",
          "satisfaction.SatisfactionReport",
          "retention.RetentionReport",
          "retention.CohortReport",
          "community.CommunityReport",
          "engagement.EngagementReport",
          "roi.CostReport",
          "source.SourceReport",
          "advocate.AdvocateReport",
          "voice.VoiceReport",
          "rating.RatingReport",
          "backlog.BacklogReport");

  @Test
  void everyColumnIsCalledSomethingInFrench() throws ClassNotFoundException {
    Words french = Words.in(Locale.FRENCH);
    Set<String> unknown = new TreeSet<>();
    for (String report : REPORTS) {
      List<Trait> traits = new ArrayList<>();
      collect(Class.forName("io.entente.kpi." + report), traits);
      assertThat(traits).as(report).isNotEmpty();
      traits.stream()
          .filter(trait -> !NOWHERE.contains(trait.name()))
          .filter(trait -> !french.knows(trait.owner(), trait.name()))
          .forEach(trait -> unknown.add(trait.owner() + "." + trait.name()));
    }

    assertThat(unknown).isEmpty();
  }

  private static void collect(Class<?> type, List<Trait> traits) {
    for (Trait trait : Trait.of(type)) {
      traits.add(trait);
      switch (trait.shape()) {
        case RECORD, RECORDS -> collect(trait.type(), traits);
        case VALUE, VALUES, MEANING, MEANINGS -> {
          // Nothing is below.
        }
      }
    }
  }

  @Test
  void aNameThatNobodyTranslatedIsSpoken() {
    assertThat(Words.in(Locale.GERMAN).heading("Anything", "costPerResolution"))
        .isEqualTo("Cost per resolution");
    assertThat(Words.in(Locale.ENGLISH).heading("Metric", "p50")).isEqualTo("Median");
  }
}
