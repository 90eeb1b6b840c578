package io.entente.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a matter of a draft that has been played. */
final class Told {
  private final Draft draft;
  private final Talk talk;
  private final Dice dice;

  Told(Draft draft, Talk talk, Dice dice) {
    this.draft = draft;
    this.talk = talk;
    this.dice = dice;
  }

  Matter matter(@Nullable Acceptance accepted, List<Sale> sales) {
    Scene scene = draft.scene();
    List<Line> lines = draft.lines();
    boolean spam = scene.topic() == Topic.SPAM;
    boolean taken = draft.agent() != null && (lines.size() > 1 || dice.chance(0.5));
    return new Matter(
        scene.number(),
        scene.channel(),
        scene.topic(),
        scene.person(),
        lines,
        draft.steps(),
        sales,
        priority(),
        tags(),
        taken && !spam ? draft.agent() : null,
        draft.team(),
        draft.teamBefore(),
        draft.teamBefore() != null || dice.chance(0.03) ? talk.say("handover") : null,
        spam,
        taken && dice.chance(0.12),
        accepted,
        score());
  }

  private String priority() {
    return switch (draft.scene().topic()) {
      case RECALL -> "urgent";
      case LOST, COMPLAINT, LEAK -> dice.chance(0.5) ? "high" : "medium";
      case PRAISE, STOCK, ADVICE -> dice.chance(0.4) ? "low" : "none";
      default -> dice.chance(0.4) ? "medium" : "none";
    };
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    switch (draft.scene().topic()) {
      case RECALL -> tags.add("recall");
      case LATE, LOST -> {
        if (dice.chance(0.6)) {
          tags.add("carrier");
        }
      }
      case LEAK, DESCALE -> {
        if (dice.chance(0.35)) {
          tags.add("manual");
        }
      }
      default -> {}
    }
    if (draft.scene().person().company() != null) {
      tags.add("business");
    }
    return tags;
  }

  /** Who was answered soon is the happier. */
  private int score() {
    Duration wait = draft.served().firstResponse();
    long hours = wait == null ? 99 : wait.toHours();
    if (draft.scene().topic() == Topic.RECALL) {
      return 1 + dice.weighted(30, 20, 20, 18, 12);
    }
    if (hours < 2) {
      return 1 + dice.weighted(2, 3, 8, 30, 57);
    }
    return 1 + (hours < 12 ? dice.weighted(6, 8, 16, 35, 35) : dice.weighted(22, 20, 20, 22, 16));
  }
}
