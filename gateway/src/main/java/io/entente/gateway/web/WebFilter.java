package io.entente.gateway.web;

import io.entente.rest.NotFound;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serves the front end: its files, and its one page for every other address that a browser opens. A
 * filter and no route, so that no address of the API is ever taken for a place in it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(WebFilter.AFTER_THE_DOOR)
final class WebFilter {
  static final int AFTER_THE_DOOR = Ordered.HIGHEST_PRECEDENCE + 2_000;

  private static final MediaType PAGES = MediaType.of("text/html;charset=utf-8");
  private static final String PAGE = "index.html";
  private static final String ASSETS = "assets/";
  private static final List<String> NOT_OURS = List.of("api", "s", "web", "health", "prometheus");

  private final WebFiles files;

  WebFilter(WebFiles files) {
    this.files = files;
  }

  @RequestFilter
  @Nullable HttpResponse<?> serve(HttpRequest<?> request) {
    HttpMethod method = request.getMethod();
    boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
    if (!reads || request.getHeaders().names().isEmpty()) {
      return null; // without a header it stands for one that could not be read
    }
    String path = request.getPath().substring(Math.min(1, request.getPath().length()));
    if (NOT_OURS.contains(path.split("/", 2)[0])) {
      return null;
    }
    if (path.startsWith(ASSETS)) {
      // The names of built files hold a hash of their content: they never change.
      return answer(path, "public, max-age=31536000, immutable");
    }
    if (path.isEmpty() || path.equals(PAGE)) {
      return answer(PAGE, "no-cache");
    }
    if (path.indexOf('.') >= 0) {
      return answer(path, "public, max-age=3600");
    }
    return opensPages(request) ? answer(PAGE, "no-cache") : null;
  }

  /** Browsers ask for HTML by name when they open an address; programs don't. */
  private static boolean opensPages(HttpRequest<?> request) {
    return request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
  }

  private MutableHttpResponse<?> answer(String name, String caching) {
    return files
        .file(name)
        .map(bytes ->
            HttpResponse.ok(bytes).contentType(type(name)).header("Cache-Control", caching))
        .orElseThrow(() -> new NotFound("file"));
  }

  private static MediaType type(String name) {
    return name.endsWith(".html") ? PAGES : MediaType.forFilename(name);
  }
}
