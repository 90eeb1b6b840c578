package io.entente.kpi.touch;

/** How a customer was served. Stored by name. */
enum Service {
  /** Answered within all that was promised. */
  WITHIN,
  /** Answered later than was promised. */
  LATE,
  /** Answered, with nothing promised. */
  UNTIMED,
  /** Closed without an answer. */
  UNANSWERED
}
