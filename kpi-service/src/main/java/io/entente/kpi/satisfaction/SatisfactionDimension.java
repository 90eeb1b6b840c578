package io.entente.kpi.satisfaction;

/** What answers are told apart by. */
enum SatisfactionDimension {
  CHANNEL("channel"),
  CONNECTION("connection_id"),
  /** Author of the last message before the answer; of who did not answer nobody knows. */
  AGENT("agent_id"),
  SURVEY("survey_id");

  private final String column;

  SatisfactionDimension(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
