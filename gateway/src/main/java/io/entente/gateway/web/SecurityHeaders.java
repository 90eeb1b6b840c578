package io.entente.gateway.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * What every answer tells a browser to refuse: whatever comes from elsewhere, frames, guesses at
 * types. Styles may stand in the page, since the components set sizes and places that way; scripts
 * may not.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final boolean secure;

  SecurityHeaders(@Value("${entente.public.url:}") String publicUrl) {
    this.secure = publicUrl.startsWith("https:");
  }

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    // The services' own pages and files say for themselves, and more strictly, what they need.
    setUnlessSaid(headers, "Content-Security-Policy", POLICY);
    setUnlessSaid(headers, "Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (secure) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
    if (request.getPath().startsWith("/api/")) {
      setUnlessSaid(headers, "Cache-Control", "no-store");
    }
  }

  private static void setUnlessSaid(MutableHttpHeaders headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
