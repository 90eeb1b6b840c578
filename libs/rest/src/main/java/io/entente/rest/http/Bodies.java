package io.entente.rest.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.web.router.RouteAttributes;
import java.util.Map;

/** What a body may be, before it is read. */
public final class Bodies {
  static final int MEBIBYTE = 1024 * 1024;
  static final int LARGEST_MEBIBYTES = 8;
  static final int LARGEST_STREAM_MEBIBYTES = 200;

  /** Where files are sent to: who passes them on knows no route, and reads no body. */
  private static final Map<String, Integer> STREAMED =
      Map.of("/api/v1/attachments", 64, "/api/v1/imports", LARGEST_STREAM_MEBIBYTES);

  private Bodies() {}

  public static void checkSize(HttpRequest<?> request, long length) {
    int mebibytes =
        RouteAttributes.getRouteMatch(request)
            .map(match ->
                match.getAnnotationMetadata().intValue(BodyLimit.class, "mebibytes").orElse(1))
            .orElse(1);
    checkSize(length, mebibytes);
  }

  /** The most bytes that are taken in at a path, whoever passes them on. */
  static long largest(String path) {
    return (long) mebibytes(path) * MEBIBYTE;
  }

  private static int mebibytes(String path) {
    return STREAMED.getOrDefault(path, LARGEST_MEBIBYTES);
  }

  /** Refuses what no route would take: too much, or packed, which could be any amount. */
  public static void checkAny(HttpRequest<?> request) {
    checkSize(request.getContentLength(), mebibytes(request.getPath()));
    if (request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)) {
      throw new HttpStatusException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Bodies are sent as they are, not compressed.");
    }
  }

  private static void checkSize(long length, int mebibytes) {
    if (length > (long) mebibytes * MEBIBYTE) {
      throw new HttpStatusException(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The body is larger than " + mebibytes + " MiB.");
    }
  }
}
