package io.entente.interactions.conversation;

import io.entente.interactions.facet.FacetKind;
import java.util.List;

/**
 * Values of a kind of which a conversation has one or more.
 *
 * @param values at least one
 */
record FacetFilter(FacetKind kind, List<String> values) {
  FacetFilter {
    values = List.copyOf(values);
  }
}
