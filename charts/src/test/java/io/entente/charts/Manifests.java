package io.entente.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kubernetes objects, each read as its own type. */
record Manifests(List<HasMetadata> objects) {
  static final List<String> SERVICES = List.of("gateway", "contacts", "interactions", "kpi");
  private static final Pattern BOUNDARY = Pattern.compile("^---$", Pattern.MULTILINE);
  private static final KubernetesSerialization KUBERNETES = kubernetes();

  private static KubernetesSerialization kubernetes() {
    KubernetesSerialization kubernetes = new KubernetesSerialization();
    kubernetes.registerKubernetesResource(ServiceMonitor.class);
    return kubernetes;
  }

  static Manifests parse(String yaml) {
    return new Manifests(
        BOUNDARY
            .splitAsStream(yaml)
            .filter(document ->
                document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#")))
            .map(Manifests::read)
            .toList());
  }

  private static HasMetadata read(String document) {
    HasMetadata object = KUBERNETES.unmarshal(document);
    assertThat(StrictReading.unknownFields(object)).as("unknown fields in%n%s", document).isEmpty();
    return object;
  }

  <T extends HasMetadata> Stream<T> all(Class<T> type) {
    return objects.stream().filter(type::isInstance).map(type::cast);
  }

  <T extends HasMetadata> T one(Class<T> type, String name) {
    return all(type)
        .filter(object -> object.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("No " + type.getSimpleName() + " " + name + " in " + names()));
  }

  PodSpec pod(String service) {
    return one(Deployment.class, "care-entente-" + service).getSpec().getTemplate().getSpec();
  }

  Stream<PodSpec> pods() {
    return Stream.concat(
        all(Deployment.class).map(deployment -> deployment.getSpec().getTemplate().getSpec()),
        all(Pod.class).map(Pod::getSpec));
  }

  List<String> names() {
    return objects.stream()
        .map(object -> object.getKind() + "/" + object.getMetadata().getName())
        .toList();
  }
}
