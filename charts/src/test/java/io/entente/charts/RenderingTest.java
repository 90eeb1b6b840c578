package io.entente.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {
  static final List<String> SCENARIOS =
      List.of("minimal", "existing-secrets", "gateway-api", "everything", "open");

  static Stream<Arguments> scenarios() {
    return SCENARIOS.stream()
        .flatMap(scenario ->
            Stream.of("1.30.0", "1.33.4", Chart.NEWEST_KUBERNETES)
                .map(kubernetes -> Arguments.of(scenario, kubernetes)));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyScenarioMakesObjectsThatKubernetesKnowsInEveryField(
      String scenario, String kubernetes) {
    Manifests manifests = Manifests.parse(Chart.ENTENTE.text(scenario, Map.of(), kubernetes));

    assertThat(manifests.names()).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
    assertThat(manifests.objects())
        .filteredOn(object -> !(object instanceof ConfigMap))
        .allSatisfy(RenderingTest::belongsToTheRelease);
  }

  private static void belongsToTheRelease(HasMetadata object) {
    assertThat(object.getMetadata().getNamespace()).isEqualTo("crm");
    assertThat(object.getMetadata().getName()).hasSizeLessThanOrEqualTo(63);
    assertThat(object.getMetadata().getLabels())
        .containsEntry("app.kubernetes.io/instance", "care")
        .containsEntry("app.kubernetes.io/part-of", "entente")
        .containsKeys("app.kubernetes.io/component", "app.kubernetes.io/version", "helm.sh/chart");
  }

  @Test
  void everyCiFileIsAScenario() {
    assertThat(Path.of("entente/ci").toFile().list())
        .containsExactlyInAnyOrderElementsOf(
            SCENARIOS.stream().map(scenario -> scenario + "-values.yaml").toList());
  }

  @Test
  void aClusterWithoutThePauseBeforeAStopIsRefused() {
    assertThatThrownBy(() -> Chart.ENTENTE.text("minimal", Map.of(), "1.29.9"))
        .hasMessageContaining("requires kubeVersion: >=1.30.0-0");
  }

  @Test
  void strictLintFindsNothing() {
    LintResult lint = new Helm(Chart.ENTENTE.folder()).lint().strict().call();

    assertThat(lint.isFailed()).as(String.join("\n", lint.getMessages())).isFalse();
    assertThat(lint.getMessages()).noneMatch(message -> message.contains("[WARNING]"));
  }

  @Test
  void aPackageIsMadeUnderTheVersionOfTheBuild(@TempDir Path folder) {
    new Helm(Chart.ENTENTE.folder()).packageIt().withDestination(folder).call();

    assertThat(folder.toFile().list())
        .containsExactly("entente-" + System.getProperty("entente.version") + ".tgz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec:\n  replica: 1",
        "spec:\n  template:\n    spec:\n      containers:\n      - {name: a, readinesProbe: {}}"
      })
  void aFieldThatKubernetesDoesNotKnowIsFound(String spec) {
    assertThatThrownBy(() ->
            Manifests.parse("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n" + spec))
        .hasMessageContaining("unknown fields");
  }

  @Test
  void aKindThatKubernetesDoesNotKnowIsFound() {
    assertThatThrownBy(
            () -> Manifests.parse("apiVersion: apps/v1\nkind: Deploymint\nmetadata: {name: a}"))
        .hasMessageContaining("Deploymint");
  }

  @Test
  void theSameValuesGiveTheSameText() {
    Set<String> texts = new HashSet<>();
    for (int time = 0; time < 3; time++) {
      texts.add(Chart.ENTENTE.text("everything", Map.of(), Chart.NEWEST_KUBERNETES));
    }

    assertThat(texts).hasSize(1);
  }
}
