package io.entente.rest.token;

import io.entente.rest.Caller;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Lets a good access token sign in. */
@Singleton
public final class BearerAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
  private final AccessTokenVerifier verifier;

  BearerAuthentication(AccessTokenVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    return BearerToken.of(request).map(this::authenticate).orElseGet(Publishers::empty);
  }

  private Publisher<Authentication> authenticate(String token) {
    return Publishers.fromCompletableFuture(
        verifier
            .verify(token)
            .thenApply(good -> good.map(it -> of(it.caller())).orElse(null))
            .toCompletableFuture());
  }

  /** What the framework knows a caller by. */
  public static Authentication of(Caller caller) {
    return Authentication.build(
        caller.memberId().toString(),
        List.of(caller.role().code()),
        Map.of(CallerBinder.ATTRIBUTE, caller));
  }
}
