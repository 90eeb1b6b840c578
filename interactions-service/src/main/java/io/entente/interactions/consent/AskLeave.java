package io.entente.interactions.consent;

import io.entente.events.Channel;
import io.entente.events.ConsentPurpose;
import io.entente.rest.Conflict;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Asks, right before somebody is written to, whether that person has it so. */
@Singleton
public final class AskLeave {
  private final ConsentStore consents;

  AskLeave(ConsentStore consents) {
    this.consents = consents;
  }

  /**
   * Before a member writes: an offer needs to have been allowed. Who wrote to us is answered,
   * whatever was said before.
   *
   * @throws Conflict if the person did not allow it
   */
  public void toWrite(UUID workspaceId, UUID identityId, Channel channel, ConsentPurpose purpose) {
    if (purpose == ConsentPurpose.MARKETING
        && !consents.allows(
            workspaceId, consents.personOf(workspaceId, identityId), purpose, channel)) {
      throw new Conflict(
          "not_allowed", "The customer has not allowed offers on " + channel.json() + ".");
    }
  }

  /**
   * Before something is written that no person writes.
   *
   * @throws Conflict if the person does not want to be written to there
   */
  public void toWriteAutomatically(UUID workspaceId, UUID identityId, Channel channel) {
    UUID person = consents.personOf(workspaceId, identityId);
    if (consents.refuses(workspaceId, person, ConsentPurpose.SERVICE, channel)) {
      throw new Conflict(
          "refused", "The customer does not want to be written to on " + channel.json() + ".");
    }
  }
}
