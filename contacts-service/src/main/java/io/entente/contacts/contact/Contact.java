package io.entente.contacts.contact;

import io.entente.contacts.identity.Identity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person outside, the accounts by which the person is seen, and what is known of the person. What
 * is not known is null.
 *
 * @param name as a member gave it, else the display name, handle or external id of an identity
 * @param language BCP 47
 * @param zone IANA
 * @param ownerId the member who looks after the contact
 * @param blockedAt since when nothing is to be sent to the contact
 * @param points e-mails, phones and customer numbers, the first told first
 * @param tags in the order of the alphabet
 * @param attributes values by the attributes' keys
 * @param createdAt when the contact was made here
 * @param lastActivityAt when the latest message of, or to, the person occurred
 * @param version of the record, as in the ETag
 * @param identities the first seen first
 */
@Serdeable
public record Contact(
    UUID id,
    String name,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String language,
    @Nullable String zone,
    @Nullable UUID companyId,
    @Nullable UUID ownerId,
    @Nullable Acquisition acquisition,
    @Nullable Instant blockedAt,
    List<Point> points,
    List<String> tags,
    Map<String, Object> attributes,
    Instant createdAt,
    Instant lastActivityAt,
    int version,
    List<Identity> identities) {
  public Contact {
    points = List.copyOf(points);
    tags = List.copyOf(tags);
    identities = List.copyOf(identities);
  }
}
