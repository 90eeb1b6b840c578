package io.entente.contacts.listexport;

import io.entente.events.Channel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a line of a file.
 *
 * @param emails as they were written
 * @param phones as they were written
 */
@Serdeable
record ListedContact(
    UUID id,
    String name,
    List<String> emails,
    List<String> phones,
    List<CustomerNumber> customerNumbers,
    List<Account> identities,
    Instant createdAt,
    Instant lastActivityAt) {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "emails",
          "phones",
          "customer_numbers",
          "identities",
          "created_at",
          "last_activity_at");

  /** Under which an outside system knows the contact. */
  @Serdeable
  record CustomerNumber(String system, String number) {}

  /** An account on a channel. */
  @Serdeable
  record Account(Channel channel, String externalId, @Nullable String handle) {
    private String line() {
      return channel.json() + ":" + (handle == null ? externalId : handle);
    }
  }

  List<String> cells() {
    return List.of(
        id.toString(),
        name,
        String.join("; ", emails),
        String.join("; ", phones),
        customerNumbers.stream()
            .map(it -> it.system() + ":" + it.number())
            .collect(Collectors.joining("; ")),
        identities.stream().map(Account::line).collect(Collectors.joining("; ")),
        createdAt.toString(),
        lastActivityAt.toString());
  }
}
