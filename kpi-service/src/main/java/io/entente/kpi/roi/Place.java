package io.entente.kpi.roi;

import java.util.UUID;

/** Of what figures are told. */
sealed interface Place {
  /** The whole stretch and all members. */
  record Total() implements Place {}

  /** A part of the time. */
  record Part(int number) implements Place {}

  /**
   * A member of the dimension over the whole stretch.
   *
   * @param id nobody for what belongs to none
   */
  record Member(UUID id) implements Place {}
}
