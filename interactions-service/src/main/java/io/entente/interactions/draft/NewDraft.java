package io.entente.interactions.draft;

import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What has been written so far.
 *
 * @param kind null for a reply
 */
@Serdeable
record NewDraft(@Nullable DraftKind kind, String body) {
  NewDraft {
    Limits.required("body", body, Limits.BODY);
  }

  DraftKind kindOrReply() {
    return kind == null ? DraftKind.REPLY : kind;
  }
}
