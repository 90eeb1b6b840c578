package io.entente.contacts.merge;

import io.entente.contacts.contact.EntityTag;
import io.entente.rest.PreconditionFailed;
import org.jspecify.annotations.Nullable;

/**
 * The versions of two contacts under which they may be joined.
 *
 * @param ifMatch of the kept one, see {@link EntityTag}; null for any
 * @param absorbVersion of the absorbed one; null for any
 */
record MergeConditions(@Nullable String ifMatch, @Nullable Integer absorbVersion) {
  static final MergeConditions NONE = new MergeConditions(null, null);

  /**
   * @throws PreconditionFailed if either is another
   */
  void check(int keptVersion, int absorbedVersion) {
    boolean asMeant = absorbVersion == null || absorbVersion == absorbedVersion;
    if (!asMeant || !new EntityTag(keptVersion).isMatchedBy(ifMatch)) {
      throw new PreconditionFailed();
    }
  }
}
