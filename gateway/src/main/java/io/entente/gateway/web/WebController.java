package io.entente.gateway.web;

import io.entente.rest.NotFound;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The front end: files as the build left them, and its one page for every address that is a place
 * in it.
 */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
class WebController {
  private static final String FOLDER = "classpath:META-INF/web/";
  private static final String PAGE = "index.html";

  private final ResourceResolver resources;
  private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

  WebController(ResourceResolver resources) {
    this.resources = resources;
  }

  @Get("/")
  HttpResponse<byte[]> page() {
    return file(PAGE)
        .map(bytes -> answer(bytes, PAGE).header("Cache-Control", "no-cache"))
        .orElseThrow(() -> new NotFound("page"));
  }

  /** Names of built files hold a hash of their content, so they never change. */
  @Get("/assets/{name}")
  HttpResponse<byte[]> asset(@PathVariable String name) {
    return file("assets/" + plain(name))
        .map(bytes ->
            answer(bytes, name).header("Cache-Control", "public, max-age=31536000, immutable"))
        .orElseThrow(() -> new NotFound("file"));
  }

  @Get("/{+path}")
  HttpResponse<byte[]> place(@PathVariable String path) {
    if (path.startsWith("api/") || path.startsWith("web/") || path.startsWith("assets/")) {
      throw new NotFound("page");
    }
    boolean isFile = path.indexOf('.') >= 0;
    if (!isFile) {
      return page();
    }
    return file(plain(path))
        .map(bytes -> answer(bytes, path).header("Cache-Control", "public, max-age=3600"))
        .orElseThrow(() -> new NotFound("file"));
  }

  private static String plain(String name) {
    if (name.contains("..") || name.indexOf('\\') >= 0 || name.startsWith("/")) {
      throw new NotFound("file");
    }
    return name;
  }

  private static MutableHttpResponse<byte[]> answer(byte[] bytes, String name) {
    return HttpResponse.ok(bytes).contentType(MediaType.forFilename(name));
  }

  /** Only what exists is kept, so that asking for what doesn't fills nothing. */
  private Optional<byte[]> file(String name) {
    Optional<byte[]> known = files.get(name);
    if (known != null) {
      return known;
    }
    Optional<byte[]> read = resources.getResourceAsStream(FOLDER + name).map(WebController::read);
    if (read.isPresent()) {
      files.put(name, read);
    }
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
