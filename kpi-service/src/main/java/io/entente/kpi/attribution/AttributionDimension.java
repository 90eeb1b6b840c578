package io.entente.kpi.attribution;

/**
 * What credits are told apart by: of the conversation, but for the source, which is the order's.
 */
enum AttributionDimension {
  CHANNEL("channel"),
  CONNECTION("connection_id"),
  AGENT("agent_id"),
  /** Whose conversation it was at the answer. */
  TEAM("team_id"),
  SOURCE("source");

  private final String column;

  AttributionDimension(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
