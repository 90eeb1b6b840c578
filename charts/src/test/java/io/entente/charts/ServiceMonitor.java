package io.entente.charts;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;

/**
 * What the chart uses of the Prometheus operator's type, by the names of its definition; the client
 * has no model of it.
 */
@Group("monitoring.coreos.com")
@Version("v1")
public final class ServiceMonitor extends CustomResource<ServiceMonitor.Spec, Void> {
  public record Spec(LabelSelector selector, List<String> targetLabels, List<Endpoint> endpoints) {}

  public record Endpoint(String port, String path, String interval, String scrapeTimeout) {}
}
