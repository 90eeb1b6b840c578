package io.entente.service.file;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.InputStream;

/** Answers with a file to be saved. */
public final class FileAnswer {
  private FileAnswer() {}

  /**
   * @param name of ASCII letters, digits, dots and dashes
   */
  public static HttpResponse<StreamedFile> of(InputStream content, MediaType type, String name) {
    return HttpResponse.ok(new StreamedFile(content, type))
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Content-Type-Options", "nosniff");
  }
}
