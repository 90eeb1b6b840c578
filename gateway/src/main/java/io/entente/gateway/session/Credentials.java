package io.entente.gateway.session;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What signs a member in.
 *
 * @param workspace slug; null for the workspace that the member joined first
 */
@Serdeable
record Credentials(
    @NotBlank @Size(max = 254) String email,
    @NotNull @Size(max = 1_024) String password,
    @Nullable @Size(max = 64) String workspace) {

  @Override
  public String toString() {
    return "Credentials[" + email + "]";
  }
}
