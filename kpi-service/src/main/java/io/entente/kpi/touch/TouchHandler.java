package io.entente.kpi.touch;

import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.kpi.copy.StateKind;
import io.entente.kpi.due.Due;
import io.entente.kpi.due.DueStore;
import io.entente.kpi.touch.Touched.PageKey;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps how customers were served, in step with the cycles' states. */
@Singleton
final class TouchHandler implements EventHandler {
  private static final StateKind<CycleState> CYCLES =
      new StateKind<>(
          CycleState.class,
          CycleState::key,
          CycleState::version,
          "This is no state of a cycle that can be read.");

  private final EventJson json;
  private final PageStore pages;
  private final TouchStore touches;
  private final WaitStore waits;
  private final DueStore dues;

  TouchHandler(
      EventJson json, PageStore pages, TouchStore touches, WaitStore waits, DueStore dues) {
    this.json = json;
    this.pages = pages;
    this.touches = touches;
    this.waits = waits;
    this.dues = dues;
  }

  @Override
  public String group() {
    return "kpi-touches";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CYCLES);
  }

  @Override
  public int maxRecords() {
    return 2_000;
  }

  @Override
  public void handle(Batch batch) {
    List<CycleState> arrived = CYCLES.newest(batch, json);
    Map<PageKey, Long> versions = pages.versions(arrived.stream().map(Touched::keyOf).toList());
    List<CycleState> newer = newer(arrived, versions);
    if (newer.isEmpty()) {
      return;
    }
    pages.save(newer);
    // Of a page that comes for the first time nothing is kept yet.
    waits.replace(newer, versions.keySet());
    Map<PageKey, Touched> known =
        touches.find(newer.stream().map(Touched::keyOf).filter(versions::containsKey).toList());
    List<Touched> lost = new ArrayList<>();
    List<Touched> gained = new ArrayList<>();
    for (CycleState state : newer) {
      Touched after = Touched.of(state);
      Touched before = known.get(after.key());
      if (before == null ? !after.served().isEmpty() : !before.equals(after)) {
        gained.add(after);
        if (before != null) {
          lost.add(before);
        }
      }
    }
    touches.replace(lost, gained);
    mark(lost, gained);
  }

  private static List<CycleState> newer(List<CycleState> arrived, Map<PageKey, Long> versions) {
    return arrived.stream()
        .filter(
            state -> state.version() > versions.getOrDefault(Touched.keyOf(state), Long.MIN_VALUE))
        .toList();
  }

  private void mark(List<Touched> lost, List<Touched> gained) {
    List<Due> changed = new ArrayList<>();
    for (List<Touched> some : List.of(lost, gained)) {
      for (Touched it : some) {
        changed.add(new Due(it.key().workspaceId(), Due.Kind.IDENTITY, it.customerId()));
      }
    }
    dues.mark(changed);
  }
}
