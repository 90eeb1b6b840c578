package io.entente.interactions.bulk;

import io.entente.interactions.conversation.Filters;
import io.entente.interactions.conversation.ListOrder;
import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Doer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk action does, as it is kept.
 *
 * @param language in which problems are told
 * @param filters all must hold; null where the conversations were named
 * @param place up to where conversations are selected; null for none yet
 * @param actions JSON of the patch
 * @param selected whether all conversations are selected
 * @param workedTo the last conversation that was worked; null for none yet
 * @param total how many are selected
 */
record BulkTask(
    UUID workspaceId,
    UUID id,
    UUID memberId,
    String memberName,
    String language,
    BulkState state,
    @Nullable List<Filters> filters,
    ListOrder sort,
    @Nullable String place,
    String actions,
    boolean selected,
    @Nullable UUID workedTo,
    int total) {

  /** Filters in one document. */
  @Serdeable
  record Matching(List<Filters> all) {
    Matching {
      all = List.copyOf(all);
    }
  }

  Doer doer() {
    return new Doer(workspaceId, new By(By.Kind.MEMBER, memberId), memberName);
  }
}
