package io.entente.demo;

import io.entente.events.Channel;
import java.util.List;

/** Torrelune, which makes coffee machines and does not exist. */
public final class Brand {
  public static final String NAME = "Torrelune";
  public static final Account ACCOUNT = new Account("torrelune", "torrelune", NAME);

  /** Where customers reach it. */
  public static final List<Channel> CHANNELS =
      List.of(
          Channel.EMAIL,
          Channel.FACEBOOK,
          Channel.INSTAGRAM,
          Channel.X,
          Channel.REVIEWS,
          Channel.FORUM);

  private Brand() {}

  /** Those who answer, by team. */
  public static List<Agent> agents() {
    return Roster.AGENTS;
  }

  /** Names of the companies whose people buy. */
  public static List<String> companies() {
    return People.COMPANIES;
  }

  /** As whom an agent writes on a channel. */
  public static Account account(Agent agent) {
    return new Account(
        "torrelune-" + agent.key(), "torrelune_" + agent.key(), agent.firstName() + ", " + NAME);
  }
}
