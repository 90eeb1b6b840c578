package io.entente.contacts.company;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What contacts work for.
 *
 * @param domains of its e-mail addresses, in lower case and ASCII, in the order of the alphabet
 * @param createdAt when it was made here
 * @param version as in the ETag
 */
@Serdeable
public record Company(UUID id, String name, List<String> domains, Instant createdAt, int version) {
  public Company {
    domains = List.copyOf(domains);
  }

  Company next() {
    return new Company(id, name, domains, createdAt, version + 1);
  }
}
