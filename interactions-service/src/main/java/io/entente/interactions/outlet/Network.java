package io.entente.interactions.outlet;

import java.util.Set;

/** How replies are given to a kind of network. */
interface Network {
  Set<OutletKind> kinds();

  /** Tries once, outside of any transaction. */
  Outcome send(Parcel parcel, Outlet outlet, String secret);
}
