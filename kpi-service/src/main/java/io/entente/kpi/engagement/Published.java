package io.entente.kpi.engagement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was published, with what its networks count of it; null where none tells. */
sealed interface Published permits Post, Campaign {
  @Nullable Long likes();

  @Nullable Long shares();

  @Nullable Long comments();

  @Nullable Long clicks();

  @Nullable Long reach();

  @Nullable Long impressions();

  Outcome outcome();

  /** What it cost, by currency; empty if nothing is known. */
  List<Cost> costs();
}
