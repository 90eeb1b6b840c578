package io.entente.rest.http;

import io.micronaut.context.BeanContext;
import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.management.endpoint.health.HealthLevelOfDetail;
import io.micronaut.management.health.aggregator.HealthAggregator;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.reactivestreams.Publisher;

/**
 * Whether the service can take requests: what is marked {@link Readiness} and nothing else. The
 * framework's own address of that name asks for all but liveness, the database too, and so would
 * take a service from callers whom it can still serve.
 */
@Hidden
@Controller("/health/readiness")
@Secured(SecurityRule.IS_ANONYMOUS)
class ReadinessController {
  private final HealthAggregator<HealthResult> aggregator;
  private final HealthIndicator[] indicators;

  ReadinessController(HealthAggregator<HealthResult> aggregator, BeanContext beans) {
    this.aggregator = aggregator;
    this.indicators =
        beans
            .getBeansOfType(HealthIndicator.class, Qualifiers.byStereotype(Readiness.class))
            .toArray(HealthIndicator[]::new);
  }

  /** Goes before the framework's address with a variable; its filter sets the status. */
  @Get
  @SingleResult
  Publisher<HealthResult> ready() {
    return aggregator.aggregate(indicators, HealthLevelOfDetail.STATUS);
  }
}
