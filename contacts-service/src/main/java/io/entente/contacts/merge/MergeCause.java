package io.entente.contacts.merge;

import io.entente.rest.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why, and by whom, two contacts are joined.
 *
 * @param proof of a rule; null of the others
 * @param memberId null of a rule
 */
public record MergeCause(MergeGround ground, @Nullable MergeProof proof, @Nullable UUID memberId) {

  public static MergeCause member(Caller caller) {
    return new MergeCause(MergeGround.MEMBER, null, caller.memberId());
  }

  public static MergeCause suggestion(Caller caller) {
    return new MergeCause(MergeGround.SUGGESTION, null, caller.memberId());
  }

  public static MergeCause rule(MergeProof proof) {
    return new MergeCause(MergeGround.RULE, proof, null);
  }

  /** Whether nobody looked at the two: then what a member held apart stays apart. */
  boolean isAutomatic() {
    return ground == MergeGround.RULE;
  }
}
