package io.entente.interactions.sla;

import io.entente.events.CycleState.Wait;
import io.entente.events.Precision;
import io.entente.events.TargetKind;
import io.entente.events.WaitEnding;
import io.entente.interactions.clock.CyclePage;
import io.entente.interactions.clock.FoldedConversation;
import io.entente.interactions.clock.Pause;
import io.entente.interactions.clock.Pauses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation's cycles ask for. Every wait asks for an answer: for the first response until
 * the customer has had one, for the next response from then on. Every cycle in which the customer
 * wrote, or that was reopened, asks for a resolution. Waits of which only the day is known ask for
 * nothing, for nothing can be said of their seconds.
 */
final class Undertakings {
  private Undertakings() {}

  /** Those of the pages that are given; none of spam. */
  static List<Undertaking> of(FoldedConversation conversation) {
    List<Undertaking> undertakings = new ArrayList<>();
    if (conversation.spam()) {
      return undertakings;
    }
    boolean responded = conversation.responded();
    // Backwards, for what is known of the end is known of the beginning only by going back.
    for (CyclePage page : conversation.pages().reversed()) {
      for (Wait wait : page.waits().reversed()) {
        if (wait.ending() == WaitEnding.ANSWERED && wait.first()) {
          responded = false;
        }
        if (wait.precision() != Precision.DAY) {
          undertakings.addFirst(answer(page, wait, responded));
        }
      }
      if (page.page() == 0) {
        Instant start = asksSince(conversation, page);
        if (start != null) {
          undertakings.addFirst(resolution(conversation, page, start));
        }
      }
    }
    return undertakings;
  }

  private static Undertaking answer(CyclePage page, Wait wait, boolean responded) {
    return new Undertaking(
        page.cycle(),
        page.page(),
        responded ? TargetKind.NEXT_RESPONSE : TargetKind.FIRST_RESPONSE,
        wait.startedAt(),
        wait.endedAt(),
        List.of());
  }

  private static @Nullable Instant asksSince(FoldedConversation conversation, CyclePage page) {
    if (page.cycle() > 0) {
      return page.openedAt();
    }
    Instant first = conversation.firstCustomerAt();
    boolean wroteInIt =
        first != null && (page.resolution() == null || !first.isAfter(page.resolution().at()));
    return wroteInIt ? first : null;
  }

  private static Undertaking resolution(
      FoldedConversation conversation, CyclePage page, Instant start) {
    return new Undertaking(
        page.cycle(),
        0,
        TargetKind.RESOLUTION,
        start,
        page.resolution() == null ? null : page.resolution().at(),
        pauses(conversation, page));
  }

  private static List<PausedHours.Stretch> pauses(FoldedConversation conversation, CyclePage page) {
    List<PausedHours.Stretch> pauses = new ArrayList<>();
    if (page.pauses() != null && page.pauses().stretches() != null) {
      for (Pauses.Stretch over : page.pauses().stretches()) {
        pauses.add(new PausedHours.Stretch(over.start(), over.end()));
      }
    }
    Pause pause = conversation.pause();
    if (pause != null && page.cycle() == conversation.cycle()) {
      pauses.add(new PausedHours.Stretch(pause.since(), pause.until()));
    }
    return pauses;
  }
}
