package io.entente.demo;

import io.entente.events.ActorKind;
import io.entente.events.InteractionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation while it is made up, from its beginning on. */
final class Draft {
  private static final double SPREAD = 0.9;

  private final Scene scene;
  private final Talk talk;
  private final Roster roster;
  private final Pace pace;
  private final Dice dice;
  private final List<Line> lines = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private Instant now;
  private Team team;
  private @Nullable Team teamBefore;
  private @Nullable Agent agent;
  private @Nullable Duration firstResponse;

  Draft(Scene scene, Talk talk, Roster roster, Pace pace, Dice dice) {
    this.scene = scene;
    this.talk = talk;
    this.roster = roster;
    this.pace = pace;
    this.dice = dice;
    this.now = scene.openedAt();
    this.team = scene.topic().team();
  }

  Scene scene() {
    return scene;
  }

  Talk talk() {
    return talk;
  }

  /** The first words. */
  void open(String body) {
    add(ActorKind.CUSTOMER, scene.person().on(scene.channel()), dressed(body), now, false);
  }

  /** The same of a review. */
  void review(String body, int stars) {
    add(ActorKind.CUSTOMER, scene.person().on(scene.channel()), body, now, false, stars);
  }

  /** Goes on, so long after what came before. */
  void customer(String occasion, double medianSeconds) {
    now = now.plusSeconds(Math.round(dice.lognormal(medianSeconds, SPREAD)) + 30);
    add(ActorKind.CUSTOMER, scene.person().on(scene.channel()), said(occasion), now, false);
  }

  /** Comes back within the days in which that reopens a conversation. */
  void comeBack(String occasion) {
    now = now.plusSeconds(43_200 + dice.below(4 * 86_400));
    add(
        ActorKind.CUSTOMER,
        scene.person().on(scene.channel()),
        dressed(said(occasion)),
        now,
        false);
  }

  void bot(String body) {
    Instant at = now.plusSeconds(dice.between(2, 15));
    add(ActorKind.BOT, Brand.ACCOUNT, body, at, true);
  }

  /** An agent's answer; whoever waits long may ask again meanwhile. */
  void answer(String occasion, boolean mayNudge) {
    Instant asked = now;
    double delay = dice.lognormal(pace.median(scene.channel(), asked), SPREAD);
    Roster.Turn turn =
        roster.turn(
            team, scene.person().language(), asked.plusSeconds(Math.round(delay) + 40), dice);
    Duration wait = Duration.between(asked, turn.at());
    if (mayNudge && wait.toHours() >= 4 && dice.chance(0.3)) {
      now = asked.plusSeconds(Math.round(wait.toSeconds() * (0.4 + 0.4 * dice.unit())));
      add(ActorKind.CUSTOMER, scene.person().on(scene.channel()), said("nudge"), now, false);
    }
    agent = turn.agent();
    now = turn.at();
    if (firstResponse == null) {
      firstResponse = wait;
    }
    String body = talk.say(occasion, agent.firstName());
    add(ActorKind.AGENT, Brand.account(agent), signed(body, agent), now, false);
  }

  /** Somebody else of the community answers what was asked first. */
  Line peer(Account peer, String body, Instant at) {
    return add(ActorKind.PEER, peer, body, at, false);
  }

  void handOver(Team to) {
    teamBefore = team;
    team = to;
  }

  void pause() {
    steps.add(new Step("pending", now.plusSeconds(60), agent));
  }

  /** An agent ends it, some time after the last word. */
  void resolve(double medianSeconds) {
    Instant earliest = now.plusSeconds(Math.round(dice.lognormal(medianSeconds, SPREAD)) + 20);
    Roster.Turn turn = roster.turn(team, scene.person().language(), earliest, dice);
    Agent by = agent == null || agent.team() != team ? turn.agent() : agent;
    now = turn.at();
    steps.add(new Step("resolved", now, by));
  }

  /** It ends by itself. */
  void expire(Instant at) {
    now = at;
    steps.add(new Step("resolved", at, null));
  }

  private Line add(ActorKind actor, Account author, String body, Instant at, boolean automatic) {
    return add(actor, author, body, at, automatic, null);
  }

  private Line add(
      ActorKind actor,
      Account author,
      String body,
      Instant at,
      boolean automatic,
      @Nullable Integer stars) {
    boolean first = lines.isEmpty();
    Line line =
        new Line(
            "m" + scene.number() + "-" + (lines.size() + 1),
            first ? scene.kind() : scene.answerKind(),
            actor,
            author,
            first ? scene.parentExternalId() : parent(),
            scene.thread(),
            body,
            scene.person().language(),
            at,
            automatic,
            stars);
    lines.add(line);
    return line;
  }

  /** In a community all answer the question, elsewhere each the one before. */
  private String parent() {
    return scene.kind() == InteractionKind.FORUM_POST
        ? lines.getFirst().externalId()
        : lines.getLast().externalId();
  }

  private String said(String occasion) {
    return talk.say(occasion, agent == null ? Brand.NAME : agent.firstName());
  }

  /** Mails begin and end as letters do. */
  private String dressed(String body) {
    return scene.kind() == InteractionKind.MAIL
        ? talk.say("greeting") + "\n\n" + body + "\n\n" + talk.say("closing")
        : body;
  }

  private String signed(String body, Agent by) {
    return scene.kind() == InteractionKind.MAIL
        ? String.join(
            "\n\n", talk.say("agent.greeting"), body, talk.say("agent.closing", by.firstName()))
        : body;
  }

  Shop.Served served() {
    return new Shop.Served(scene.openedAt(), now, firstResponse);
  }

  Instant now() {
    return now;
  }

  Team team() {
    return team;
  }

  @Nullable Team teamBefore() {
    return teamBefore;
  }

  @Nullable Agent agent() {
    return agent;
  }

  /** All that is said, also after the world's end. */
  List<Line> all() {
    return List.copyOf(lines);
  }

  /** What was said until the world's end, in order. */
  List<Line> lines() {
    return lines.stream()
        .filter(line -> !line.at().isAfter(pace.until()))
        .sorted(Comparator.comparing(Line::at))
        .toList();
  }

  List<Step> steps() {
    return steps.stream().filter(step -> !step.at().isAfter(pace.until())).toList();
  }
}
