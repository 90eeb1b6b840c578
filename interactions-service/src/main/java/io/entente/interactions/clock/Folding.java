package io.entente.interactions.clock;

import io.entente.events.ActorKind;
import io.entente.events.CycleState.Resolution;
import io.entente.events.CycleState.Wait;
import io.entente.events.Elapsed;
import io.entente.events.Precision;
import io.entente.events.WaitEnding;
import io.entente.interactions.clock.StrandEvent.Judged;
import io.entente.interactions.clock.StrandEvent.Message;
import io.entente.interactions.clock.StrandEvent.Paused;
import io.entente.interactions.clock.StrandEvent.Reopened;
import io.entente.interactions.clock.StrandEvent.Resolved;
import io.entente.interactions.clock.StrandEvent.Woken;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One conversation while events are applied to it, in order. */
final class Folding {
  private final int ordinal;
  private final UUID openedBy;
  private final Instant openedAt;
  private final BothClocks clocks;
  private final Map<PagePlace, CyclePage> pages = new TreeMap<>();
  private @Nullable Instant firstCustomerAt;
  private boolean responded;
  private @Nullable Instant waitingSince;
  private int waitPage;
  private @Nullable Instant resolvedAt;
  private @Nullable Pause pause;
  private long pausedMicros;
  private Instant lastMessageAt;
  private EventKey lastEvent;
  private int messages;
  private int cycle;
  private int cycleMessages;
  private boolean cycleAnswered;
  private boolean spam;

  private Folding(
      int ordinal, UUID openedBy, Instant openedAt, EventKey lastEvent, OpenHours hours) {
    this.ordinal = ordinal;
    this.openedBy = openedBy;
    this.openedAt = openedAt;
    this.lastMessageAt = openedAt;
    this.lastEvent = lastEvent;
    this.clocks = new BothClocks(hours);
  }

  static Folding open(int ordinal, StrandEvent event, OpenHours hours) {
    Folding folding = new Folding(ordinal, event.id(), event.at(), event.key(), hours);
    folding.startCycle(0, event.at(), new Elapsed(0, 0));
    return folding;
  }

  static Folding goOn(FoldedConversation state, OpenHours hours) {
    Folding folding =
        new Folding(state.ordinal(), state.openedBy(), state.openedAt(), state.lastEvent(), hours);
    for (CyclePage page : state.pages()) {
      folding.pages.put(new PagePlace(page.cycle(), page.page()), page);
    }
    folding.firstCustomerAt = state.firstCustomerAt();
    folding.responded = state.responded();
    folding.waitingSince = state.waitingSince();
    folding.waitPage = state.waitPage();
    folding.resolvedAt = state.resolvedAt();
    folding.pause = state.pause();
    folding.pausedMicros = state.pausedMicros();
    folding.lastMessageAt = state.lastMessageAt();
    folding.messages = state.messages();
    folding.cycle = state.cycle();
    folding.cycleMessages = state.cycleMessages();
    folding.cycleAnswered = state.cycleAnswered();
    folding.spam = state.spam();
    return folding;
  }

  int ordinal() {
    return ordinal;
  }

  boolean isResolvedFor(Duration longerThan, Instant at) {
    return resolvedAt != null && at.isAfter(resolvedAt.plus(longerThan));
  }

  void apply(StrandEvent event) {
    wakeBy(event.at());
    switch (event) {
      case Message message -> add(message);
      case Resolved act -> resolve(act);
      case Reopened act -> {
        endPause(act.at());
        if (resolvedAt != null) {
          reopen(act.at());
        }
      }
      case Paused act -> pause(act);
      case Judged act -> spam = act.spam();
      case Woken _ -> {}
    }
    lastEvent = event.key();
  }

  /** Wakes the conversation if its moment has come by then, as of that moment. */
  private void wakeBy(Instant at) {
    Instant until = pause == null ? null : pause.until();
    if (until != null && !at.isBefore(until)) {
      endPause(until);
    }
  }

  private void pause(Paused act) {
    Instant until = act.until();
    if (resolvedAt != null || (until != null && !until.isAfter(act.at()))) {
      return;
    }
    pause = new Pause(pause == null ? act.at() : pause.since(), until);
  }

  private void endPause(Instant at) {
    if (pause == null) {
      return;
    }
    long open = clocks.openMicros(pause.since(), at);
    Pauses.Stretch over = new Pauses.Stretch(pause.since(), at);
    put(
        page(0)
            .withPauses(
                page(0).pausesOrNone().plus(over, BothClocks.micros(pause.since(), at), open)));
    if (firstCustomerAt != null) {
      pausedMicros += open;
    }
    pause = null;
  }

