package io.entente.interactions.outlet;

import java.util.UUID;

/** Is told of each change of an outlet, in its transaction. */
public interface OutletChanged {
  void changed(UUID workspaceId, UUID connectionId);
}
