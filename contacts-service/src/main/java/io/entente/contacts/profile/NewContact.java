package io.entente.contacts.profile;

import io.entente.contacts.contact.Acquisition;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact to make, as the API's description tells it. Each field may be left out, but for a name.
 *
 * @param name may be left out where a given or a family name is there
 * @param points e-mails, phones and customer numbers
 */
@Serdeable
record NewContact(
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
    @Nullable Map<String, Object> attributes,
    @Nullable List<NewPoint> points) {}
