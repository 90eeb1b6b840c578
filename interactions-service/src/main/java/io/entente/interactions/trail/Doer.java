package io.entente.interactions.trail;

import io.entente.rest.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to conversations of a workspace.
 *
 * @param name of a member; null for rules and the system, which are no agents
 */
public record Doer(UUID workspaceId, By by, @Nullable String name) {
  /** A member. */
  public static Doer of(Caller caller) {
    return new Doer(caller.workspaceId(), By.member(caller), caller.name());
  }

  /** A rule of the workspace. */
  public static Doer rule(UUID workspaceId, UUID ruleId) {
    return new Doer(workspaceId, new By(By.Kind.RULE, ruleId), null);
  }

  /** The service itself. */
  public static Doer system(UUID workspaceId) {
    return new Doer(workspaceId, By.SYSTEM, null);
  }

  /** The member who does it; null if it is none. */
  public @Nullable UUID memberId() {
    return by.kind() == By.Kind.MEMBER ? by.id() : null;
  }
}
