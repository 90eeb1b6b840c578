package io.entente.gateway.member;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * A brand.
 *
 * @param slug its name in addresses and at sign-in
 * @param zone IANA zone in which its numbers are shown where nobody chooses another
 */
@Serdeable
public record Workspace(UUID id, String name, String slug, String zone) {}
