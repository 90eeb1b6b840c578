package io.entente.standalone.demo;

import io.entente.demo.Agent;
import io.entente.demo.Team;
import io.entente.demo.Topic;
import io.entente.events.Channel;
import java.util.Map;

/**
 * What conversations come in by and are put under, by the ids that it has here.
 *
 * @param tags by name
 * @param companies by name
 */
record Desk(
    Map<Channel, String> connections,
    Map<Agent, String> members,
    Map<Team, String> teams,
    Map<Topic, String> reasons,
    Map<String, String> tags,
    Map<String, String> companies) {
  /** The attribute of contacts that says which machine they have. */
  static final String MACHINE = "machine";

  /** The system of customer numbers and orders. */
  static final String SHOP = "torrelune-shop";
}
