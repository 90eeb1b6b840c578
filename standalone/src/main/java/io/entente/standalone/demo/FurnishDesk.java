package io.entente.standalone.demo;

import io.entente.demo.Agent;
import io.entente.demo.Brand;
import io.entente.demo.Team;
import io.entente.demo.Topic;
import io.entente.events.Channel;
import io.entente.standalone.client.ApiJson;
import io.micronaut.json.tree.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes what a brand has before anybody writes to it; what is there already stays. */
final class FurnishDesk {
  private static final Map<String, String> TAGS =
      Map.of("recall", "#c92a2a", "carrier", "#e67700", "manual", "#1971c2", "business", "#5f3dc4");

  private final Calls calls;
  private final String password;

  /**
   * @param password of all members that are made
   */
  FurnishDesk(Calls calls, String password) {
    this.calls = calls;
    this.password = password;
  }

  Desk furnish() {
    hours();
    Map<Agent, String> members = members();
    return new Desk(connections(), members, teams(members), reasons(), tags(), companies());
  }

  /** The brand's people, by their address in the workspace. */
  static String address(Agent agent, String workspace) {
    return agent.key() + "@" + workspace + ".example.org";
  }

  private void hours() {
    Map<String, Object> week = new LinkedHashMap<>();
    for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
      week.put(day, List.of(Map.of("opens", "09:00", "closes", "18:00")));
    }
    for (String day : List.of("saturday", "sunday")) {
      week.put(day, List.of(Map.of("opens", "10:00", "closes", "17:00")));
    }
    String schedule =
        calls.keep(
            "/schedules",
            Map.of(
                "name",
                "Customer care",
                "zone",
                "Europe/Paris",
                "week",
                week,
                "holidays",
                Map.of("country", "fr")));
    calls.put("/schedules/default", Map.of("scheduleId", schedule));
  }

  private Map<Channel, String> connections() {
    Map<Channel, String> connections = new EnumMap<>(Channel.class);
    for (Channel channel : Brand.CHANNELS) {
      JsonNode made =
          calls.post(
              "/connections",
              Map.of(
                  "channel", channel.json(),
                  "externalId", Brand.ACCOUNT.externalId(),
                  "name", Brand.NAME));
      connections.put(channel, Calls.id(made));
    }
    return connections;
  }

  private Map<Agent, String> members() {
    JsonNode workspace = Objects.requireNonNull(calls.get("/me").get("workspace"));
    String slug = Objects.requireNonNull(ApiJson.text(workspace, "slug"));
    Map<Agent, String> members = new HashMap<>();
    for (Agent agent : Brand.agents()) {
      String id =
          calls.keep(
              "/members",
              "email",
              Map.of(
                  "email",
                  address(agent, slug),
                  "name",
                  agent.name(),
                  "role",
                  agent.lead() ? "admin" : "agent",
                  "password",
                  password));
      members.put(agent, id);
      calls.put("/agents/" + id, Map.of("name", agent.name()));
      calls.put(
          "/agents/" + id + "/skills",
          Map.of(
              "capacity", 12,
              "languages", agent.languages(),
              "channels", List.of(),
              "reasons", List.of()));
    }
    return members;
  }

  private Map<Team, String> teams(Map<Agent, String> members) {
    Map<Team, String> teams = new EnumMap<>(Team.class);
    for (Team team : Team.values()) {
      List<String> of =
          Brand.agents().stream()
              .filter(agent -> agent.team() == team)
              .map(agent -> Objects.requireNonNull(members.get(agent)))
              .toList();
      teams.put(team, calls.keep("/teams", Map.of("name", team.title(), "members", of)));
    }
    return teams;
  }

  private Map<Topic, String> reasons() {
    Map<String, String> areas = new HashMap<>();
    Map<Topic, String> reasons = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      if (topic != Topic.SPAM) {
        String area =
            areas.computeIfAbsent(
                topic.area(), name -> calls.keep("/reasons", Map.of("name", name)));
        reasons.put(topic, calls.keep("/reasons", Map.of("name", topic.title(), "parentId", area)));
      }
    }
    return reasons;
  }

  private Map<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    TAGS.forEach((name, colour) ->
        tags.put(name, calls.keep("/tags", Map.of("name", name, "colour", colour))));
    return tags;
  }

  private Map<String, String> companies() {
    calls.keep(
        "/contact-attributes",
        "key",
        Map.of(
            "key",
            Desk.MACHINE,
            "label",
            "Machine",
            "type",
            "list",
            "values",
            List.of("Lune One", "Lune Duo", "Lune Pro")));
    Map<String, String> companies = new HashMap<>();
    for (String company : Brand.companies()) {
      companies.put(company, calls.keep("/companies", Map.of("name", company)));
    }
    return companies;
  }
}
