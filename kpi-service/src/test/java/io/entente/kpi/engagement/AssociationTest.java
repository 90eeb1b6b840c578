package io.entente.kpi.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entente.embedded.SharedData;
import io.entente.kpi.engagement.Association.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssociationTest {
  @Test
  void ranksAloneMatterToSpearman() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      pairs.add(new Pair(i, Math.pow(i, 5)));
    }

    Association association = Association.of("reach", null, pairs);
    assertThat(association.spearman()).isCloseTo(1, within(1e-12));
    assertThat(association.pearson()).isLessThan(0.9);
    assertThat(Association.of("reach", null, pairs)).isEqualTo(association);
  }

  @Test
  void ofTooFewOrOfWhatNeverChangesNothingIsSaid() {
    assertThat(Association.of("reach", null, List.of(new Pair(1, 2), new Pair(2, 3))).spearman())
        .isNull();
    assertThat(
            Association.of("reach", null, List.of(new Pair(1, 2), new Pair(2, 2), new Pair(3, 2)))
                .pearson())
        .isNull();
  }

  @Test
  void likesSayLittleOfReachAndLessOfConsumption() throws IOException {
    Path file = SharedData.file("facebook-metrics/dataset_Facebook.csv").orElse(null);
    assumeTrue(file != null, "facebook-metrics is not there");

    Association reach = Association.of("reach", null, pairs(file, "Lifetime Post Total Reach"));
    Association clicks = Association.of("clicks", null, pairs(file, "Lifetime Post Consumptions"));
    assertThat(reach.n()).isEqualTo(499);
    assertThat(reach.pearson()).isCloseTo(0.5452, within(0.00005));
    assertThat(clicks.pearson()).isCloseTo(0.2356, within(0.00005));
    for (Association each : List.of(reach, clicks)) {
      assertThat(each.spearman()).isBetween(each.low(), each.high());
      assertThat(each.high() - each.low()).isBetween(0.02, 0.3);
    }
  }

  private static List<Pair> pairs(Path file, String column) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> names = Arrays.asList(lines.getFirst().replace("\"", "").split(",", -1));
    List<Pair> pairs = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(",", -1);
      String like = values[names.indexOf("like")];
      if (!like.isEmpty()) {
        pairs.add(
            new Pair(Double.parseDouble(like), Double.parseDouble(values[names.indexOf(column)])));
      }
    }
    return pairs;
  }
}