  private void add(Message message) {
    if (message.asks()) {
      endPause(message.at());
      if (resolvedAt != null) {
        reopen(message.at());
      }
    }
    int page = cycleMessages / CyclePage.MESSAGES;
    if (page > 0 && cycleMessages % CyclePage.MESSAGES == 0) {
      put(page(page - 1).next());
    }
    if (message.isPublic() && !message.key().isTwinOf(lastEvent)) {
      count(page, message);
    }
    cycleMessages++;
    messages++;
    if (message.at().isAfter(lastMessageAt)) {
      lastMessageAt = message.at();
    }
    if (message.asks()) {
      ask(page, message);
    } else if (message.answers() && resolvedAt == null) {
      answer(message);
    }
  }

  private void ask(int page, Message message) {
    if (firstCustomerAt == null) {
      firstCustomerAt = message.at();
    }
    if (waitingSince == null) {
      waitingSince = message.at();
      waitPage = page;
      List<Wait> waits = new ArrayList<>(page(page).waits());
      waits.add(new Wait(message.at(), null, null, null, false, null, message.precision()));
      put(page(page).withWaits(waits));
    }
  }

  private void answer(Message message) {
    cycleAnswered = true;
    if (waitingSince != null && message.ends(waitingSince)) {
      endWait(
          WaitEnding.ANSWERED, message.at(), message.precision(), message.agentId(), !responded);
      responded = true;
    }
  }

  private void resolve(Resolved act) {
    if (resolvedAt != null) {
      return;
    }
    boolean unanswered = waitingSince != null || !cycleAnswered;
    if (waitingSince != null) {
      endWait(WaitEnding.RESOLVED, act.at(), Precision.INSTANT, null, false);
    }
    endPause(act.at());
    resolvedAt = act.at();
    Elapsed sinceFirst =
        firstCustomerAt == null
            ? null
            : clocks.elapsed(firstCustomerAt, act.at(), new Pauses(0, pausedMicros));
    put(
        page(0)
            .resolved(
                new Resolution(act.at(), act.actor(), act.agentId(), unanswered),
                cycle == 0 ? sinceFirst : null,
                sinceFirst,
                clocks.elapsed(page(0).openedAt(), act.at(), page(0).pausesOrNone())));
    CyclePage.Course course = page(0).course();
    if (course != null) {
      int last = Math.max(0, cycleMessages - 1) / CyclePage.MESSAGES;
      put(page(0).withCourse(course.resolvedAfter(page(last).messages())));
    }
  }

  private void reopen(Instant at) {
    put(page(0).reopened(at));
    resolvedAt = null;
    startCycle(cycle + 1, at, page(0).handled());
  }

  private void startCycle(int number, Instant at, @Nullable Elapsed handledBefore) {
    cycle = number;
    cycleMessages = 0;
    cycleAnswered = false;
    put(CyclePage.first(number, at, handledBefore));
  }

  private void endWait(
      WaitEnding ending, Instant at, Precision precision, @Nullable UUID agentId, boolean first) {
    List<Wait> waits = new ArrayList<>(page(waitPage).waits());
    Wait open = waits.removeLast();
    Precision coarser = precision.compareTo(open.precision()) > 0 ? precision : open.precision();
    waits.add(
        new Wait(
            open.startedAt(),
            at,
            ending,
            agentId,
            first,
            clocks.elapsed(open.startedAt(), at, Pauses.NONE),
            coarser));
    put(page(waitPage).withWaits(waits));
    waitingSince = null;
    waitPage = 0;
  }

  private void count(int page, Message message) {
    ActorKind actor = message.counted();
    UUID agent = actor == ActorKind.AGENT ? message.agentId() : null;
    put(page(page).counting(message.at().truncatedTo(ChronoUnit.HOURS), actor, agent));
  }

  private CyclePage page(int page) {
    CyclePage known = pages.get(new PagePlace(cycle, page));
    if (known == null) {
      throw new IllegalStateException("Page " + page + " of cycle " + cycle + " was not given");
    }
    return known;
  }

  private void put(CyclePage page) {
    pages.put(new PagePlace(page.cycle(), page.page()), page);
  }

  FoldedConversation result() {
    return new FoldedConversation(
        ordinal,
        openedBy,
        openedAt,
        firstCustomerAt,
        responded,
        waitingSince,
        waitPage,
        resolvedAt,
        pause,
        pausedMicros,
        lastMessageAt,
        lastEvent,
        messages,
        cycle,
        cycleMessages,
        cycleAnswered,
        spam,
        List.copyOf(pages.values()));
  }
}
