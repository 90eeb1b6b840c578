package io.entente.gateway.web;

import io.entente.rest.NotFound;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The front end: files as the build left them, and its one page for every address that is a place
 * in it. A filter, not a route: a route for every address would take others' requests over.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(WebPages.BEFORE_SECURITY)
final class WebPages {
  static final int BEFORE_SECURITY = 37_000;

  private static final String FOLDER = "classpath:META-INF/web/";
  private static final String PAGE = "index.html";

  /** First words of addresses that are none of the front end's. */
  private static final List<String> OTHERS =
      List.of("api", "web", "health", "prometheus", "openapi.yml");

  /** Names of built files hold a hash of their content, so they never change. */
  private static final String BUILT = "assets/";

  private final ResourceResolver resources;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  WebPages(ResourceResolver resources) {
    this.resources = resources;
  }

  @RequestFilter
  @Nullable HttpResponse<?> serve(HttpRequest<?> request) {
    String path = request.getPath().substring(1);
    boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    if (!reads || OTHERS.contains(path.split("/", 2)[0])) {
      return null;
    }
    return path.indexOf('.') < 0 && !path.startsWith(BUILT) ? page() : named(path);
  }

  private HttpResponse<?> page() {
    return answer(PAGE, "no-cache");
  }

  private HttpResponse<?> named(String path) {
    if (path.contains("..") || path.indexOf('\\') >= 0 || path.indexOf('%') >= 0) {
      throw new NotFound("file");
    }
    boolean built = path.startsWith(BUILT);
    return answer(path, built ? "public, max-age=31536000, immutable" : "public, max-age=3600");
  }

  private HttpResponse<?> answer(String name, String caching) {
    byte[] bytes = file(name).orElseThrow(() -> new NotFound("file"));
    return HttpResponse.ok(bytes)
        .contentType(MediaType.forFilename(name))
        .header("Cache-Control", caching);
  }

  /** Only what exists is kept, so that asking for what doesn't fills nothing. */
  private Optional<byte[]> file(String name) {
    byte[] known = files.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<byte[]> read = resources.getResourceAsStream(FOLDER + name).map(WebPages::read);
    read.ifPresent(bytes -> files.put(name, bytes));
    return read;
  }

  private static byte[] read(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
