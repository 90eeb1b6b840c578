package io.entente.interactions.assignment;

import io.entente.interactions.availability.Colleague;
import io.entente.interactions.availability.Presence;
import io.entente.interactions.availability.Skills;
import io.entente.interactions.team.AssignmentMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a team: of those who are online, have room and the skills that are asked for,
 * by turns or by load. A skill that nobody of the team has is not asked for, else the conversation
 * would wait for ever.
 */
final class Turns {
  private final List<Colleague> members;
  private final Map<UUID, Integer> open;
  private final Map<UUID, Instant> given;
  private final Map<UUID, Instant> givenNow = new HashMap<>();
  private final Comparator<Colleague> order;

  /**
   * @param open conversations that each of them owns; none for who is not there
   * @param given when each was last given something
   */
  Turns(
      AssignmentMode mode,
      List<Colleague> members,
      Map<UUID, Integer> open,
      Map<UUID, Instant> given) {
    this.members = List.copyOf(members);
    this.open = new HashMap<>(open);
    this.given = new HashMap<>(given);
    Comparator<Colleague> byTurns =
        Comparator.comparing(this::lastGiven).thenComparing(Colleague::id);
    this.order =
        mode == AssignmentMode.LOAD
            ? Comparator.comparing((Colleague it) -> openOf(it.id())).thenComparing(byTurns)
            : byTurns;
  }

  /**
   * Who takes a conversation, which counts from then on; empty if nobody can.
   *
   * @param except the one who has it; null if nobody has
   */
  Optional<UUID> next(Asking asking, @Nullable UUID except, Instant now) {
    Predicate<Colleague> able =
        required(asking::isHeardBy)
            .and(required(asking::isServedBy))
            .and(required(asking::isKnownTo));
    Optional<UUID> taker =
        members.stream()
            .filter(it -> it.presence() == Presence.ONLINE && !it.id().equals(except))
            .filter(it -> it.skills().hasRoom(openOf(it.id())))
            .filter(able)
            .min(order)
            .map(Colleague::id);
    taker.ifPresent(id -> give(id, now));
    return taker;
  }

  private Predicate<Colleague> required(Predicate<Skills> skill) {
    boolean isThere = members.stream().anyMatch(it -> skill.test(it.skills()));
    return isThere ? it -> skill.test(it.skills()) : _ -> true;
  }

  private int openOf(UUID id) {
    return open.getOrDefault(id, 0);
  }

  private Instant lastGiven(Colleague colleague) {
    return given.getOrDefault(colleague.id(), Instant.MIN);
  }

  /** What is given in one go is told apart by microseconds. */
  private void give(UUID id, Instant now) {
    Instant at = now.plus(givenNow.size(), ChronoUnit.MICROS);
    Instant last = given.values().stream().max(Comparator.naturalOrder()).orElse(Instant.MIN);
    Instant turn = at.isAfter(last) ? at : last.plus(1, ChronoUnit.MICROS);
    open.merge(id, 1, Integer::sum);
    given.put(id, turn);
    givenNow.put(id, turn);
  }

  /** When those got their last who were given something here. */
  Map<UUID, Instant> given() {
    return Map.copyOf(givenNow);
  }

  boolean isAnybodyOnline() {
    return members.stream().anyMatch(it -> it.presence() == Presence.ONLINE);
  }

  Optional<Colleague> member(UUID id) {
    return members.stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
