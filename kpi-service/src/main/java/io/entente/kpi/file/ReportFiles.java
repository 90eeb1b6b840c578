package io.entente.kpi.file;

import io.entente.kpi.table.Document;
import io.entente.kpi.table.ReadDocument;
import io.entente.rest.InvalidRequest;
import io.entente.rest.http.WrittenStream;
import io.entente.rest.problem.Languages;
import io.entente.service.file.FileAnswer;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the answers of routes that take {@link FileParameters} as files. What is written is the
 * answer itself: a file can't say anything else than the screen.
 */
@ServerFilter("/api/v1/kpis/**")
@Order(Ordered.LOWEST_PRECEDENCE)
final class ReportFiles {
  private static final int OK = 200;
  private static final List<String> LANGUAGES = List.of("en", "fr");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern LAST_WORD = Pattern.compile("[a-z-]+$");

  /** Before anything is read: what can't be written is not read for. */
  @RequestFilter
  void choose(HttpRequest<?> request) {
    if (takesFiles(request)) {
      wish(request);
      String language = request.getParameters().get("lang");
      if (language != null && !LANGUAGES.contains(language)) {
        throw new InvalidRequest("?lang", "must be one of: en, fr");
      }
      // A link has no headers of its own: what it says of the language stands above the browser's.
      if (language != null && request.getHeaders() instanceof MutableHttpHeaders headers) {
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
      }
    }
  }

  private static boolean takesFiles(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request).orElse(null)
            instanceof MethodBasedRouteMatch<?, ?> match
        && Arrays.stream(match.getArguments())
            .anyMatch(argument -> argument.getType() == FileParameters.class);
  }

  private static @Nullable FileWish wish(HttpRequest<?> request) {
    HttpParameters given = request.getParameters();
    String format = given.get("format");
    if (format == null) {
      return null;
    }
    try {
      return new FileWish(
          FileFormat.of(format),
          given.get("table"),
          "true".equals(given.get("local")),
          "true".equals(given.get("bom")));
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest("?format", String.valueOf(e.getMessage()));
    }
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> write(HttpRequest<?> request, MutableHttpResponse<?> response) {
    Object report = response.body();
    if (response.code() != OK || report == null || !takesFiles(request)) {
      return response;
    }
    FileWish wish = wish(request);
    if (wish == null) {
      return response;
    }
    Document document = ReadDocument.of(report, Languages.of(request.getHeaders()));
    return FileAnswer.of(content(wish, document), wish.format().type(), name(request, wish));
  }

  /** What is printed is made before it is sent, since it may be too much. */
  private static InputStream content(FileWish wish, Document document) {
    if (document.isEndless() && wish.format() != FileFormat.PDF) {
      Document narrowed = wish.narrowed(document);
      return WrittenStream.ofBytes(out -> wish.write(narrowed, out));
    }
    return new ByteArrayInputStream(wish.bytes(document));
  }

  /** Such as {@code summary-2026-11-01-2026-12-01.csv}. */
  private static String name(HttpRequest<?> request, FileWish wish) {
    Matcher word = LAST_WORD.matcher(request.getPath());
    StringBuilder name = new StringBuilder(word.find() ? word.group() : "report");
    for (String moment : List.of("from", "to")) {
      Matcher day = DAY.matcher(String.valueOf(request.getParameters().get(moment)));
      if (day.lookingAt()) {
        name.append('-').append(day.group());
      }
    }
    return name + "." + wish.format().ending();
  }
}
