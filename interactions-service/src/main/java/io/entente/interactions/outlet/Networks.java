package io.entente.interactions.outlet;

import io.entente.outward.call.Secrets;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends replies by whatever outlet their connection has. */
@Singleton
public final class Networks {
  private static final Logger LOG = LoggerFactory.getLogger(Networks.class);

  private final Map<OutletKind, Network> networks = new EnumMap<>(OutletKind.class);
  private final Secrets secrets;

  Networks(List<Network> networks, Secrets secrets) {
    networks.forEach(network -> network.kinds().forEach(kind -> this.networks.put(kind, network)));
    this.secrets = secrets;
  }

  /** Tries once, outside of any transaction; takes half a minute at most. */
  public Outcome send(Parcel parcel, StoredOutlet stored) {
    if (parcel.recipient().externalId().isEmpty()) {
      return new Outcome.Refused("Whom it answers is not known on the network.");
    }
    String secret;
    try {
      secret = secrets.open(stored.secret(), stored.workspaceId(), stored.connectionId());
    } catch (Secrets.Sealed e) {
      return new Outcome.Locked(String.valueOf(e.getMessage()));
    }
    try {
      return Objects.requireNonNull(networks.get(stored.outlet().kind()))
          .send(parcel, stored.outlet(), secret);
    } catch (RuntimeException e) {
      LOG.error("Reply {} may have been sent", parcel.id(), e);
      return new Outcome.Unknown("Sending broke off.");
    }
  }
}
