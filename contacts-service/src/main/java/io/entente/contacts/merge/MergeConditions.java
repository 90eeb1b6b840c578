package io.entente.contacts.merge;

import io.entente.rest.EntityTag;
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
    if (absorbVersion != null && absorbVersion != absorbedVersion) {
      throw new PreconditionFailed();
    }
    new EntityTag(keptVersion).check(ifMatch);
  }
}
