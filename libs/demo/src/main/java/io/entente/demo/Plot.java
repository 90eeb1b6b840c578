package io.entente.demo;

import io.entente.events.InteractionKind;
import java.time.Duration;

/** How a conversation goes, anywhere but in communities and reviews. */
final class Plot {
  private static final Duration DAY = Duration.ofDays(1);
  private static final double HOUR = 3_600;

  private Plot() {}

  static void play(Draft draft, Dice dice) {
    Scene scene = draft.scene();
    Topic topic = scene.topic();
    if (topic == Topic.SPAM) {
      draft.open(draft.talk().say("spam"));
      return;
    }
    draft.open(draft.talk().say(topic.key() + ".ask"));
    if (scene.kind() == InteractionKind.MAIL) {
      draft.bot(draft.talk().say("bot.received"));
    }
    if (isForABot(scene) && dice.chance(0.35)) {
      helpItself(draft, dice);
    } else if (dice.chance(answered(scene))) {
      serve(draft, dice);
    } else {
      draft.expire(draft.now().plus(DAY.multipliedBy(dice.between(1, 6))));
    }
  }

  private static double answered(Scene scene) {
    if (scene.topic() == Topic.PRAISE) {
      return 0.7;
    }
    return switch (scene.kind()) {
      case MAIL -> 0.97;
      case COMMENT -> 0.86;
      default -> 0.93;
    };
  }

  private static boolean isForABot(Scene scene) {
    return scene.kind() == InteractionKind.DIRECT_MESSAGE
        && (scene.topic() == Topic.DESCALE || scene.topic() == Topic.INVOICE);
  }

  /** A bot points to a page; one in five is not helped by it. */
  private static void helpItself(Draft draft, Dice dice) {
    String topic = draft.scene().topic().key();
    draft.bot(draft.talk().fill(draft.talk().phrases().any("bot.help", dice), "", topic));
    draft.expire(draft.now().plusSeconds(900));
    if (dice.chance(0.2)) {
      draft.customer("back", 5 * HOUR);
      serve(draft, dice);
    }
  }

  private static void serve(Draft draft, Dice dice) {
    String topic = draft.scene().topic().key();
    draft.answer(topic + ".answer", true);
    if (dice.chance(0.12)) {
      draft.pause();
    }
    if (dice.chance(draft.scene().topic() == Topic.PRAISE ? 0.1 : 0.42)) {
      draft.customer(topic + ".more", 0.8 * HOUR);
      if (dice.chance(0.15)) {
        draft.handOver(draft.team() == Team.WORKSHOP ? Team.CARE : Team.WORKSHOP);
      }
      draft.answer(topic + ".after", false);
    }
    end(draft, dice);
  }

  private static void end(Draft draft, Dice dice) {
    if (dice.chance(0.3)) {
      draft.customer("thanks", 0.4 * HOUR);
      if (dice.chance(0.7)) {
        draft.answer("welcome", false);
      }
    }
    draft.resolve(0.4 * HOUR);
    if (dice.chance(0.03)) {
      // Too late to say so without opening the conversation once more.
      draft.customer("thanks", 2 * HOUR);
      draft.resolve(0.3 * HOUR);
    }
    if (dice.chance(0.06)) {
      draft.comeBack("back");
      draft.answer("back.answer", true);
      draft.resolve(0.5 * HOUR);
    }
  }

  /** A review with its stars, and the brand's answer. */
  static void review(Draft draft, Dice dice) {
    boolean crisis = draft.scene().topic() == Topic.RECALL;
    int stars = crisis ? 1 : 1 + dice.weighted(11, 8, 11, 22, 48);
    String text = draft.talk().say(crisis ? "review.crisis" : "review." + stars);
    draft.review(text, stars);
    if (dice.chance(stars <= 2 ? 0.85 : 0.55)) {
      draft.answer(stars <= 3 ? "review.bad.answer" : "review.good.answer", false);
      draft.resolve(0.1 * HOUR);
    } else {
      draft.resolve(30 * HOUR);
    }
  }
}
