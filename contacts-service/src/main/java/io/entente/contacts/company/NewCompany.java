package io.entente.contacts.company;

import io.entente.contacts.input.Line;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company to make.
 *
 * @param domains of its e-mail addresses; null for none
 */
@Serdeable
record NewCompany(String name, @Nullable List<String> domains) {
  /** In code points. */
  static final int NAME_LENGTH = 200;

  NewCompany {
    name = Line.of("/name", name, NAME_LENGTH);
    domains = domains == null ? null : Domains.checked(domains);
  }
}
