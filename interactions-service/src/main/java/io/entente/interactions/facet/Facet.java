package io.entente.interactions.facet;

import java.util.UUID;

/** A value by which a conversation is found. */
public record Facet(FacetKind kind, String value) {
  public static Facet of(FacetKind kind, UUID id) {
    return new Facet(kind, id.toString());
  }
}
