package io.entente.standalone.demo;

import io.entente.demo.Acceptance;
import io.entente.demo.Agent;
import io.entente.demo.Line;
import io.entente.demo.Matter;
import io.entente.demo.Step;
import io.entente.demo.Team;
import io.entente.standalone.client.ApiJson;
import io.entente.standalone.client.BulkSender;
import io.entente.standalone.client.Report;
import io.entente.standalone.client.Session;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells conversations: what was said, where they belong, and what was done on them when. */
final class TellMatters {
  private static final String ACTS = "/api/v1/conversations/acts";
  private static final String CONVERSATIONS = "/conversations/";

  private final Session owner;
  private final Map<Team, Session> leads;
  private final Desk desk;
  private final Report report;
  private final Lanes lanes;
  private final Instant tomorrow;

  /**
   * @param leads by whose word what agents of a team did is told
   * @param tomorrow when that which was put off is taken up again
   */
  TellMatters(
      Session owner,
      Map<Team, Session> leads,
      Desk desk,
      Report report,
      Lanes lanes,
      Instant tomorrow) {
    this.owner = owner;
    this.leads = leads;
    this.desk = desk;
    this.report = report;
    this.lanes = lanes;
    this.tomorrow = tomorrow;
  }

  /** Returns when all of it is filed, with the conversation of each. */
  Map<Matter, Filed.Conversation> tell(List<Matter> matters) {
    say(matters);
    Map<Matter, Filed.Conversation> filed = new Filed(owner, desk).await(matters);
    lanes.each(matters, matter -> place(matter, Objects.requireNonNull(filed.get(matter)).id()));
    act(matters);
    accept(matters);
    lanes.each(
        matters.stream().filter(it -> !it.isResolved()).toList(),
        matter -> leave(matter, Objects.requireNonNull(filed.get(matter)).id()));
    return filed;
  }

  private String connection(Matter matter) {
    return Objects.requireNonNull(desk.connections().get(matter.channel()));
  }

  /** Tells what was said alone, as it comes in before anybody has looked at it. */
  void say(List<Matter> matters) {
    try (BulkSender sender = new BulkSender(owner, report)) {
      for (Matter matter : matters) {
        for (Line line : matter.lines()) {
          sender.send(matter.number(), MatterJson.message(line, connection(matter)));
        }
      }
      sender.finish();
    }
  }

  private void place(Matter matter, String id) {
    if (matter.spam()) {
      return;
    }
    Team before = matter.teamBefore();
    if (before != null) {
      change(id, Map.of("teamId", Objects.requireNonNull(desk.teams().get(before))));
    }
    Map<String, Object> patch = new HashMap<>();
    patch.put("teamId", Objects.requireNonNull(desk.teams().get(matter.team())));
    patch.put("reasonId", Objects.requireNonNull(desk.reasons().get(matter.topic())));
    patch.put("priority", matter.priority());
    patch.put(
        "tags",
        matter.tags().stream().map(tag -> Objects.requireNonNull(desk.tags().get(tag))).toList());
    Agent agent = matter.agent();
    if (agent != null) {
      patch.put("assigneeId", Objects.requireNonNull(desk.members().get(agent)));
    }
    change(id, patch);
  }

  private void change(String id, Map<String, Object> patch) {
    new Calls(owner).patch(CONVERSATIONS + id, patch);
  }

  private void act(List<Matter> matters) {
    for (Team team : Team.values()) {
      act(matters, team, Objects.requireNonNull(leads.get(team)), "agent");
    }
    act(matters, null, owner, "system");
  }

  private void act(List<Matter> matters, @Nullable Team team, Session by, String actor) {
    try (BulkSender sender = new BulkSender(ACTS, by, report)) {
      for (Matter matter : matters) {
        String about = matter.lines().getFirst().externalId();
        for (Step step : matter.steps()) {
          Agent agent = step.by();
          if (team == (agent == null ? null : agent.team())) {
            sender.send(
                matter.number(),
                MatterJson.act(connection(matter), about, step.kind(), step.at(), actor));
          }
        }
      }
      sender.finish();
    }
  }

  private void accept(List<Matter> matters) {
    try (BulkSender sender = new BulkSender("/api/v1/acceptances", owner, report)) {
      for (Matter matter : matters) {
        Acceptance accepted = matter.accepted();
        if (accepted != null) {
          sender.send(
              matter.number(),
              ApiJson.object(
                  "connectionId",
                  connection(matter),
                  "externalId",
                  accepted.externalId(),
                  "acceptedAt",
                  accepted.at().toString()));
        }
      }
      sender.finish();
    }
  }

  /** What is still to be done stays in the state in which its owner left it. */
  private void leave(Matter matter, String id) {
    Calls calls = new Calls(owner);
    if (matter.spam()) {
      calls.put(CONVERSATIONS + id + "/spam");
      return;
    }
    String note = matter.note();
    if (note != null) {
      calls.postOnce(
          CONVERSATIONS + id + "/notes", Map.of("body", note), "demo-note-" + matter.number());
    }
    if (matter.snoozed()) {
      calls.patch(
          CONVERSATIONS + id, Map.of("status", "snoozed", "snoozedUntil", tomorrow.toString()));
    }
  }
}
