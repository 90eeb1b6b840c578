package io.entente.rest.token;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;

/** What a request brings in {@code Authorization: Bearer}; a token stands nowhere else. */
public final class BearerToken {
  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  /** Empty if there is none, another scheme, or several. */
  public static Optional<String> of(HttpRequest<?> request) {
    List<String> values = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
    if (values.size() != 1 || !isBearer(values.getFirst())) {
      return Optional.empty();
    }
    return Optional.of(values.getFirst().substring(SCHEME.length()));
  }

  private static boolean isBearer(String value) {
    return value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }
}
