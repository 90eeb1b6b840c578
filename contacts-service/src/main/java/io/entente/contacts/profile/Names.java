package io.entente.contacts.profile;

import org.jspecify.annotations.Nullable;

/** Names of people in parts. */
public final class Names {
  private Names() {}

  /** The given name before the family name; empty if there is neither. */
  public static String joined(@Nullable String given, @Nullable String family) {
    return ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
  }
}
