package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a network itself says to be of the same person as an account. One of the three is there.
 *
 * @param identityId another account
 * @param email an address that the network has verified
 * @param phone a number that the network has verified, in E.164
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SameAs(@Nullable UUID identityId, @Nullable String email, @Nullable String phone) {}
