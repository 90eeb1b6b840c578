package io.entente.rest.json;

import io.entente.rest.http.Bodies;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Has the bodies of controllers read by {@link StrictJson}. */
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Order(StrictBodies.BEFORE_THE_FRAMEWORK)
final class StrictBodies<T> implements MessageBodyReader<T> {
  static final int BEFORE_THE_FRAMEWORK = -100;

  private final StrictJson json;

  StrictBodies(StrictJson json) {
    this.json = json;
  }

  @Override
  public T read(
      Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
    try {
      byte[] bytes = body.readAllBytes();
      // A body without a length was not measured before.
      ServerRequestContext.currentRequest()
          .ifPresent(request -> Bodies.checkSize(request, bytes.length));
      return json.read(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
