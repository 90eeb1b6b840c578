package io.entente.interactions.bulk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to each: as the patch of one conversation, where tags can also be added and
 * removed. What is not given stays, null takes away.
 *
 * @param status open, pending, snoozed or resolved
 * @param snoozedUntil required with status snoozed, and given with no other
 * @param priority none, low, medium, high or urgent
 * @param tags ids; all of them, in the place of those that are set
 * @param addTags ids of tags that are to be there besides those that are
 * @param removeTags ids of tags that are to be there no longer
 * @param attributes by key; those that are not given stay, null takes one away
 */
@Serdeable
record BulkChange(
    @Nullable String status,
    @Nullable String snoozedUntil,
    @Nullable String priority,
    @Nullable UUID assigneeId,
    @Nullable UUID teamId,
    @Nullable UUID reasonId,
    @Nullable List<UUID> tags,
    @Nullable List<UUID> addTags,
    @Nullable List<UUID> removeTags,
    @Nullable Map<String, @Nullable Object> attributes,
    @Nullable String subject) {}
