package io.entente.rest.http;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Tells a caller who is known why no route was found (404, 405, 406, 415), instead of 403, and
 * everybody where everybody may call. A request whose address could not be read has lost its
 * headers on the way here: it goes on to its 400, as no route will take it.
 */
@Singleton
final class UnroutedRule implements SecurityRule<HttpRequest<?>> {
  private final Router router;

  UnroutedRule(Router router) {
    this.router = router;
  }

  @Override
  public Publisher<SecurityRuleResult> check(
      @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
    boolean told =
        request != null
            && RouteAttributes.getRouteMatch(request).isEmpty()
            && (authentication != null
                || request.getHeaders().names().isEmpty()
                || isForEverybody(request));
    return Publishers.just(told ? SecurityRuleResult.ALLOWED : SecurityRuleResult.UNKNOWN);
  }

  /** Whether there is a way for everybody at that address, were it asked for rightly. */
  private boolean isForEverybody(HttpRequest<?> request) {
    return router.findAny(request).stream()
        .flatMap(route -> Stream.of(route.getAnnotationMetadata().stringValues(Secured.class)))
        .anyMatch(IS_ANONYMOUS::equals);
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
