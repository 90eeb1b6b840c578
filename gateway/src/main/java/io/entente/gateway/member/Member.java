package io.entente.gateway.member;

import io.entente.rest.Role;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** Somebody with a role in a workspace. */
@Serdeable
public record Member(UUID id, String email, String name, RoleCode role) {
  /** A role as JSON has it. */
  @Serdeable
  public enum RoleCode {
    owner,
    admin,
    agent,
    viewer;

    public static RoleCode of(Role role) {
      return valueOf(role.code());
    }

    public Role role() {
      return Role.ofCode(name()).orElseThrow();
    }
  }
}
