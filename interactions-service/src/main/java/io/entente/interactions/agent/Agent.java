package io.entente.interactions.agent;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * Somebody who answers.
 *
 * @param id of the member, or of the identity on the network
 */
@Serdeable
public record Agent(UUID id, String name, AgentKind kind) {}
