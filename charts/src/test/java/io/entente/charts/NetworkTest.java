package io.entente.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  private static final String COMPONENT = "app.kubernetes.io/component";

  @ParameterizedTest
  @ValueSource(strings = {"contacts", "kpi"})
  void aServiceIsReachedFromTheGatewayAlone(String service) {
    NetworkPolicySpec policy = policy(Chart.ENTENTE.render("minimal"), service);

    assertThat(policy.getPolicyTypes()).containsExactly("Ingress", "Egress");
    assertThat(policy.getPodSelector().getMatchLabels()).containsEntry(COMPONENT, service);
    assertThat(policy.getIngress()).hasSize(1);
    assertThat(components(policy.getIngress().getFirst().getFrom())).containsExactly("gateway");
  }

  @Test
  void theContactsServiceAsksTheInteractionsServiceForMessages() {
    assertThat(
            components(
                policy(Chart.ENTENTE.render("minimal"), "interactions")
                    .getIngress()
                    .getFirst()
                    .getFrom()))
        .containsExactly("gateway", "contacts");
    assertThat(policy(Chart.ENTENTE.render("minimal"), "contacts").getEgress())
        .extracting(NetworkTest::ports)
        .containsExactly(
            List.of(53, 53), List.of(8080), List.of(8082), List.of(3306), List.of(9092));
  }

  @ParameterizedTest
  @ValueSource(strings = {"interactions", "kpi"})
  void aServiceReachesNamesTheGatewaysKeysTheDatabaseAndTheBrokers(String service) {
    NetworkPolicySpec policy = policy(Chart.ENTENTE.render("minimal"), service);

    assertThat(policy.getEgress())
        .extracting(NetworkTest::ports)
        .containsExactly(List.of(53, 53), List.of(8080), List.of(3306), List.of(9092));
    assertThat(components(policy.getEgress().get(1).getTo())).containsExactly("gateway");
  }

  @Test
  void theGatewayReachesNamesTheServicesAndTheDatabaseButNoBroker() {
    NetworkPolicySpec policy = policy(Chart.ENTENTE.render("minimal"), "gateway");

    assertThat(policy.getEgress())
        .extracting(NetworkTest::ports)
        .containsExactly(
            List.of(53, 53), List.of(8081), List.of(8082), List.of(8083), List.of(3306));
  }

  @Test
  void theGatewayIsOpenToAllUnlessItIsSaidToWhom() {
    List<NetworkPolicyIngressRule> open =
        policy(Chart.ENTENTE.render("minimal"), "gateway").getIngress();
    List<NetworkPolicyIngressRule> narrow =
        policy(Chart.ENTENTE.render("gateway-api"), "gateway").getIngress();

    assertThat(open).hasSize(1);
    assertThat(open.getFirst().getFrom()).isEmpty();
    assertThat(narrow).hasSize(2);
    assertThat(components(narrow.getFirst().getFrom()))
        .containsExactly("contacts", "interactions", "kpi", "test");
    assertThat(namespaces(narrow.getFirst().getFrom())).containsExactly("gateways");
  }

  @Test
  void metricsAreReadFromWhereItIsSaid() {
    NetworkPolicySpec policy = policy(Chart.ENTENTE.render("gateway-api"), "kpi");

    assertThat(namespaces(policy.getIngress().getFirst().getFrom())).containsExactly("monitoring");
    NetworkPolicyIngressRule gateway =
        policy(Chart.ENTENTE.render("gateway-api"), "gateway").getIngress().getLast();
    assertThat(gateway.getPorts())
        .extracting(port -> port.getPort().getStrVal())
        .containsExactly("metrics");
    assertThat(components(gateway.getFrom())).isEmpty();
    assertThat(namespaces(gateway.getFrom())).containsExactly("monitoring");
  }

  @Test
  void theGatewaysMetricsHaveAServiceOfTheirOwnThatIsNeverPublic() {
    Service metrics =
        Chart.ENTENTE.render("gateway-api").one(Service.class, "care-entente-gateway-metrics");

    assertThat(metrics.getSpec().getType()).isEqualTo("ClusterIP");
    assertThat(metrics.getSpec().getSelector()).containsEntry(COMPONENT, "gateway");
    assertThat(metrics.getSpec().getPorts())
        .extracting(port -> port.getTargetPort().getStrVal())
        .containsExactly("metrics");
    assertThat(Chart.ENTENTE.render("minimal").all(Service.class)).hasSize(4);
  }

  @Test
  void brokersAreReachedOnThePortsOfTheirAddressesUnlessOthersAreSet() {
    assertThat(policy(Chart.ENTENTE.render("existing-secrets"), "kpi").getEgress())
        .extracting(NetworkTest::ports)
        .containsExactly(List.of(53, 53), List.of(8080), List.of(3307), List.of(9093, 9094));
    assertThat(policy(Chart.ENTENTE.render("gateway-api"), "kpi").getEgress())
        .extracting(NetworkTest::ports)
        .endsWith(List.of(9092, 9094));
  }

  @Test
  void moreRulesAreAddedToThoseOfOneService() {
    Manifests manifests = Chart.ENTENTE.render("everything");

    assertThat(manifests.all(NetworkPolicy.class))
        .filteredOn(policy ->
            policy.getSpec().getEgress().stream().anyMatch(rule -> ports(rule).contains(443)))
        .extracting(policy -> policy.getMetadata().getLabels().get(COMPONENT))
        .containsExactly("gateway");
    assertThat(manifests.all(NetworkPolicy.class))
        .filteredOn(policy -> policy.getSpec().getIngress().size() > 1)
        .extracting(policy -> policy.getMetadata().getLabels().get(COMPONENT))
        .containsExactly("interactions");
  }

  @Test
  void policiesAreThereUnlessTheyAreTurnedOff() {
    assertThat(Chart.ENTENTE.render("minimal").all(NetworkPolicy.class)).hasSize(5);
    assertThat(Chart.ENTENTE.render("open").all(NetworkPolicy.class)).isEmpty();
  }

  @Test
  void anIngressLeadsEveryHostToTheGateway() {
    Ingress ingress = Chart.ENTENTE.render("existing-secrets").one(Ingress.class, "care-entente");

    assertThat(ingress.getSpec().getIngressClassName()).isEqualTo("nginx");
    assertThat(ingress.getSpec().getTls().getFirst().getSecretName()).isEqualTo("crm-tls");
    assertThat(ingress.getSpec().getRules())
        .hasSize(1)
        .allSatisfy(rule -> {
          assertThat(rule.getHost()).isEqualTo("crm.example.org");
          var backend = rule.getHttp().getPaths().getFirst().getBackend().getService();
          assertThat(backend.getName()).isEqualTo("care-entente-gateway");
          assertThat(backend.getPort().getName()).isEqualTo("http");
        });
  }

  @Test
  void aRouteLeadsItsHostsToTheGateway() {
    HTTPRoute route = Chart.ENTENTE.render("gateway-api").one(HTTPRoute.class, "care-entente");

    assertThat(route.getSpec().getHostnames()).containsExactly("crm.example.org");
    assertThat(route.getSpec().getParentRefs().getFirst().getSectionName()).isEqualTo("https");
    assertThat(route.getSpec().getRules().getFirst().getBackendRefs().getFirst().getName())
        .isEqualTo("care-entente-gateway");
    assertThat(route.getSpec().getRules().getFirst().getBackendRefs().getFirst().getPort())
        .isEqualTo(8080);
  }

  @Test
  void theMonitorSelectsTheServicesOfTheReleaseAlone() {
    ServiceMonitor monitor =
        Chart.ENTENTE.render("gateway-api").one(ServiceMonitor.class, "care-entente");

    assertThat(monitor.getMetadata().getLabels()).containsEntry("release", "prometheus");
    assertThat(monitor.getSpec().selector().getMatchLabels())
        .isEqualTo(
            Map.of("app.kubernetes.io/name", "entente", "app.kubernetes.io/instance", "care"));
    assertThat(monitor.getSpec().selector().getMatchExpressions().getFirst().getValues())
        .containsExactlyInAnyOrder("contacts", "gateway-metrics", "interactions", "kpi");
    assertThat(monitor.getSpec().endpoints())
        .containsExactly(new ServiceMonitor.Endpoint("http", "/prometheus", "15s", "10s"));
  }

  private static NetworkPolicySpec policy(Manifests manifests, String service) {
    return manifests.one(NetworkPolicy.class, "care-entente-" + service).getSpec();
  }

  private static List<Integer> ports(NetworkPolicyEgressRule rule) {
    return rule.getPorts().stream()
        .map(NetworkPolicyPort::getPort)
        .map(port -> port.getIntVal())
        .toList();
  }

  private static List<String> components(List<NetworkPolicyPeer> peers) {
    return peers.stream()
        .filter(peer -> peer.getPodSelector() != null && peer.getNamespaceSelector() == null)
        .map(peer -> peer.getPodSelector().getMatchLabels().get(COMPONENT))
        .toList();
  }

  private static List<String> namespaces(List<NetworkPolicyPeer> peers) {
    return peers.stream()
        .filter(peer -> peer.getNamespaceSelector() != null)
        .map(
            peer -> peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name"))
        .toList();
  }
}
