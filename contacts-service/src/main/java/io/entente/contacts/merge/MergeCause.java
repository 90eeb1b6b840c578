package io.entente.contacts.merge;

import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import io.entente.rest.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why, and by whom, two contacts are joined.
 *
 * @param proof of a rule; null of the others
 * @param memberId null of a rule
 * @param point by which a rule knew; null if it was no point
 */
public record MergeCause(
    MergeGround ground,
    @Nullable MergeProof proof,
    @Nullable UUID memberId,
    @Nullable PointKey point) {

  MergeCause(MergeGround ground, @Nullable MergeProof proof, @Nullable UUID memberId) {
    this(ground, proof, memberId, null);
  }

  public static MergeCause member(Caller caller) {
    return new MergeCause(MergeGround.MEMBER, null, caller.memberId());
  }

  public static MergeCause suggestion(Caller caller) {
    return new MergeCause(MergeGround.SUGGESTION, null, caller.memberId());
  }

  public static MergeCause rule(MergeProof proof) {
    return new MergeCause(MergeGround.RULE, proof, null);
  }

  /** Both are proven to have the point. */
  public static MergeCause rule(PointKey point) {
    return new MergeCause(MergeGround.RULE, proof(point.kind()), null, point);
  }

  private static MergeProof proof(PointKind kind) {
    return switch (kind) {
      case EMAIL -> MergeProof.EMAIL;
      case PHONE -> MergeProof.PHONE;
      case CUSTOMER_NUMBER -> MergeProof.CUSTOMER_NUMBER;
    };
  }

  /** Whether nobody looked at the two: then what a member held apart stays apart. */
  boolean isAutomatic() {
    return ground == MergeGround.RULE;
  }
}
