package io.entente.standalone.imports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All updates of one incident, in the order of the log. */
record Incident(List<IncidentUpdate> updates) {
  Incident {
    updates = List.copyOf(updates);
  }

  /** As it was in the end. */
  IncidentUpdate last() {
    return updates.getLast();
  }

  /**
   * A change of the incident's state.
   *
   * @param act resolved, reopened or pending
   */
  record Step(long row, String act, Instant at) {}

  /**
   * The changes of its state, each later than the one before by a microsecond at least: the log
   * tells minutes. A resolution that stands in the end counts if the log dates it; one that was
   * taken back has the time of its last row.
   */
  List<Step> steps() {
    Steps steps = new Steps(last().openedAt());
    IncidentUpdate resolved = null;
    boolean pending = false;
    for (IncidentUpdate update : updates) {
      switch (update.state()) {
        case RESOLVED -> resolved = update;
        case OPEN, PENDING -> {
          boolean waits = update.state() == IncidentUpdate.State.PENDING;
          steps.takeUp(resolved, pending && !waits, update);
          if (waits && (resolved != null || !pending)) {
            steps.add(update, "pending", update.updatedAt());
          }
          pending = waits;
          resolved = null;
        }
        case UNCHANGED -> {}
      }
    }
    Instant resolvedAt = last().resolvedAt();
    if (resolved != null && resolvedAt != null) {
      steps.add(resolved, "resolved", resolvedAt);
    }
    return steps.taken;
  }

  private static final class Steps {
    private final List<Step> taken = new ArrayList<>();
    private Instant latest;

    Steps(Instant openedAt) {
      this.latest = openedAt;
    }

    /** Tells of a resolution that did not last, and of the end of it or of a pause. */
    void takeUp(@Nullable IncidentUpdate resolved, boolean wasPending, IncidentUpdate update) {
      if (resolved != null) {
        add(resolved, "resolved", resolved.updatedAt());
      }
      if (resolved != null || wasPending) {
        add(update, "reopened", update.updatedAt());
      }
    }

    void add(IncidentUpdate update, String act, Instant at) {
      latest = at.isAfter(latest) ? at : latest.plus(1, ChronoUnit.MICROS);
      taken.add(new Step(update.row(), act, latest));
    }
  }
}
