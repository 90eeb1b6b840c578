package io.entente.rest.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;

/** Refuses bodies in other characters before anything looks for a route or tries to read them. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Utf8Alone.BEFORE_ROUTES)
final class Utf8Alone {
  static final int BEFORE_ROUTES = LocalOrigins.BEFORE_ROUTES + 100;

  @RequestFilter
  void check(HttpRequest<?> request) {
    String charset =
        request
            .getContentType()
            .flatMap(type -> type.getParameters().get("charset").map(Object::toString))
            .orElse("utf-8");
    if (!charset.equalsIgnoreCase("utf-8")) {
      throw new HttpStatusException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The one character set is UTF-8.");
    }
  }
}
