package io.entente.interactions.intake;

import io.entente.interactions.attachment.Uploads;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.markup.CleanHtml;
import io.entente.rest.InvalidRequest;
import java.util.Map;
import java.util.UUID;

/**
 * What posted things name that is there, and what one request may take.
 *
 * @param connections of the workspace
 * @param uploads of the caller's
 * @param allowance for what is HTML of it
 */
record Known(Map<UUID, Connection> connections, Uploads uploads, CleanHtml.Allowance allowance) {
  Known(Map<UUID, Connection> connections, Uploads uploads) {
    this(connections, uploads, new CleanHtml.Allowance());
  }

  /**
   * @param place pointer to what names it
   * @throws InvalidRequest if the workspace has no such
   */
  Connection connection(UUID id, String place) {
    Connection connection = connections.get(id);
    if (connection == null) {
      throw new InvalidRequest(place + "/connectionId", "is no connection of this workspace");
    }
    return connection;
  }
}
