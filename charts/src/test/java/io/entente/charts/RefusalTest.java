package io.entente.charts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          defaults.replicas                             | two       | at '/defaults/replicas': got string, want integer
          services.kpi.replicas                         | -1        | at '/services/kpi/replicas': minimum: got -1, want 0
          services.contacts.replica                     | 1         | at '/services/contacts': additional properties 'replica' not allowed
          services.reports.replicas                     | 1         | at '/services': additional properties 'reports' not allowed
          replicaCount                                  | 1         | additional properties 'replicaCount' not allowed
          database.port                                 | 70000     | at '/database/port': maximum: got 70,000, want 65,535
          database.sslMode                              | on        | at '/database/sslMode': value must be one of 'disable', 'trust', 'verify-ca', 'verify-full'
          kafka.servers[0]                              | kafka     | at '/kafka/servers/0': 'kafka' does not match pattern
          credentials.cursorSecret.value                | short     | at '/credentials/cursorSecret/value': 'short' does not match pattern
          services.gateway.image.digest                 | sha256:12 | at '/services/gateway/image/digest': 'sha256:12' does not match pattern
          defaults.image.pullPolicy                     | Sometimes | at '/defaults/image/pullPolicy': value must be one of
          defaults.podLabels.app\\.kubernetes\\.io/name | other     | at '/defaults/podLabels/app.kubernetes.io~1name': false schema
          publicUrl                                     | crm       | at '/publicUrl': 'crm' does not match pattern
          networkPolicy.enabled                         | maybe     | at '/networkPolicy/enabled': got string, want boolean
          """)
  void aValueThatCannotBeIsNamedWithWhatIsWrong(String value, String given, String message) {
    assertThatThrownBy(() -> render(value, given)).hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          defaults.image.tag                   | latest | services.kpi.image.tag is latest: name a version, or a digest
          defaults.preStopSeconds              | 60     | interactions: terminationGracePeriodSeconds must be more than preStopSeconds
          ingress.enabled                      | true   | ingress.enabled needs ingress.hosts
          httpRoute.enabled                    | true   | httpRoute.enabled needs httpRoute.parentRefs
          metrics.serviceMonitor.enabled       | true   | metrics.serviceMonitor.enabled needs networkPolicy.metricsFrom
          services.kpi.image.repository        | ''     | services.kpi.image.repository is missing
          """)
  void valuesThatCannotWorkTogetherAreRefusedInWords(String value, String given, String message) {
    assertThatThrownBy(() -> render(value, given))
        .hasMessageContaining("The values can't be used:")
        .hasMessageContaining(message);
  }

  @Test
  void anAutoscalerThatCannotReachItsFewestPodsIsRefused() {
    assertThatThrownBy(() ->
            Chart.ENTENTE.render(
                "minimal",
                Map.of(
                    "defaults.autoscaling.enabled",
                    true,
                    "services.kpi.autoscaling.minReplicas",
                    9)))
        .hasMessageContaining("- kpi: autoscaling.maxReplicas is less than minReplicas");
  }

  @Test
  void filesHaveOnePlace() {
    Map<String, Object> both =
        Map.of("attachments.existingClaim", "files", "attachments.s3.bucket", "files");

    assertThatThrownBy(() -> Chart.ENTENTE.render("minimal", both))
        .hasMessageContaining("attachments: existingClaim and s3.bucket exclude each other");
  }

  @Test
  void allThatIsMissingIsToldAtOnce() {
    assertThatThrownBy(() ->
            new Helm(Chart.ENTENTE.folder())
                .template()
                .withKubeVersion(Chart.NEWEST_KUBERNETES)
                .call())
        .hasMessageContaining(
            """
            The values can't be used:
            - global.imageRegistry is missing: the registry that you pushed the images to
            - database.host is missing: the MariaDB server
            - kafka.servers is missing: the Kafka brokers, as a list of host:port
            - credentials.gatewayDatabase has neither a value nor an existingSecret
            - credentials.contactsDatabase has neither a value nor an existingSecret
            - credentials.interactionsDatabase has neither a value nor an existingSecret
            - credentials.kpiDatabase has neither a value nor an existingSecret
            - credentials.cursorSecret has neither a value nor an existingSecret
            """);
  }

  private static void render(String value, String given) {
    Chart.ENTENTE.text("minimal", Map.of(value, given), Chart.NEWEST_KUBERNETES);
  }
}
