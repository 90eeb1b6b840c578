package io.entente.interactions.strand;

import io.entente.interactions.thread.Strand;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a decision of a member asks of the fold that applies it; later folds find it done.
 *
 * @param claims the messages with whose conversations these conversations go on, before all others
 * @param follows the conversation before the first of a strand that a cut begins
 * @param revived conversations that were merged away and come back
 */
public record Regrouped(
    Map<UUID, UUID> claims, Map<Strand, UUID> follows, List<StoredConversation> revived) {
  public static final Regrouped NONE = new Regrouped(Map.of(), Map.of(), List.of());

  public Regrouped {
    claims = Map.copyOf(claims);
    follows = Map.copyOf(follows);
    revived = List.copyOf(revived);
  }
}
