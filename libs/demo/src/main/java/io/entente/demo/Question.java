package io.entente.demo;

import io.entente.events.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How a question goes that is asked in the forum, where others answer too. */
final class Question {
  /** Some of them help again and again. */
  private static final int HELPERS = 24;

  private static final double HELPFUL = 1.7;

  private final People people;

  Question(People people) {
    this.people = people;
  }

  /** The answer that settled it; null if none did. */
  @Nullable Acceptance play(Draft draft, Dice dice) {
    Talk talk = draft.talk();
    String topic = draft.scene().topic().key();
    draft.open(talk.say("title." + topic) + "\n\n" + talk.say(topic + ".ask"));
    int peers = dice.weighted(30, 38, 22, 10);
    @Nullable Line best = null;
    for (int i = 0; i < peers; i++) {
      long delay = Math.round(dice.lognormal(9_000, 1.3)) + 120;
      Instant at = draft.scene().openedAt().plusSeconds(delay);
      // The first to answer say something; who comes later may just wonder too.
      boolean helps = i == 0 || dice.chance(0.6);
      Line line =
          draft.peer(helper(draft, dice), talk.say(helps ? "peer." + topic : "peer.own"), at);
      best = helps && (best == null || at.isBefore(best.at())) ? line : best;
    }
    boolean settled = best != null && dice.chance(0.62);
    if (!settled && dice.chance(0.75)) {
      draft.answer(topic + ".answer", false);
      if (dice.chance(0.35)) {
        return accept(draft, lastOf(draft), dice);
      }
      draft.resolve(4 * 3_600);
      return null;
    }
    if (settled && best != null) {
      return accept(draft, best, dice);
    }
    draft.expire(draft.now().plus(Duration.ofDays(dice.between(6, 12))));
    return null;
  }

  private static Line lastOf(Draft draft) {
    return draft.all().stream().max(Comparator.comparing(Line::at)).orElseThrow();
  }

  private static Acceptance accept(Draft draft, Line answer, Dice dice) {
    Instant at = answer.at().plusSeconds(Math.round(dice.lognormal(10_000, 1)) + 300);
    draft.expire(at);
    return new Acceptance(answer.externalId(), at);
  }

  private Account helper(Draft draft, Dice dice) {
    int number = (int) (HELPERS * StrictMath.pow(dice.unit(), HELPFUL));
    boolean asks = number == draft.scene().person().number();
    Person helper = people.get(asks ? HELPERS : number);
    return helper.on(Channel.FORUM);
  }
}
