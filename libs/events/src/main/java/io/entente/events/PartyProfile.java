package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a network shows of an account besides its names; null for what it does not show.
 *
 * @param url where the account is seen
 * @param avatarUrl of its picture
 * @param audience how many follow it
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartyProfile(
    @Nullable String url, @Nullable String avatarUrl, @Nullable Long audience) {}
