package io.entente.contacts.link;

import java.time.Instant;

/**
 * A handle that an identity has, or had.
 *
 * @param key see {@link HandleKey}
 * @param shown the handle as it was last seen
 */
record HandleUse(IdentityKey identity, String key, Dated shown, Instant firstSeenAt) {

  HandleUse(IdentityKey identity, Dated shown) {
    this(identity, HandleKey.of(shown.text()), shown, shown.at());
  }

  /** Both, where they are uses of one handle by one identity. */
  HandleUse and(HandleUse other) {
    return new HandleUse(
        identity,
        key,
        shown.or(other.shown),
        firstSeenAt.isBefore(other.firstSeenAt) ? firstSeenAt : other.firstSeenAt);
  }
}
