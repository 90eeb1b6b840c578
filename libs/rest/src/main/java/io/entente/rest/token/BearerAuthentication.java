package io.entente.rest.token;

import io.entente.rest.Caller;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Reads {@code Authorization: Bearer}; a token stands nowhere else. */
@Singleton
public final class BearerAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
  private static final String SCHEME = "Bearer ";

  private final AccessTokenVerifier verifier;

  BearerAuthentication(AccessTokenVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    List<String> values = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
    if (values.size() != 1 || !isBearer(values.getFirst())) {
      return Publishers.empty();
    }
    return Publishers.fromCompletableFuture(
        verifier
            .verify(values.getFirst().substring(SCHEME.length()))
            .thenApply(caller -> caller.map(BearerAuthentication::of).orElse(null))
            .toCompletableFuture());
  }

  private static boolean isBearer(String value) {
    return value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /** What the framework knows a caller by. */
  public static Authentication of(Caller caller) {
    return Authentication.build(
        caller.memberId().toString(),
        List.of(caller.role().code()),
        Map.of(CallerBinder.ATTRIBUTE, caller));
  }
}
