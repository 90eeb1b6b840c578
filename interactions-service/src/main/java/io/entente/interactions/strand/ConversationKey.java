package io.entente.interactions.strand;

import java.util.UUID;

/** A conversation of one workspace. */
public record ConversationKey(UUID workspaceId, UUID id) {}
