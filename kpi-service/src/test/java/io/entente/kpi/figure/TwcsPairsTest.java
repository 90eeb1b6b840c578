package io.entente.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.entente.embedded.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Real response times, with figures that come from an independent program. */
class TwcsPairsTest {
  private static final Percentage ONE = Percentage.withPercentage(1);

  @Test
  void theFiguresOfRealResponsesComeOut() throws IOException {
    Optional<Path> file = SharedData.file("twcs/response-pairs-44488.csv.gz");
    assumeThat(file).as("the file of response pairs").isPresent();

    List<String[]> pairs = pairs(file.get());
    Histogram all = histogram(pairs, "");

    assertThat(all.total()).isEqualTo(44_488);
    assertThat(all.quantile(50).orElseThrow()).isCloseTo(1_140L, ONE);
    assertThat(all.quantile(90).orElseThrow()).isCloseTo(30_225L, ONE);
    assertThat(all.atMost(900)).isEqualTo(20_022);
    assertThat(all.atMost(3_600)).isEqualTo(31_199);
    assertThat(all.atMost(86_400)).isEqualTo(42_422);
    Map.of("AmazonHelp", 569L, "AppleSupport", 1_902L, "Uber_Support", 503L, "Tesco", 4_170L)
        .forEach((brand, median) ->
            assertThat(histogram(pairs, brand).quantile(50).orElseThrow())
                .as(brand)
                .isCloseTo(median, ONE));
  }

  private static List<String[]> pairs(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String[]> pairs = new ArrayList<>();
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        pairs.add(line.split(",", -1));
      }
      return pairs;
    }
  }

  private static Histogram histogram(List<String[]> pairs, String brand) {
    Histogram histogram = new Histogram();
    for (String[] pair : pairs) {
      if (brand.isEmpty() || pair[4].equals(brand)) {
        histogram.add((long) Double.parseDouble(pair[6]), 1);
      }
    }
    return histogram;
  }
}
