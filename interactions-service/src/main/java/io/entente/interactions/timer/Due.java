package io.entente.interactions.timer;

import java.time.Instant;
import java.util.UUID;

/**
 * A timer of some kind.
 *
 * @param subjectId what it is about; a subject has one timer of each kind at most
 * @param dueAt when it is to take effect, which may be long before it does
 */
public record Due(UUID workspaceId, UUID subjectId, Instant dueAt) {}
