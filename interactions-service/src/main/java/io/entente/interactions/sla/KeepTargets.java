package io.entente.interactions.sla;

import io.entente.interactions.clock.CyclePage;
import io.entente.interactions.clock.FoldedConversation;
import io.entente.interactions.sla.DeadlineStore.Nearest;
import io.entente.interactions.sla.TargetStore.PageKey;
import io.entente.interactions.sla.TargetStore.Subject;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.Timers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the targets of conversations that change, in the transaction that changes them: no
 * statement where no policy applies, and as many whatever the number of conversations.
 *
 * <p>What has ended keeps the policy that it ended under; what is open has that of its start, by
 * what the conversation is now.
 */
@Singleton
public final class KeepTargets {
  private final TargetStore targets;
  private final DeadlineStore deadlines;
  private final PropertyStore properties;
  private final Timers timers;

  KeepTargets(
      TargetStore targets, DeadlineStore deadlines, PropertyStore properties, Timers timers) {
    this.targets = targets;
    this.deadlines = deadlines;
    this.properties = properties;
    this.timers = timers;
  }

  private static final class Rows {
    final List<StoredTarget> written = new ArrayList<>();
    final List<StoredTarget> gone = new ArrayList<>();
    final List<Nearest> nearest = new ArrayList<>();
    final List<Subject> withoutDeadline = new ArrayList<>();
    final List<Due> notices = new ArrayList<>();
    final List<Due> withoutNotice = new ArrayList<>();
    final KeptTargets kept = new KeptTargets();
  }

  /**
   * @param terms of all workspaces that the changes concern
   */
  public KeptTargets keep(Collection<TargetChange> changes, Map<UUID, Terms> terms) {
    Rows rows = new Rows();
    List<TargetChange> promised =
        changes.stream().filter(it -> termsOf(it, terms).promises()).toList();
    if (promised.isEmpty()) {
      return rows.kept;
    }
    Map<UUID, Properties> propertiesOf =
        properties.of(promised, it -> termsOf(it, terms).lookAtSegments());
    Map<UUID, List<StoredTarget>> before = stored(promised);
    for (TargetChange change : promised) {
      Promises promises =
          new Promises(
              termsOf(change, terms),
              Objects.requireNonNull(propertiesOf.get(change.conversationId())));
      add(change, promises, before.getOrDefault(change.conversationId(), List.of()), rows);
    }
    write(rows);
    return rows.kept;
  }

  private static Terms termsOf(TargetChange change, Map<UUID, Terms> terms) {
    return terms.getOrDefault(change.workspaceId(), Terms.NONE);
  }

  private Map<UUID, List<StoredTarget>> stored(List<TargetChange> changes) {
    Set<PageKey> pages = new LinkedHashSet<>();
    for (TargetChange change : changes) {
      if (change.before() != null) {
        addPages(change, change.before(), pages);
        addPages(change, change.after(), pages);
      }
    }
    Map<UUID, List<StoredTarget>> stored = new HashMap<>();
    for (StoredTarget target : targets.ofPages(pages)) {
      stored.computeIfAbsent(target.conversationId(), _ -> new ArrayList<>()).add(target);
    }
    return stored;
  }

  private static void addPages(
      TargetChange change, @Nullable FoldedConversation folded, Set<PageKey> pages) {
    if (folded != null) {
      for (CyclePage page : folded.pages()) {
        pages.add(
            new PageKey(change.workspaceId(), change.conversationId(), page.cycle(), page.page()));
      }
    }
  }

  private static void add(
      TargetChange change, Promises promises, List<StoredTarget> before, Rows rows) {
    List<StoredTarget> gone = new ArrayList<>(before);
    List<StoredTarget> open = new ArrayList<>();
    FoldedConversation after = change.after();
    List<Undertaking> asked = after == null ? List.of() : Undertakings.of(after);
    for (Undertaking undertaking : asked) {
      StoredTarget was = find(before, undertaking);
      Target target = target(undertaking, was, promises);
      if (target != null) {
        gone.remove(was);
        StoredTarget now =
            was == null
                ? new StoredTarget(
                    change.workspaceId(), change.conversationId(), target, null, null)
                : was.with(target);
        rows.kept.put(change.conversationId(), target);
        if (!now.equals(was)) {
          rows.written.add(now);
          rows.kept.markChanged(change.conversationId(), target);
        }
        if (target.endedAt() == null) {
          open.add(now);
        }
      }
    }
    gone.forEach(it -> rows.kept.markChanged(change.conversationId(), it.target()));
    rows.gone.addAll(gone);
    addDeadline(change, open, rows);
    addNotice(change, open, rows);
  }

  private static @Nullable StoredTarget find(List<StoredTarget> stored, Undertaking asked) {
    return stored.stream()
        .filter(it -> it.target().isSameUndertaking(asked))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Target target(
      Undertaking asked, @Nullable StoredTarget was, Promises promises) {
    if (was != null
        && was.target().endedAt() != null
        && was.target().endedAt().equals(asked.endedAt())) {
      return was.target();
    }
    return promises.target(asked).orElse(null);
  }

  private static void addDeadline(TargetChange change, List<StoredTarget> open, Rows rows) {
    Target nearest = null;
    for (StoredTarget stored : open) {
      Instant deadline = stored.target().deadline();
      if (deadline != null
          && (nearest == null || deadline.isBefore(Objects.requireNonNull(nearest.deadline())))) {
        nearest = stored.target();
      }
    }
    FoldedConversation after = change.after();
    if (nearest != null && after != null) {
      rows.nearest.add(
          new Nearest(
              change.workspaceId(),
              change.conversationId(),
              change.connectionId(),
              after.status(),
              nearest));
    } else if (change.before() != null) {
      rows.withoutDeadline.add(new Subject(change.workspaceId(), change.conversationId()));
    }
  }

  private static void addNotice(TargetChange change, List<StoredTarget> open, Rows rows) {
    Instant next =
        open.stream()
            .map(StoredTarget::nextNotice)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
    if (next != null) {
      rows.notices.add(new Due(change.workspaceId(), change.conversationId(), next));
    } else if (change.before() != null) {
      rows.withoutNotice.add(new Due(change.workspaceId(), change.conversationId(), Instant.EPOCH));
    }
  }

  /** Timers first: who fires them takes them first too. */
  private void write(Rows rows) {
    timers.set(TellTargets.KIND, rows.notices);
    timers.cancel(TellTargets.KIND, rows.withoutNotice);
    targets.delete(rows.gone);
    targets.write(rows.written);
    deadlines.delete(rows.withoutDeadline);
    deadlines.write(rows.nearest);
  }
}
