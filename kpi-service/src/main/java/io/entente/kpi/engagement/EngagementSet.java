package io.entente.kpi.engagement;

/** What a correlation is over. */
enum EngagementSet {
  POST,
  CAMPAIGN
}
