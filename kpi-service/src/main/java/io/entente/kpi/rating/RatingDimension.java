package io.entente.kpi.rating;

/** What reviews are told apart by. */
enum RatingDimension {
  CHANNEL("review.channel"),
  CONNECTION("review.connection_id"),
  /** Author of the last answer to the customer before the review. */
  AGENT(
      """
      (select agent_id from touch
       where touch.workspace_id = review.workspace_id and touch.customer_id = review.customer_id
         and touched_at < written_at and agent_id is not null
       order by touched_at desc, cycle_id desc, page desc, position desc limit 1)
      """),
  /** What brought the customer. */
  SOURCE("person_facts.source"),
  CAMPAIGN("person_facts.campaign"),
  COMPANY("person_facts.company_id"),
  /** What the source of the order that is reviewed tells of it. */
  ORDER_ATTRIBUTE("json_value(business_order.attributes, ?)");

  private final String column;

  RatingDimension(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
