package io.entente.rest.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** How many header lines a request may have. */
public final class Heads {
  private static final int MOST_LINES = 100;

  private Heads() {}

  /** Counts lines, not names: the same header a thousand times is a thousand. */
  public static void checkSize(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    int lines = headers.names().stream().mapToInt(name -> headers.getAll(name).size()).sum();
    if (lines > MOST_LINES) {
      throw new HttpStatusException(
          HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
          "There are more than " + MOST_LINES + " headers.");
    }
  }
}
