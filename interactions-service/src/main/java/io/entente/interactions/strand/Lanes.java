package io.entente.interactions.strand;

import io.entente.interactions.clock.EventKey;
import io.entente.interactions.thread.Strand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which messages make a strand once what members decided is applied, step by step, to what their
 * threads give. It depends on the messages and the decisions, never on which of them came first.
 */
final class Lanes {
  private final Map<UUID, Said> messages = new HashMap<>();
  private final Map<UUID, UUID> parents;
  private final Map<UUID, Strand> lanes = new HashMap<>();
  private final Map<Strand, EventKey> joinedUntil = new HashMap<>();
  private final List<Join> joins = new ArrayList<>();

  /**
   * A message.
   *
   * @param strand as its thread gives it
   */
  record Said(UUID id, Strand strand, EventKey key) {
    boolean isBefore(Said other) {
      return other.key.isAfter(key) && !key.isTwinOf(other.key);
    }
  }

  /**
   * Two strands that became one.
   *
   * @param parts which message was in which of them
   */
  record Join(Instant decidedAt, Map<UUID, Strand> parts) {}

  /**
   * @param parents what the places of the strands answer; what answers nothing is missing
   */
  Lanes(Collection<Said> messages, Map<UUID, UUID> parents, List<Regrouping> decided) {
    this.parents = parents;
    for (Said message : messages) {
      this.messages.put(message.id(), message);
      lanes.put(message.id(), message.strand());
    }
    decided.forEach(this::apply);
  }

  /** Where a message is; null if it is none of those that were given. */
  @Nullable Strand of(UUID messageId) {
    return lanes.get(messageId);
  }

  /** All that have a message. */
  Set<Strand> strands() {
    return new HashSet<>(lanes.values());
  }

  /** What was joined, in order. */
  List<Join> joins() {
    return joins;
  }

  /** The event up to which all of a strand is one conversation; null if nothing was joined. */
  @Nullable EventKey joinedUntil(Strand strand) {
    return joinedUntil.get(strand);
  }

  private void apply(Regrouping decided) {
    Said at = messages.get(decided.nodeId());
    if (at == null) {
      return;
    }
    switch (decided.kind()) {
      case JOINED -> {
        Said into = messages.get(decided.intoNodeId());
        if (into != null) {
          join(at, into, decided.decidedAt());
        }
      }
      case SPLIT -> cut(at, decided.id(), new Following(at)::follows);
      case CUT -> cut(at, decided.id(), message -> !message.isBefore(at));
    }
  }

  private void join(Said at, Said into, Instant decidedAt) {
    Strand from = laneOf(at);
    Strand to = laneOf(into);
    if (!from.equals(to)) {
      Map<UUID, Strand> parts = new HashMap<>(lanes);
      parts.values().removeIf(lane -> !lane.equals(from) && !lane.equals(to));
      joins.add(new Join(decidedAt, parts));
    }
    EventKey until = later(joinedUntil.remove(from), later(at.key(), into.key()));
    joinedUntil.merge(to, until, Lanes::later);
    lanes.replaceAll((_, lane) -> lane.equals(from) ? to : lane);
  }

  private void cut(Said at, UUID rootId, Predicate<Said> goes) {
    Strand from = laneOf(at);
    Strand begun = new Strand(from.workspaceId(), rootId, from.customerId());
    List<UUID> going = new ArrayList<>();
    for (Said message : messages.values()) {
      if (from.equals(lanes.get(message.id())) && goes.test(message)) {
        going.add(message.id());
      }
    }
    going.forEach(id -> lanes.put(id, begun));
    EventKey until = joinedUntil.get(from);
    if (until != null && until.isAfter(at.key())) {
      joinedUntil.put(begun, until);
    }
  }

  private Strand laneOf(Said message) {
    return Objects.requireNonNull(lanes.get(message.id()));
  }

  private static EventKey later(@Nullable EventKey a, EventKey b) {
    return a != null && a.isAfter(b) ? a : b;
  }

  /** Which messages go with one that begins a conversation of its own. */
  private final class Following {
    private final Said first;
    private final Strand from;
    private final Map<UUID, Boolean> known = new HashMap<>();

    Following(Said first) {
      this.first = first;
      this.from = laneOf(first);
    }

    /** As what it answers in the same strand does; what answers none there goes if it is later. */
    boolean follows(Said message) {
      List<UUID> path = new ArrayList<>();
      UUID at = message.id();
      Boolean follows = null;
      while (follows == null) {
        follows = known.putIfAbsent(at, true);
        if (follows == null) {
          path.add(at);
          Said said = messages.get(at);
          UUID parent = parents.get(at);
          if (said != null && said.isBefore(first)) {
            follows = false;
          } else if (at.equals(first.id()) || parent == null || !leadsOn(parent)) {
            follows = true;
          } else {
            at = parent;
          }
        }
      }
      for (UUID passed : path) {
        known.put(passed, follows);
      }
      return follows;
    }

    /** Not where the message is that is answered has not arrived, or is somebody else's. */
    private boolean leadsOn(UUID parent) {
      return messages.containsKey(parent)
          ? from.equals(lanes.get(parent))
          : parents.containsKey(parent);
    }
  }
}
