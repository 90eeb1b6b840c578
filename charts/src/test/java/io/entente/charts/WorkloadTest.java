package io.entente.charts;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WorkloadTest {
  private static final Map<String, Integer> PORTS =
      Map.of("gateway", 8080, "contacts", 8081, "interactions", 8082, "kpi", 8083);
  static final List<String> SCENARIOS = RenderingTest.SCENARIOS;
  static final List<String> SERVICES = Manifests.SERVICES;

  @ParameterizedTest
  @FieldSource("SERVICES")
  void probesServiceAndSettingNameTheSamePort(String service) {
    Manifests manifests = Chart.ENTENTE.render("minimal");

    Container container = manifests.pod(service).getContainers().getFirst();
    ServicePort port =
        manifests.one(Service.class, "care-entente-" + service).getSpec().getPorts().getFirst();
    assertThat(container.getPorts().getFirst().getContainerPort()).isEqualTo(PORTS.get(service));
    assertThat(container.getPorts().getFirst().getName()).isEqualTo("http");
    assertThat(port.getPort()).isEqualTo(PORTS.get(service));
    assertThat(port.getTargetPort()).isEqualTo(new IntOrString("http"));
    assertThat(environment(container))
        .containsEntry("ENTENTE_HTTP_PORT", String.valueOf(PORTS.get(service)));
    assertThat(probes(container))
        .allSatisfy(
            probe -> assertThat(probe.getHttpGet().getPort()).isEqualTo(new IntOrString("http")));
  }

  /** Neither address asks for the database or the brokers: see the services' own tests. */
  @ParameterizedTest
  @FieldSource("SERVICES")
  void podsAreAskedWhetherTheyServeAndNotWhatTheyDependOn(String service) {
    Container container = Chart.ENTENTE.render("minimal").pod(service).getContainers().getFirst();

    assertThat(probes(container))
        .extracting(probe -> probe.getHttpGet().getPath())
        .containsExactly("/health/liveness", "/health/liveness", "/health/readiness");
  }

  @Test
  void theGatewayAloneTellsItsMetricsElsewhere() {
    Manifests manifests = Chart.ENTENTE.render("minimal");

    for (String service : SERVICES) {
      Container container = manifests.pod(service).getContainers().getFirst();
      List<String> ports = container.getPorts().stream().map(ContainerPort::getName).toList();
      if (service.equals("gateway")) {
        assertThat(ports).containsExactly("http", "metrics");
        assertThat(environment(container))
            .containsEntry(
                "ENTENTE_METRICS_PORT", "" + container.getPorts().getLast().getContainerPort())
            .containsEntry("ENTENTE_METRICS_HOST", "0.0.0.0");
      } else {
        assertThat(ports).containsExactly("http");
      }
      assertThat(manifests.one(Service.class, "care-entente-" + service).getSpec().getPorts())
          .extracting(ServicePort::getName)
          .containsExactly("http");
    }
  }

  @Test
  void proxiesAreTrustedWhereItIsSaid() {
    assertThat(
            environment(
                Chart.ENTENTE.render("existing-secrets").pod("gateway").getContainers().getFirst()))
        .containsEntry("ENTENTE_HTTP_TRUSTED_PROXIES", "10.0.0.0/8,2001:db8::7");
    assertThat(
            environment(Chart.ENTENTE.render("minimal").pod("gateway").getContainers().getFirst()))
        .doesNotContainKey("ENTENTE_HTTP_TRUSTED_PROXIES");
  }

  @ParameterizedTest
  @FieldSource("SCENARIOS")
  void everyPodIsRestricted(String scenario) {
    assertThat(Chart.ENTENTE.render(scenario).pods())
        .hasSize(4)
        .allSatisfy(WorkloadTest::isRestricted);
  }

  static void isRestricted(PodSpec pod) {
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getEnableServiceLinks()).isFalse();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getRunAsUser()).isGreaterThan(0);
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(pod.getContainers()).hasSize(1);
    Container container = pod.getContainers().getFirst();
    assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
    assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
    assertThat(container.getResources().getLimits()).containsKey("memory");
    assertThat(container.getImage())
        .matches(".+/entente/[a-z]+(:[0-9][^:@]*|@sha256:[0-9a-f]{64})")
        .doesNotContain("latest");
  }

  @ParameterizedTest
  @FieldSource("SCENARIOS")
  void theOneFolderThatCanBeWrittenIsMounted(String scenario) {
    assertThat(Chart.ENTENTE.render(scenario).all(Deployment.class))
        .allSatisfy(deployment -> {
          PodSpec pod = deployment.getSpec().getTemplate().getSpec();
          assertThat(pod.getVolumes().getFirst().getEmptyDir().getSizeLimit()).isNotNull();
          assertThat(pod.getContainers().getFirst().getVolumeMounts().getFirst().getMountPath())
              .isEqualTo("/tmp");
        });
  }

  @Test
  void servicesAreToldWhereTheyFindEachOther() {
    Manifests manifests = Chart.ENTENTE.render("existing-secrets");

    assertThat(environment(manifests.pod("gateway").getContainers().getFirst()))
        .containsEntry("ENTENTE_UPSTREAMS_CONTACTS", "http://care-entente-contacts:8081")
        .containsEntry("ENTENTE_UPSTREAMS_INTERACTIONS", "http://care-entente-interactions:8082")
        .containsEntry("ENTENTE_UPSTREAMS_KPI", "http://care-entente-kpi:8083")
        .containsEntry("ENTENTE_PUBLIC_URL", "https://crm.example.org")
        .doesNotContainKey("ENTENTE_KAFKA_SERVERS");
    assertThat(environment(manifests.pod("contacts").getContainers().getFirst()))
        .containsEntry("ENTENTE_UPSTREAMS_INTERACTIONS", "http://care-entente-interactions:8082");
    assertThat(environment(manifests.pod("interactions").getContainers().getFirst()))
        .containsEntry("ENTENTE_JWKS_URL", "http://care-entente-gateway:8080/api/v1/keys")
        .containsEntry(
            "ENTENTE_KAFKA_SERVERS",
            "kafka-0.example.org:9093,kafka-1.example.org:9093,kafka-2.example.org:9094")
        .containsEntry("ENTENTE_DATABASE_HOST", "mariadb.example.org")
        .containsEntry("ENTENTE_DATABASE_PORT", "3307")
        .containsEntry("ENTENTE_DATABASE_NAME", "interactions")
        .containsEntry("ENTENTE_DATABASE_USER", "interactions")
        .containsEntry("ENTENTE_DATABASE_SSL_MODE", "verify-full")
        .containsEntry("ENTENTE_HTTP_HOST", "0.0.0.0");
  }

  @Test
  void aServicesOwnValuesWinOverTheDefaultsEvenWhereTheyAreZeroFalseOrEmpty() {
    Manifests manifests = Chart.ENTENTE.render("everything");
    String stem = "crm-of-a-company-with-a-name-longer-than-forty-e-";

    Deployment kpi = manifests.one(Deployment.class, stem + "kpi");
    Deployment contacts = manifests.one(Deployment.class, stem + "contacts");
    PodSpec interactions =
        manifests.one(Deployment.class, stem + "interactions").getSpec().getTemplate().getSpec();
    assertThat(kpi.getSpec().getReplicas()).isZero();
    assertThat(contacts.getSpec().getReplicas()).isEqualTo(3);
    assertThat(contacts.getSpec().getTemplate().getSpec().getTopologySpreadConstraints()).isEmpty();
    assertThat(interactions.getTopologySpreadConstraints()).hasSize(1);
    assertThat(
            interactions
                .getTopologySpreadConstraints()
                .getFirst()
                .getLabelSelector()
                .getMatchLabels())
        .containsEntry("app.kubernetes.io/component", "interactions");
    assertThat(manifests.all(PodDisruptionBudget.class))
        .extracting(budget -> budget.getMetadata().getName())
        .containsExactlyInAnyOrder(stem + "gateway", stem + "contacts", stem + "interactions");
    assertThat(manifests.all(ServiceAccount.class)).hasSize(3);
    assertThat(contacts.getSpec().getTemplate().getSpec().getServiceAccountName())
        .isEqualTo("shared");
    assertThat(environment(contacts.getSpec().getTemplate().getSpec().getContainers().getFirst()))
        .containsEntry("ENTENTE_DATABASE_USER", "crm_contacts")
        .containsEntry("ENTENTE_DATABASE_CONNECTIONS", "8");
  }

  @Test
  void largeNumbersAndRemovedOnesReachThePod() {
    PodSpec pod = Chart.ENTENTE.render("everything").pods().findFirst().orElseThrow();

    assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(1_000_650_000L);
    assertThat(pod.getSecurityContext().getRunAsGroup()).isNull();
  }

  @Test
  void theAutoscalerAloneSaysHowManyPodsThereAre() {
    Manifests manifests = Chart.ENTENTE.render("gateway-api");

    assertThat(manifests.all(HorizontalPodAutoscaler.class))
        .extracting(scaler -> scaler.getSpec().getScaleTargetRef().getName())
        .containsExactlyInAnyOrder(
            "care-entente-gateway", "care-entente-contacts", "care-entente-interactions");
    assertThat(manifests.one(Deployment.class, "care-entente-gateway").getSpec().getReplicas())
        .isNull();
    assertThat(manifests.one(Deployment.class, "care-entente-kpi").getSpec().getReplicas())
        .isEqualTo(1);
    assertThat(
            manifests
                .one(HorizontalPodAutoscaler.class, "care-entente-interactions")
                .getSpec()
                .getMinReplicas())
        .isEqualTo(3);
  }

  @Test
  void aDigestWinsOverTheTag() {
    assertThat(
            Chart.ENTENTE
                .render("gateway-api")
                .pod("gateway")
                .getContainers()
                .getFirst()
                .getImage())
        .isEqualTo("registry.example.org/crm/entente/gateway@sha256:" + "0".repeat(63) + "1");
    assertThat(Chart.ENTENTE.render("minimal").pod("gateway").getContainers().getFirst().getImage())
        .isEqualTo(
            "registry.example.org/crm/entente/gateway:" + System.getProperty("entente.version"));
  }

  @Test
  void aStoppingPodServesUntilItIsOutOfTheLoadBalancing() {
    PodSpec pod = Chart.ENTENTE.render("minimal").pod("interactions");

    assertThat(pod.getContainers().getFirst().getLifecycle().getPreStop().getSleep().getSeconds())
        .isEqualTo(5)
        .isLessThan(pod.getTerminationGracePeriodSeconds());
  }

  @Test
  void budgetsAndSpreadingSelectThePodsOfTheirServiceAlone() {
    Manifests manifests = Chart.ENTENTE.render("minimal");

    for (String service : SERVICES) {
      Deployment deployment = manifests.one(Deployment.class, "care-entente-" + service);
      Map<String, String> selector = deployment.getSpec().getSelector().getMatchLabels();
      assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
          .containsAllEntriesOf(selector);
      assertThat(
              manifests
                  .one(PodDisruptionBudget.class, "care-entente-" + service)
                  .getSpec()
                  .getSelector()
                  .getMatchLabels())
          .isEqualTo(selector);
      assertThat(manifests.one(Service.class, "care-entente-" + service).getSpec().getSelector())
          .isEqualTo(selector);
      assertThat(manifests.pod(service).getTopologySpreadConstraints())
          .hasSize(2)
          .allSatisfy(
              spread -> assertThat(spread.getLabelSelector().getMatchLabels()).isEqualTo(selector));
    }
    assertThat(
            manifests
                .all(Deployment.class)
                .map(deployment -> deployment.getSpec().getSelector().getMatchLabels()))
        .doesNotHaveDuplicates();
  }

  @Test
  void noVariableIsSetTwice() {
    assertThat(Chart.ENTENTE.render("everything").pods())
        .allSatisfy(pod -> {
          List<String> names =
              pod.getContainers().getFirst().getEnv().stream().map(EnvVar::getName).toList();
          assertThat(names)
              .contains("LOGGER_LEVELS_IO_ENTENTE", "JAVA_TOOL_OPTIONS")
              .doesNotHaveDuplicates();
        });
  }

  private static List<Probe> probes(Container container) {
    return List.of(
        container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe());
  }

  private static Map<String, String> environment(Container container) {
    return container.getEnv().stream()
        .filter(variable -> variable.getValue() != null)
        .collect(toMap(EnvVar::getName, EnvVar::getValue));
  }
}
