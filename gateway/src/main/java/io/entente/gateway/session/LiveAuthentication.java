package io.entente.gateway.session;

import io.entente.rest.token.BearerAuthentication;
import io.entente.rest.token.BearerToken;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Lets an access token in at the gateway's own routes by the same rule as at those that it passes
 * on: its caller must still be who it says.
 */
@Singleton
@Replaces(BearerAuthentication.class)
class LiveAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
  private final LiveCallers callers;

  LiveAuthentication(LiveCallers callers) {
    this.callers = callers;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    return Mono.justOrEmpty(BearerToken.of(request))
        .flatMap(token -> Mono.fromFuture(() -> callers.of(token)))
        .flatMap(Mono::justOrEmpty)
        .map(BearerAuthentication::of);
  }
}
