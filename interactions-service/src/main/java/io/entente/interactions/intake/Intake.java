package io.entente.interactions.intake;

import io.entente.interactions.connection.Connection;
import io.entente.rest.Caller;
import io.entente.rest.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How what is posted becomes events of the log.
 *
 * @param <P> what is posted
 * @param <E> its event
 */
interface Intake<P, E> {
  UUID connectionId(P posted);

  /** The connections of the workspace that these name. */
  Map<UUID, Connection> connections(Caller caller, Collection<P> posted);

  /**
   * The event of what is posted.
   *
   * @param connection null if the workspace has no such
   * @param place pointer to it in the body
   * @throws Refusal if it is not good
   */
  E check(Caller caller, P posted, @Nullable Connection connection, String place);

  UUID id(E event);

  /**
   * Returns when all are in the log for good.
   *
   * @throws io.entente.messaging.BrokerUnavailable if they may not be
   */
  void publish(List<E> events);

  /** Takes in one; the id of its event. */
  default UUID takeOne(Caller caller, P posted) {
    Connection connection = connections(caller, List.of(posted)).get(connectionId(posted));
    E event = check(caller, posted, connection, "");
    publish(List.of(event));
    return id(event);
  }
}
