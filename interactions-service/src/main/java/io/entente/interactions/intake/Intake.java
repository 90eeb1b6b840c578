package io.entente.interactions.intake;

import io.entente.rest.Caller;
import io.entente.rest.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * How what is posted becomes events of the log.
 *
 * @param <P> what is posted
 * @param <E> its event
 */
interface Intake<P, E> {
  /** What these name. */
  Known known(Caller caller, Collection<P> posted);

  /**
   * The event of what is posted.
   *
   * @param place pointer to it in the body
   * @throws Refusal if it is not good
   */
  E check(Caller caller, P posted, Known known, String place);

  UUID id(E event);

  /**
   * Returns when all are in the log for good.
   *
   * @throws io.entente.messaging.BrokerUnavailable if they may not be
   */
  void publish(List<E> events);

  /** Takes in one; the id of its event. */
  default UUID takeOne(Caller caller, P posted) {
    E event = check(caller, posted, known(caller, List.of(posted)), "");
    publish(List.of(event));
    return id(event);
  }
}
