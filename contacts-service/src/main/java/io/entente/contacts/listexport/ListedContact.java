package io.entente.contacts.listexport;

import io.entente.contacts.consent.SaidConsent;
import io.entente.contacts.contact.Acquisition;
import io.entente.contacts.contact.Contact;
import io.entente.contacts.contact.Point;
import io.entente.contacts.point.PointKind;
import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a line of a file, which an import reads again.
 *
 * @param emails as they were written
 * @param phones as they were written
 * @param company its name
 * @param attributes by their keys
 * @param consents what counts on all channels, by purposes
 * @param consentDates when the contact said so, by purposes
 */
@Serdeable
record ListedContact(
    UUID id,
    String name,
    List<String> emails,
    List<String> phones,
    List<CustomerNumber> customerNumbers,
    List<Account> identities,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String company,
    @Nullable String language,
    @Nullable String zone,
    @Nullable UUID ownerId,
    List<String> tags,
    @Nullable Acquisition acquisition,
    Map<String, Object> attributes,
    Map<String, ConsentChoice> consents,
    Map<String, Instant> consentDates,
    Instant createdAt,
    Instant lastActivityAt) {

  /** Under which an outside system knows the contact. */
  @Serdeable
  record CustomerNumber(String system, String number) {
    String line() {
      return system + ":" + number;
    }
  }

  /** An account on a channel. */
  @Serdeable
  record Account(Channel channel, String externalId, @Nullable String handle) {
    String line() {
      String line = channel.json() + ":" + externalId;
      return handle == null ? line : line + " (" + handle + ")";
    }
  }

  static ListedContact of(Contact contact, @Nullable String company, List<SaidConsent> standing) {
    Map<String, ConsentChoice> consents = new TreeMap<>();
    Map<String, Instant> dates = new TreeMap<>();
    for (SaidConsent said : standing) {
      consents.put(said.purpose().json(), said.choice());
      dates.put(said.purpose().json(), said.at());
    }
    return new ListedContact(
        contact.id(),
        contact.name(),
        shown(contact, PointKind.EMAIL),
        shown(contact, PointKind.PHONE),
        contact.points().stream()
            .filter(point -> point.kind() == PointKind.CUSTOMER_NUMBER)
            .map(point -> new CustomerNumber(String.valueOf(point.system()), point.shown()))
            .toList(),
        contact.identities().stream()
            .map(it -> new Account(it.channel(), it.externalId(), it.handle()))
            .toList(),
        contact.givenName(),
        contact.familyName(),
        company,
        contact.language(),
        contact.zone(),
        contact.ownerId(),
        contact.tags(),
        contact.acquisition(),
        contact.attributes(),
        consents,
        dates,
        contact.createdAt(),
        contact.lastActivityAt());
  }

  private static List<String> shown(Contact contact, PointKind kind) {
    return contact.points().stream()
        .filter(point -> point.kind() == kind)
        .map(Point::shown)
        .sorted()
        .toList();
  }
}
