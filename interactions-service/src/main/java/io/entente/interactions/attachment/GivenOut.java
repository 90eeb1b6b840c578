package io.entente.interactions.attachment;

import io.entente.interactions.attachment.FindFile.Found;
import io.entente.rest.problem.ProblemAnswers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers with a file: nothing that it holds can run where the caller's session is. */
final class GivenOut {
  private final HttpRequest<?> request;
  private final Found found;
  private final ProblemAnswers problems;

  GivenOut(HttpRequest<?> request, Found found, ProblemAnswers problems) {
    this.request = request;
    this.found = found;
    this.problems = problems;
  }

  /** Opens a portion of the file. */
  interface Opener {
    InputStream open(Portion portion) throws IOException;
  }

  HttpResponse<?> answer(Opener content) throws IOException {
    if (isKnown(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
      return guarded(HttpResponse.notModified());
    }
    Optional<Portion> asked = Portion.of(range(), found.size());
    if (asked.isPresent() && asked.get().length() == 0) {
      return outside();
    }
    Portion portion = asked.orElse(Portion.all(found.size()));
    MutableHttpResponse<?> answer = guarded(HttpResponse.ok());
    if (asked.isPresent()) {
      long last = portion.from() + portion.length() - 1;
      answer
          .status(HttpStatus.PARTIAL_CONTENT)
          .header(
              HttpHeaders.CONTENT_RANGE,
              "bytes " + portion.from() + "-" + last + "/" + found.size());
    }
    return answer.body(file(content.open(portion), portion.length()));
  }

  private HttpResponse<?> outside() {
    HttpStatus status = HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE;
    HttpStatusException refusal =
        new HttpStatusException(status, "The file has " + found.size() + " bytes.");
    return problems
        .processResponse(
            ErrorContext.builder(request).cause(refusal).build(), HttpResponse.status(status))
        .header(HttpHeaders.CONTENT_RANGE, "bytes */" + found.size());
  }

  private StreamedFile file(InputStream content, long length) {
    return new StreamedFile(content, contentType(), found.at().toEpochMilli(), length);
  }

  private MediaType contentType() {
    String type = found.attachment().contentType();
    return MediaType.of(type == null ? FileTypes.UNKNOWN : type);
  }

  private boolean isKnown(@Nullable String tags) {
    return tags != null
        && Arrays.stream(tags.split(","))
            .map(String::strip)
            .anyMatch(
                tag -> tag.equals("*") || tag.replaceFirst("^W/", "").equals(found.entityTag()));
  }

  /** Null also where the caller has a part of something else. */
  private @Nullable String range() {
    String condition = request.getHeaders().get(HttpHeaders.IF_RANGE);
    return condition == null || condition.equals(found.entityTag())
        ? request.getHeaders().get(HttpHeaders.RANGE)
        : null;
  }

  private <T> MutableHttpResponse<T> guarded(MutableHttpResponse<T> answer) {
    return answer
        .contentType(contentType())
        .header(HttpHeaders.ETAG, found.entityTag())
        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.EXPIRES, "0")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            FileName.disposition(found.attachment().name(), found.attachment().inline()))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("X-Content-Type-Options", "nosniff");
  }
}
