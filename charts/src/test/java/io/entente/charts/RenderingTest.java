package io.entente.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {
  static final List<String> SCENARIOS =
      List.of("minimal", "existing-secrets", "gateway-api", "everything", "open");

  @ParameterizedTest
  @FieldSource("SCENARIOS")
  void everyScenarioMakesObjectsThatKubernetesKnowsInEveryField(String scenario) {
    Manifests manifests = Chart.ENTENTE.render(scenario);

    assertThat(manifests.names()).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
    assertThat(manifests.objects())
        .filteredOn(object -> !(object instanceof ConfigMap))
        .allSatisfy(RenderingTest::belongsToTheRelease);
  }

  @ParameterizedTest
  @FieldSource("SCENARIOS")
  void everyKubernetesGetsTheSame(String scenario) {
    String newest = Chart.ENTENTE.text(scenario, Map.of(), Chart.NEWEST_KUBERNETES);

    assertThat(Chart.ENTENTE.text(scenario, Map.of(), "1.30.0")).isEqualTo(newest);
    assertThat(Chart.ENTENTE.text(scenario, Map.of(), "1.33.4")).isEqualTo(newest);
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
}
