package io.entente.kpi.voice;

/** Which insights are listed. */
enum InsightPick {
  HANDED("true"),
  DECIDED("i.state <> 'OPEN'"),
  ACCEPTED("i.state = 'ACCEPTED'"),
  REFUSED("i.state = 'REFUSED'"),
  SHIPPED("i.state = 'SHIPPED'"),
  TOLD("i.told > 0 and i.told >= i.messages"),
  TOLD_IN_PART("i.told > 0 and i.told < i.messages"),
  NEGATIVE("i.decided_at < i.handed_at"),
  /** All that wait for a decision, handed over before the end of the period. */
  OPEN("i.decided_at is null");

  private final String condition;

  InsightPick(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
