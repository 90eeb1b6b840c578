package io.entente.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Helm says after an installation, and what its test runs. */
class AfterInstallTest {
  @Test
  void theNotesSayHowToOpenAndWhereThePasswordIs() {
    assertThat(notes("minimal"))
        .contains("kubectl -n crm port-forward service/care-entente-gateway 8080:8080")
        .contains("helm -n crm test care")
        .contains("nobody can sign in yet. Set credentials.ownerPassword and upgrade the release")
        .contains("connections to MariaDB are not encrypted")
        .doesNotContain("no network policy");
    assertThat(notes("existing-secrets"))
        .contains("2. Open https://crm.example.org\n")
        .contains(
            "kubectl -n crm get secret entente-owner -o go-template='{{ index .data \"password\" | base64decode }}'")
        .doesNotContain("port-forward", "not encrypted");
    assertThat(notes("gateway-api")).contains("2. Open https://crm.example.org\n");
    assertThat(notes("open")).contains("no network policy is set");
  }

  @Test
  void theTestAsksTheGatewayWithItsOwnImage(@TempDir Path copy) throws IOException {
    Chart chart = new Chart(copyWithoutHooks(copy));

    Manifests manifests = chart.render("minimal");

    Pod pod = manifests.one(Pod.class, "care-entente-test");
    WorkloadTest.isRestricted(pod.getSpec());
    Container container = pod.getSpec().getContainers().getFirst();
    assertThat(pod.getSpec().getRestartPolicy()).isEqualTo("Never");
    assertThat(pod.getMetadata().getLabels()).containsEntry("app.kubernetes.io/component", "test");
    assertThat(container.getImage())
        .isEqualTo(manifests.pod("gateway").getContainers().getFirst().getImage());
    assertThat(container.getCommand()).endsWith(Reach.class.getName());
    assertThat(container.getArgs())
        .containsExactly(
            "http://care-entente-gateway:8080/health",
            "http://care-entente-gateway:8080/api/v1/keys",
            "http://care-entente-gateway:8080/");
  }

  private static String notes(String scenario) {
    return new Helm(Chart.ENTENTE.folder())
        .install()
        .withName("care")
        .withNamespace("crm")
        .withKubeVersion(Chart.NEWEST_KUBERNETES)
        .withValuesFile(Chart.ENTENTE.folder().resolve("ci").resolve(scenario + "-values.yaml"))
        .clientOnly()
        .dryRun()
        .call()
        .getOutput();
  }

  /** Helm's template leaves tests out; without their mark they are rendered like the rest. */
  private static Path copyWithoutHooks(Path target) throws IOException {
    Path chart = Chart.ENTENTE.folder();
    try (Stream<Path> files = Files.walk(chart)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(chart.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(
            copy, Files.readString(file).replaceAll("helm.sh/hook:.*", "example.org/hook: none"));
      }
    }
    assertThat(Files.readString(target.resolve("templates/tests/gateway.yaml")))
        .contains("example.org/hook: none");
    return target;
  }
}
