package io.entente.charts;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CredentialsTest {
  static final List<String> SCENARIOS = RenderingTest.SCENARIOS;

  @ParameterizedTest
  @FieldSource("SCENARIOS")
  void noCredentialStandsInAPod(String scenario) {
    assertThat(
            Chart.ENTENTE
                .render(scenario)
                .pods()
                .flatMap(pod -> pod.getContainers().getFirst().getEnv().stream()))
        .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|SECRET).*"))
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(variable -> {
          assertThat(variable.getValue()).isNull();
          assertThat(variable.getValueFrom().getSecretKeyRef().getKey()).isNotBlank();
        });
  }

  @Test
  void everyPodGetsItsOwnPasswordAndNoOther() {
    Manifests manifests = Chart.ENTENTE.render("minimal");

    for (String service : Manifests.SERVICES) {
      assertThat(references(manifests, service))
          .hasSize(2)
          .containsEntry(
              "ENTENTE_DATABASE_PASSWORD",
              new SecretKeySelector(service + "-database-password", "care-entente", null))
          .containsEntry(
              "ENTENTE_CURSOR_SECRET",
              new SecretKeySelector("cursor-secret", "care-entente", null));
    }
  }

  @Test
  void valuesStandInOneSecret() {
    Secret secret = Chart.ENTENTE.render("minimal").one(Secret.class, "care-entente");

    assertThat(secret.getData().keySet())
        .containsExactlyInAnyOrder(
            "gateway-database-password",
            "contacts-database-password",
            "interactions-database-password",
            "kpi-database-password",
            "cursor-secret");
    assertThat(decoded(secret, "contacts-database-password")).isEqualTo("contacts-password");
  }

  @Test
  void aCredentialsOwnSecretWinsOverItsValueAndThatOverTheSharedSecret() {
    Manifests manifests =
        Chart.ENTENTE.render(
            "minimal",
            Map.of(
                "credentials.existingSecret", "shared",
                "credentials.kpiDatabase.existingSecret", "vault",
                "credentials.cursorSecret.value", ""));

    assertThat(references(manifests, "kpi").get("ENTENTE_DATABASE_PASSWORD").getName())
        .isEqualTo("vault");
    assertThat(references(manifests, "contacts").get("ENTENTE_DATABASE_PASSWORD").getName())
        .isEqualTo("care-entente");
    assertThat(references(manifests, "contacts").get("ENTENTE_CURSOR_SECRET").getName())
        .isEqualTo("shared");
    assertThat(manifests.one(Secret.class, "care-entente").getData())
        .doesNotContainKeys("kpi-database-password", "cursor-secret");
  }

  @Test
  void withExistingSecretsTheChartMakesNone() {
    Manifests manifests = Chart.ENTENTE.render("existing-secrets");

    assertThat(manifests.all(Secret.class)).isEmpty();
    assertThat(references(manifests, "gateway"))
        .containsEntry(
            "ENTENTE_OWNER_PASSWORD", new SecretKeySelector("password", "entente-owner", null))
        .containsEntry(
            "ENTENTE_DATABASE_PASSWORD",
            new SecretKeySelector("gateway-database-password", "entente-credentials", null));
    assertThat(references(manifests, "contacts")).doesNotContainKey("ENTENTE_OWNER_PASSWORD");
  }

  @Test
  void anyCharacterOfAPasswordIsKept() {
    Secret secret = Chart.ENTENTE.render("everything").all(Secret.class).findFirst().orElseThrow();

    assertThat(decoded(secret, "owner-password"))
        .isEqualTo("a password with spaces, 'quotes' and #");
    assertThat(decoded(secret, "gateway")).isEqualTo("a");
  }

  @Test
  void aChangedPasswordRollsThePodsThatUseItAlone() {
    Manifests before = Chart.ENTENTE.render("minimal");
    Manifests after =
        Chart.ENTENTE.render("minimal", Map.of("credentials.kpiDatabase.value", "another"));

    assertThat(checksum(after, "kpi")).isNotEqualTo(checksum(before, "kpi"));
    assertThat(checksum(after, "contacts")).isEqualTo(checksum(before, "contacts"));
    assertThat(checksum(after, "gateway")).isEqualTo(checksum(before, "gateway"));
  }

  @Test
  void aChangedOwnersPasswordRollsTheGatewayAlone() {
    Manifests before = Chart.ENTENTE.render("minimal");
    Manifests after =
        Chart.ENTENTE.render("minimal", Map.of("credentials.ownerPassword.value", "another"));

    assertThat(checksum(after, "gateway")).isNotEqualTo(checksum(before, "gateway"));
    assertThat(checksum(after, "kpi")).isEqualTo(checksum(before, "kpi"));
  }

  @Test
  void onlyTheSharedSecretMayLackTheOwnersPassword() {
    assertThat(references(Chart.ENTENTE.render("open"), "gateway"))
        .containsEntry(
            "ENTENTE_OWNER_PASSWORD",
            new SecretKeySelector("owner-password", "entente-credentials", true))
        .containsEntry(
            "ENTENTE_CURSOR_SECRET",
            new SecretKeySelector("cursor-secret", "entente-credentials", null));
    assertThat(
            references(Chart.ENTENTE.render("existing-secrets"), "gateway")
                .get("ENTENTE_OWNER_PASSWORD")
                .getOptional())
        .isNull();
  }

  @Test
  void theKeyOfSecretsIsForThoseWhoKeepSome() {
    Manifests manifests = Chart.ENTENTE.render("open");

    assertThat(references(manifests, "interactions"))
        .containsEntry(
            "ENTENTE_SECRETS_KEY",
            new SecretKeySelector("secrets-key", "entente-credentials", true));
    assertThat(references(manifests, "gateway")).doesNotContainKey("ENTENTE_SECRETS_KEY");
    assertThat(references(Chart.ENTENTE.render("minimal"), "interactions"))
        .doesNotContainKey("ENTENTE_SECRETS_KEY");
  }

  private static String checksum(Manifests manifests, String service) {
    return manifests
        .one(Deployment.class, "care-entente-" + service)
        .getSpec()
        .getTemplate()
        .getMetadata()
        .getAnnotations()
        .get("checksum/credentials");
  }

  private static Map<String, SecretKeySelector> references(Manifests manifests, String service) {
    return manifests.pod(service).getContainers().getFirst().getEnv().stream()
        .filter(variable -> variable.getValueFrom() != null)
        .collect(toMap(EnvVar::getName, variable -> variable.getValueFrom().getSecretKeyRef()));
  }

  private static String decoded(Secret secret, String key) {
    return new String(
        Base64.getDecoder().decode(secret.getData().get(key)), StandardCharsets.UTF_8);
  }
}
