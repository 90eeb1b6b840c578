package io.entente.interactions.filing;

import io.entente.events.ActorKind;
import io.entente.events.Ids;
import io.entente.events.InteractionKind;
import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.testing.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * What happened in a workspace, by chance: threads of several customers, answers to messages that
 * come later or never, rings, given threads, direct messages, notes, automatic messages, and
 * resolutions and reopenings. Times are coarse, so that many are equal.
 */
record Tale(List<Said> messages, List<Deed> deeds) {
  private static final Instant START = Instant.parse("2026-06-01T09:00:00Z");
  private static final List<String> CUSTOMERS = List.of("ada", "grace", "linus");
  private static final List<String> AGENTS = List.of("acme", "acme-us");

  /** A resolution or reopening of the conversation that a customer's message is in. */
  record Deed(String messageId, boolean resolves, Instant at) {
    StrandEvent event(UUID workspaceId) {
      UUID id = Ids.named(workspaceId, "deed", messageId);
      return resolves
          ? new StrandEvent.Resolved(id, at, ActorKind.AGENT, workspaceId)
          : new StrandEvent.Reopened(id, at, ActorKind.AGENT, workspaceId);
    }
  }

  static Tale of(Random random, int length) {
    List<Said> messages = new ArrayList<>();
    List<Deed> deeds = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      Said said = message(random, i, length);
      messages.add(said);
      boolean asks = said.actor() == ActorKind.CUSTOMER && !said.automatic() && !said.isPrivate();
      if (asks && random.nextInt(4) == 0) {
        deeds.add(new Deed(said.id(), random.nextInt(4) > 0, time(random)));
      }
    }
    return new Tale(messages, deeds);
  }

  private static Said message(Random random, int number, int length) {
    int kind = random.nextInt(20);
    ActorKind actor =
        kind < 10
            ? ActorKind.CUSTOMER
            : kind < 16
                ? ActorKind.AGENT
                : kind < 18 ? ActorKind.BOT : kind < 19 ? ActorKind.PEER : ActorKind.SYSTEM;
    String author =
        switch (actor) {
          case CUSTOMER -> any(random, CUSTOMERS);
          case AGENT -> any(random, AGENTS);
          default -> "other";
        };
    Said said = Said.by(actor, author, "m" + number, time(random));
    if (random.nextInt(10) > 2) {
      said = said.answering(parent(random, number, length));
    }
    if (random.nextInt(8) == 0) {
      said = said.in("t" + random.nextInt(2));
    }
    if (actor != ActorKind.CUSTOMER && random.nextInt(4) == 0) {
      said = said.to(any(random, CUSTOMERS));
    }
    if (random.nextInt(6) == 0) {
      said = said.as(InteractionKind.DIRECT_MESSAGE);
    }
    if (random.nextInt(12) == 0) {
      said = said.automatically();
    }
    return random.nextInt(15) == 0 ? said.privately() : said;
  }

  /** Mostly one close by, sometimes any (a ring is possible) and sometimes one that never comes. */
  private static String parent(Random random, int number, int length) {
    int choice = random.nextInt(10);
    if (choice == 0) {
      return "missing" + random.nextInt(2);
    }
    return "m" + (choice < 3 ? random.nextInt(length) : random.nextInt(number + 1));
  }

  private static Instant time(Random random) {
    return START.plus(Duration.ofHours(random.nextInt(500)));
  }

  private static String any(Random random, List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
