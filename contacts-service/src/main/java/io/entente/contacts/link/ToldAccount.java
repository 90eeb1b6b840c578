package io.entente.contacts.link;

import io.entente.events.Channel;
import io.entente.events.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account as others than its network tell of it.
 *
 * @param channel one on which an external id is the same account for every connection
 * @param handle without a leading {@code @}; null if unknown
 */
public record ToldAccount(Channel channel, String externalId, @Nullable String handle) {
  /** In code points. */
  public static final int LONGEST_ID = 512;

  public static final int LONGEST_HANDLE = 255;

  public ToldAccount {
    if (!channel.isOneNetwork()) {
      throw new IllegalArgumentException("An account of " + channel + " needs its connection");
    }
  }

  /** The id of its identity. */
  public UUID id(UUID workspaceId) {
    return Ids.identity(workspaceId, channel, workspaceId, externalId);
  }
}
