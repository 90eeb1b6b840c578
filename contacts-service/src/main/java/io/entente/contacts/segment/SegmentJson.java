package io.entente.contacts.segment;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Conditions as the table keeps them. */
@Singleton
final class SegmentJson {
  private final ObjectMapper mapper;

  SegmentJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  String write(SegmentConditions conditions) {
    try {
      return mapper.writeValueAsString(conditions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SegmentConditions read(String json) {
    try {
      SegmentConditions conditions = mapper.readValue(json, SegmentConditions.class);
      if (conditions == null) {
        throw new IllegalStateException("A segment is kept without conditions");
      }
      return conditions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
