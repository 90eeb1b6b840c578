package io.entente.kpi.check;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * What the check in the background found, as a detail of {@code /health}. It is up whatever that
 * is: who asks for figures is served, and a rebuild mends them.
 */
@Singleton
final class CheckHealth extends AbstractHealthIndicator<Map<String, Object>> {
  private final CheckState state;

  CheckHealth(CheckState state) {
    this.state = state;
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    healthStatus = HealthStatus.UP;
    return Map.of(
        "differences", state.overall().differences(),
        "workspaces", state.overall().workspaces(),
        "cells", state.cells());
  }

  @Override
  protected String getName() {
    return "check";
  }
}
