package io.entente.rest.http;

import io.entente.rest.BadRequest;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;

/**
 * What is refused of every request of the API before a controller sees it: sizes, media types and
 * parameters that the route does not know.
 */
@ServerFilter("/api/**")
@Order(Ordered.LOWEST_PRECEDENCE)
final class RequestChecks {
  private static final int MOST_PARAMETERS = 100;

  @RequestFilter
  void check(HttpRequest<?> request) {
    Heads.checkSize(request);
    Bodies.checkAny(request);
    checkParameters(request);
    checkBody(request);
  }

  private static void checkParameters(HttpRequest<?> request) {
    String query = request.getUri().getRawQuery();
    if (query == null || query.isEmpty()) {
      return;
    }
    if (query.chars().filter(c -> c == '&').count() >= MOST_PARAMETERS) {
      throw new BadRequest("There are more than 100 parameters.");
    }
    if (RouteAttributes.getRouteMatch(request).orElse(null)
        instanceof MethodBasedRouteMatch<?, ?> match) {
      KnownParameters.of(match).check(request.getParameters());
    }
  }

  private static void checkBody(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    boolean chunked = headers.contains(HttpHeaders.TRANSFER_ENCODING);
    long length = request.getContentLength();
    if (length <= 0 && !chunked) {
      return;
    }
    Bodies.checkSize(request, length);
    if (request.getContentType().isEmpty()) {
      throw new HttpStatusException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A body needs a Content-Type.");
    }
  }
}
