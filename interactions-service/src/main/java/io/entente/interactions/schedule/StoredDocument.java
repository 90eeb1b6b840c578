package io.entente.interactions.schedule;

import io.entente.events.EventJson;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** JSON in text columns. */
final class StoredDocument {
  private StoredDocument() {}

  /** Dates as days since 1970. */
  @Serdeable
  record Holidays(List<Long> days) {
    Holidays {
      days = List.copyOf(days);
    }

    static Holidays of(Collection<LocalDate> dates) {
      return new Holidays(dates.stream().map(LocalDate::toEpochDay).sorted().toList());
    }

    List<LocalDate> dates() {
      return days.stream().map(LocalDate::ofEpochDay).toList();
    }
  }

  static <T> T read(EventJson json, String text, Class<T> type) {
    return json.decode(text.getBytes(StandardCharsets.UTF_8), type);
  }

  static String write(EventJson json, Object document) {
    return new String(json.encode(document), StandardCharsets.UTF_8);
  }
}
