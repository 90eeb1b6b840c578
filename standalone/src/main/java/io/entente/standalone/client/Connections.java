package io.entente.standalone.client;

import java.util.HashMap;
import java.util.Map;

/** The connections that an import posts to, each made if it was not there. */
public final class Connections {
  private final Session session;
  private final Map<Account, String> ids = new HashMap<>();

  public Connections(Session session) {
    this.session = session;
  }

  private record Account(String channel, String externalId) {}

  /**
   * The id of a connection.
   *
   * @throws CallFailure if the server refuses it
   */
  public String connect(String channel, String externalId, String name) {
    return ids.computeIfAbsent(
        new Account(channel, externalId),
        _ -> {
          Answer answer =
              session.post(
                  "/api/v1/connections",
                  ApiJson.object("channel", channel, "externalId", externalId, "name", name));
          if (!answer.isSuccess()) {
            throw new CallFailure("The connection of " + name + " is refused: " + answer.reason());
          }
          return answer.text("id");
        });
  }

  /** How many there are of. */
  public int size() {
    return ids.size();
  }
}
