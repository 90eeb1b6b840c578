package io.entente.gateway.member;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A member to add. */
@Serdeable
record NewMember(
    @NotBlank @Email @Size(max = 254) String email,
    @NotBlank @Size(max = 200) String name,
    Member.@NotNull RoleCode role,
    @NotNull @Size(max = 1_024) String password) {

  void check() {
    Passwords.check("/password", password);
    if (role == Member.RoleCode.owner) {
      throw new InvalidRequest("/role", "An owner is made by the workspace's first start.");
    }
  }
}
