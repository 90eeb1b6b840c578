package io.entente.rest.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;

/** The id of a request: the caller's own if it is plain, else one made here. */
public final class RequestId {
  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = "entente.request.id";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestId() {}

  public static String of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, String.class)
        .orElseGet(() -> {
          String id = given(request);
          request.setAttribute(ATTRIBUTE, id);
          return id;
        });
  }

  private static String given(HttpRequest<?> request) {
    String id = request.getHeaders().get(HEADER);
    return id != null && PLAIN.matcher(id).matches()
        ? id
        : UuidCreator.getTimeOrderedEpoch().toString();
  }
}
