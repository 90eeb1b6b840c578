package io.entente.contacts.company;

import io.entente.contacts.input.Line;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a company; null for what stays.
 *
 * @param domains all of them, in the place of those that it has
 */
@Serdeable
record ChangedCompany(@Nullable String name, @Nullable List<String> domains) {
  ChangedCompany {
    name = name == null ? null : Line.of("/name", name, NewCompany.NAME_LENGTH);
    domains = domains == null ? null : Domains.checked(domains);
  }

  Company onto(Company before) {
    Company after =
        new Company(
            before.id(),
            name == null ? before.name() : name,
            domains == null ? before.domains() : domains,
            before.createdAt(),
            before.version());
    return after.equals(before) ? before : after.next();
  }
}
