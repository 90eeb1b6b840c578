package io.entente.interactions.sla;

import io.entente.interactions.clock.Timetable;
import io.entente.interactions.schedule.Timetables;
import java.util.UUID;

/** By which hours a workspace counts, and what it promises. */
public record Terms(Timetables hours, Policies policies) {
  /** Of a workspace that never changed anything. */
  public static final Terms NONE = new Terms(Timetables.NONE, Policies.NONE);

  /** The hours of a connection's conversations. */
  public Timetable hoursOf(UUID connectionId) {
    return hours.ofConnection(connectionId);
  }

  /** Whether a policy looks at the segments of customers, or ever did. */
  public boolean lookAtSegments() {
    return policies.lookAtSegments();
  }

  /** Whether there is a policy, or ever was. */
  public boolean promises() {
    return !policies.isEmpty();
  }
}
