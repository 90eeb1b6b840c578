package io.entente.contacts.company;

import org.jspecify.annotations.Nullable;

/**
 * A company as somebody tells of it: by its name, its domain, or both.
 *
 * @param domain as {@link io.entente.contacts.point.MailDomain#normalised} gives it, and none that
 *     anybody has addresses of
 */
public record Employer(@Nullable String name, @Nullable String domain) {
  public Employer {
    if (name == null && domain == null) {
      throw new IllegalArgumentException("A company without name and domain");
    }
  }

  /** What it is called if it has to be made. */
  String label() {
    return name != null ? name : String.valueOf(domain);
  }
}
