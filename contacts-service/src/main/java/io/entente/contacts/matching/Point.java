package io.entente.contacts.matching;

import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import java.util.UUID;

/**
 * What a contact is reached or known by, as it is compared.
 *
 * @param homeId the contact that it came to
 */
record Point(UUID homeId, PointKey key, boolean verified, boolean shared) {
  /** Whether who has it too is the same person. */
  boolean proves() {
    return verified && !shared;
  }

  boolean isMail() {
    return key.kind() == PointKind.EMAIL;
  }

  /** What stands before the @, without a tag. */
  String localPart() {
    String local = key.key().substring(0, key.key().lastIndexOf('@'));
    int tag = local.indexOf('+');
    return tag < 1 ? local : local.substring(0, tag);
  }
}
