package io.entente.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Where the files of messages are kept. */
class FilesTest {
  static final List<String> SCENARIOS = RenderingTest.SCENARIOS;

  private static PodSpec pod(String scenario, String service) {
    return Chart.ENTENTE
        .render(scenario)
        .all(Deployment.class)
        .filter(it -> it.getMetadata().getName().endsWith("-" + service))
        .findFirst()
        .orElseThrow()
        .getSpec()
        .getTemplate()
        .getSpec();
  }

  private static EnvVar variable(Container container, String name) {
    return container.getEnv().stream()
        .filter(variable -> variable.getName().equals("ENTENTE_ATTACHMENTS_" + name))
        .findFirst()
        .orElse(new EnvVar());
  }

  @Test
  void aClaimIsMountedWhereTheServiceIsToldToKeepThem() {
    PodSpec pod = pod("existing-secrets", "interactions");
    Container container = pod.getContainers().getFirst();

    String folder = variable(container, "DIRECTORY").getValue();
    VolumeMount mount =
        container.getVolumeMounts().stream()
            .filter(it -> it.getMountPath().equals(folder))
            .findFirst()
            .orElseThrow();
    assertThat(pod.getVolumes())
        .filteredOn(volume -> volume.getName().equals(mount.getName()))
        .extracting(volume -> volume.getPersistentVolumeClaim().getClaimName())
        .containsExactly("files");
    assertThat(variable(container, "S3_BUCKET").getValue()).isNull();
  }

  @Test
  void aBucketIsNamedAndItsSecretReadFromASecret() {
    Container container = pod("everything", "interactions").getContainers().getFirst();

    assertThat(variable(container, "S3_BUCKET").getValue()).isEqualTo("files");
    assertThat(variable(container, "S3_ENDPOINT").getValue()).isEqualTo("https://s3.data.svc:9000");
    assertThat(variable(container, "S3_REGION").getValue()).isEqualTo("eu-west-3");
    assertThat(variable(container, "S3_PATH_STYLE").getValue()).isEqualTo("false");
    assertThat(variable(container, "MEBIBYTES").getValue()).isEqualTo("10");
    assertThat(secret(container, "S3_ACCESS_KEY"))
        .isEqualTo(new SecretKeySelector("id", "bucket", null));
    assertThat(secret(container, "S3_SECRET_KEY"))
        .isEqualTo(new SecretKeySelector("secret", "bucket", null));
    assertThat(variable(container, "DIRECTORY").getValue()).isNull();
  }

  private static SecretKeySelector secret(Container container, String name) {
    return variable(container, name).getValueFrom().getSecretKeyRef();
  }

  @ParameterizedTest
  @FieldSource("SCENARIOS")
  void nobodyElseHasThem(String scenario) {
    for (String service : List.of("gateway", "contacts", "kpi")) {
      PodSpec pod = pod(scenario, service);
      assertThat(pod.getVolumes()).extracting(Volume::getPersistentVolumeClaim).containsOnlyNulls();
      assertThat(pod.getContainers().getFirst().getEnv())
          .noneMatch(variable -> variable.getName().startsWith("ENTENTE_ATTACHMENTS"));
    }
  }
}
