package io.entente.kpi.due;

import java.util.Comparator;
import java.util.UUID;

/**
 * Something about which what matters to attribution has changed. Whose orders that are is looked up
 * when they are attributed, for it may change meanwhile.
 */
public record Due(UUID workspaceId, Kind kind, UUID id) implements Comparable<Due> {
  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::workspaceId).thenComparing(Due::kind).thenComparing(Due::id);

  /** What it is; stored. */
  public enum Kind {
    CONTACT,
    IDENTITY,
    ORDER
  }

  @Override
  public int compareTo(Due other) {
    return ORDER.compare(this, other);
  }
}
