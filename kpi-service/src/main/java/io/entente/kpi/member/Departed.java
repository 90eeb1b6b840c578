package io.entente.kpi.member;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells under which address somebody is to be written to, once members have changed. */
public final class Departed {
  private final Map<UUID, KnownMember> members;
  private final Set<String> addresses;

  public Departed(Map<UUID, KnownMember> members, Collection<KnownMember> gone) {
    this.members = members;
    this.addresses =
        gone.stream().map(it -> plain(it.address())).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The member's address as it is now, or the one that was given.
   *
   * @param memberId null for somebody who is named by an address alone
   * @return empty of somebody who has left, also where the address alone was given
   */
  public Optional<String> address(@Nullable UUID memberId, String address) {
    if (memberId != null) {
      return Optional.ofNullable(members.get(memberId)).map(KnownMember::address);
    }
    return addresses.contains(plain(address)) ? Optional.empty() : Optional.of(address);
  }

  private static String plain(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
