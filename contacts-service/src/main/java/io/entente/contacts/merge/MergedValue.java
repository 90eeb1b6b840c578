package io.entente.contacts.merge;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value of a contact at the moment of a merge.
 *
 * @param field its name as the contact's JSON has it
 * @param value as text; null if the contact had none
 * @param contactId the contact whose value it is
 */
@Serdeable
public record MergedValue(String field, @Nullable String value, UUID contactId) {}
