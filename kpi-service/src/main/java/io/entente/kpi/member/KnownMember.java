package io.entente.kpi.member;

import io.entente.rest.Role;
import java.util.UUID;

/**
 * A member as the gateway told of it last.
 *
 * @param address that the member signs in with
 */
public record KnownMember(UUID id, Role role, String address) {
  /**
   * As it is stored.
   *
   * @param roleName the constant's
   */
  static KnownMember stored(UUID id, String roleName, String address) {
    return new KnownMember(id, Role.valueOf(roleName), address);
  }

  String roleName() {
    return role.name();
  }
}
