package io.entente.interactions.reason;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why customers write.
 *
 * @param parentId the reason above it; null on the first level
 * @param retired whether it can't be set any more
 */
@Serdeable
record Reason(UUID id, @Nullable UUID parentId, String name, boolean retired) {}
