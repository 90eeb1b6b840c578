package io.entente.contacts.profile;

import io.entente.contacts.contact.Acquisition;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patch may hold, as the API's description tells it: what is not given stays, null takes
 * away.
 *
 * @param name can't be taken away; the contact keeps it, whatever its identities are called
 * @param language BCP 47, such as fr-CA
 * @param zone IANA, such as Europe/Paris
 * @param ownerId the member who looks after the contact
 * @param blocked whether nothing is to be sent to the contact
 * @param tags all of them, in the place of those that are set
 * @param attributes by key; those that are not given stay
 */
@Serdeable
@Schema(name = "ContactPatch")
record PatchedContact(
    @Nullable String name,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String language,
    @Nullable String zone,
    @Nullable UUID companyId,
    @Nullable UUID ownerId,
    @Nullable Acquisition acquisition,
    @Nullable Boolean blocked,
    @Nullable List<String> tags,
    @Nullable Map<String, Object> attributes) {}
