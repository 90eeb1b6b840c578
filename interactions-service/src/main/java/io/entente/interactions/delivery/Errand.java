package io.entente.interactions.delivery;

import io.entente.interactions.outlet.Outcome;
import io.entente.interactions.outlet.Parcel;
import io.entente.interactions.outlet.StoredOutlet;

/** What is to be done for a reply outside of the transaction that has planned it. */
sealed interface Errand {
  /** As it was planned. */
  Undelivered reply();

  /** It is to be sent, and what came of it kept. */
  record Carried(Undelivered reply, StoredOutlet outlet, Parcel parcel) implements Errand {}

  /** What came of it is to be kept. */
  record Concluded(Undelivered reply, Outcome outcome) implements Errand {}
}
