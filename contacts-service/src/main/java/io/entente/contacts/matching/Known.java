package io.entente.contacts.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a contact's own row says, as it is compared.
 *
 * @param homeId the contact
 * @param name as a member gave it, or after an identity
 */
record Known(UUID homeId, String name, @Nullable UUID companyId, @Nullable String language) {}
