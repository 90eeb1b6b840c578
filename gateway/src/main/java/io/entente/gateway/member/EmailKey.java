package io.entente.gateway.member;

import java.util.Locale;

/** By what a member is found, however the address is written. */
public final class EmailKey {
  private EmailKey() {}

  public static String of(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
