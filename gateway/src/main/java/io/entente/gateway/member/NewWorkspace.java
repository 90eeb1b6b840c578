package io.entente.gateway.member;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A workspace to make.
 *
 * @param zone IANA zone, by its name, in which its numbers are shown where nobody chooses another;
 *     Europe/Paris if null
 */
@Serdeable
record NewWorkspace(@NotBlank @Size(max = 200) String name, @Nullable String zone) {}
