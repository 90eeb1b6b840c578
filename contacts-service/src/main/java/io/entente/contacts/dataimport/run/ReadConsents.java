package io.entente.contacts.dataimport.run;

import io.entente.contacts.consent.SaidConsent;
import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.search.SearchKey;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what a person said, and when. Of a day alone a consent counts from its beginning on, a
 * refusal from its end: what the person said on that day otherwise stays stricter.
 */
final class ReadConsents {
  private final Mapping mapping;
  private final Instant sentAt;
  private final Map<ConsentPurpose, ConsentChoice> choices = new EnumMap<>(ConsentPurpose.class);
  private final Map<ConsentPurpose, String> dates = new EnumMap<>(ConsentPurpose.class);

  /**
   * @param sentAt when the file was sent: nobody said anything later
   */
  ReadConsents(Mapping mapping, Instant sentAt) {
    this.mapping = mapping;
    this.sentAt = sentAt;
  }

  void choice(ConsentPurpose purpose, String text) {
    choices.put(purpose, choice(text));
  }

  void date(ConsentPurpose purpose, String text) {
    dates.put(purpose, text);
  }

  private static ConsentChoice choice(String text) {
    String key = SearchKey.of(text);
    if (key.equals("objected") || key.equals("opposition") || key.equals("oppose")) {
      return ConsentChoice.OBJECTED;
    }
    Boolean given = Cell.flag(text);
    if (given == null) {
      throw new InvalidCell("must say given, withdrawn or objected");
    }
    return given ? ConsentChoice.GIVEN : ConsentChoice.WITHDRAWN;
  }

  /**
   * @throws InvalidCell if somebody allowed something and nobody knows when
   */
  List<SaidConsent> said() {
    List<SaidConsent> said = new ArrayList<>();
    choices.forEach(
        (purpose, choice) -> said.add(new SaidConsent(purpose, choice, at(purpose, choice))));
    return said;
  }

  private Instant at(ConsentPurpose purpose, ConsentChoice choice) {
    String date = dates.get(purpose);
    if (date != null) {
      return at(purpose, choice, date);
    }
    if (choice == ConsentChoice.GIVEN) {
      throw new InvalidCell(
          "The consent to " + purpose.json() + " needs the date on which it was given");
    }
    return sentAt;
  }

  private Instant at(ConsentPurpose purpose, ConsentChoice choice, String date) {
    Instant at = instant(choice, date, purpose);
    if (at.isAfter(sentAt) && at.isBefore(sentAt.plus(Duration.ofDays(1)))) {
      return sentAt;
    }
    if (at.isAfter(sentAt) || at.isBefore(Instant.EPOCH)) {
      throw wrong(purpose);
    }
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  private Instant instant(ConsentChoice choice, String date, ConsentPurpose purpose) {
    try {
      return OffsetDateTime.parse(date).toInstant();
    } catch (DateTimeException _) {
      LocalDate day = mapping.order().day(date).orElseThrow(() -> wrong(purpose));
      return choice == ConsentChoice.GIVEN
          ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
          : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
    }
  }

  private static InvalidCell wrong(ConsentPurpose purpose) {
    return new InvalidCell("The date of the consent to " + purpose.json() + " is no day until now");
  }
}
