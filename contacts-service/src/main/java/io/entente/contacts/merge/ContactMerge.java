package io.entente.contacts.merge;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That two contacts were joined, and whether they still are.
 *
 * @param keptId the contact that both were shown as from then on
 * @param absorbedId the other one
 * @param proof by what a rule knew; null of the other grounds
 * @param memberId who joined them; null of a rule
 * @param values what was shown of the person then, each with the contact that it is of
 * @param absorbedValues those of the absorbed contact as they stood
 * @param undoneAt when it was taken back; null while it stands
 * @param undoneBy who took it back; null while it stands, and of a rule that was wrong
 */
@Serdeable
public record ContactMerge(
    UUID id,
    UUID keptId,
    UUID absorbedId,
    MergeGround ground,
    @Nullable MergeProof proof,
    @Schema(nullable = true) @Nullable UUID memberId,
    Instant mergedAt,
    List<MergedValue> values,
    List<MergedValue> absorbedValues,
    @Schema(nullable = true) @Nullable Instant undoneAt,
    @Schema(nullable = true) @Nullable UUID undoneBy) {
  public ContactMerge {
    values = List.copyOf(values);
    absorbedValues = List.copyOf(absorbedValues);
  }

  ContactMerge with(List<MergedValue> otherValues, List<MergedValue> otherAbsorbed) {
    return new ContactMerge(
        id,
        keptId,
        absorbedId,
        ground,
        proof,
        memberId,
        mergedAt,
        otherValues,
        otherAbsorbed,
        undoneAt,
        undoneBy);
  }

  boolean stands() {
    return undoneAt == null;
  }

  ContactMerge undone(Instant at, @Nullable UUID by) {
    return new ContactMerge(
        id, keptId, absorbedId, ground, proof, memberId, mergedAt, values, absorbedValues, at, by);
  }
}
