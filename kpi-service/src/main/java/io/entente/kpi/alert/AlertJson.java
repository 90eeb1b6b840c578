package io.entente.kpi.alert;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Parts of alerts as columns of text keep them. */
@Singleton
final class AlertJson {
  private final ObjectMapper mapper;

  AlertJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  String write(Object part) {
    try {
      return mapper.writeValueAsString(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T read(String text, Class<T> type) {
    try {
      return Objects.requireNonNull(mapper.readValue(text, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Addressee> addressees(String text) {
    try {
      return Objects.requireNonNull(mapper.readValue(text, Argument.listOf(Addressee.class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
