package io.entente.rest;

import java.util.Locale;
import java.util.Optional;

/** What a member may do in a workspace. */
public enum Role {
  OWNER,
  ADMIN,
  AGENT,
  VIEWER;

  /** The name in tokens, in JSON and in {@code @Secured}: {@code owner}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> ofCode(String code) {
    for (Role role : values()) {
      if (role.code().equals(code)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
