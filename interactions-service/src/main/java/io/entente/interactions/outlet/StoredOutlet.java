package io.entente.interactions.outlet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outlet as its row has it.
 *
 * @param secret sealed
 * @param version grows with each change that a member makes
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredOutlet(
    UUID workspaceId, UUID connectionId, Outlet outlet, byte[] secret, long version) {

  public boolean isBroken() {
    return outlet.state() == OutletState.BROKEN;
  }

  /** Whether a reply may be sent once more where it is not known what became of it. */
  public boolean isIdempotent() {
    return outlet.idempotent();
  }

  @Nullable String account() {
    return outlet.account();
  }
}
