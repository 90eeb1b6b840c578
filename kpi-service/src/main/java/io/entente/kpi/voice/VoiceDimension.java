package io.entente.kpi.voice;

/** What insights are told apart by. One that comes from several channels or reasons is in each. */
enum VoiceDimension {
  DEPARTMENT,
  CHANNEL,
  /** Of the conversations that its messages are in. */
  REASON,
  /** In which it was handed over, in the zone. */
  MONTH;

  boolean isOfOrigin() {
    return this == CHANNEL || this == REASON;
  }
}
