package io.entente.gateway.session;

import io.entente.rest.Forbidden;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The cookie of a browser's session, and when it counts. A browser sends it with whatever another
 * site makes it ask for, so a request that changes something must also prove that our own pages
 * made it.
 */
public final class SessionCookie {
  static final String NAME = "entente_session";
  private static final String HEADER = "X-Entente-Web";
  private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final Duration LIFETIME = Duration.ofDays(14);

  private SessionCookie() {}

  /**
   * The session's secret, if the request has one. A token in a header goes before.
   *
   * @throws Forbidden if another site made the browser send it
   */
  public static Optional<String> of(HttpRequest<?> request) {
    if (request.getHeaders().contains("Authorization")) {
      return Optional.empty();
    }
    Optional<String> secret =
        request
            .getCookies()
            .findCookie(NAME)
            .map(Cookie::getValue)
            .filter(value -> value.length() == Secret.CHARACTERS);
    if (secret.isPresent() && !isOurOwn(request)) {
      throw new Forbidden("This comes from another site.");
    }
    return secret;
  }

  static boolean isOurOwn(HttpRequest<?> request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    if (SAFE.contains(request.getMethod())) {
      return true;
    }
    return request.getHeaders().contains(HEADER) && isFromOurHost(request);
  }

  private static boolean isFromOurHost(HttpRequest<?> request) {
    String origin = request.getHeaders().get("Origin");
    String host = request.getHeaders().get("Host");
    if (origin == null) {
      return true;
    }
    try {
      return URI.create(origin).getRawAuthority() != null
          && URI.create(origin).getRawAuthority().equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static Cookie opened(Secret secret, boolean secure) {
    return cookie(secret.text(), secure).maxAge(LIFETIME);
  }

  static Cookie closed(boolean secure) {
    return cookie("", secure).maxAge(Duration.ZERO);
  }

  private static Cookie cookie(String value, boolean secure) {
    return Cookie.of(NAME, value).httpOnly(true).secure(secure).sameSite(SameSite.Strict).path("/");
  }
}
