package io.entente.rest.json;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
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
      return json.read(body.readAllBytes(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
