package io.entente.interactions.facet;

/** What a facet tells; kept by name. */
public enum FacetKind {
  /** Id of the agent who owns it. */
  ASSIGNEE,
  TEAM,
  /** Its name; none has no facet. */
  PRIORITY,
  /** Id of the reason, and of the one above it. */
  REASON,
  TAG,
  /** Id of an agent who was named in a note. */
  MENTION
}
