package io.entente.interactions.outlet;

import io.entente.events.Channel;
import io.entente.outward.call.OutsideAddress;
import io.entente.outward.call.Secrets;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says how the replies of a connection leave. A secret stays with the host that it was given for:
 * it is never sent elsewhere because somebody changed an address.
 */
@Singleton
final class ChangeOutlet {
  /** Of a secret that is long enough for its end to give nothing away. */
  private static final int SHORTEST_WITH_END = 16;

  private static final int END = 4;

  private final Transactions transactions;
  private final OutletStore store;
  private final OutsideAddress addresses;
  private final Secrets secrets;
  private final OutletChanged listener;
  private final Clock clock;

  ChangeOutlet(
      Transactions transactions,
      OutletStore store,
      OutsideAddress addresses,
      Secrets secrets,
      OutletChanged listener,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.addresses = addresses;
    this.secrets = secrets;
    this.listener = listener;
    this.clock = clock;
  }

  Outlet put(UUID workspaceId, UUID connectionId, NewOutlet asked) {
    return transactions.write(() -> {
      Channel channel = lock(workspaceId, connectionId);
      if (!asked.kind().serves(channel)) {
        throw new InvalidRequest(
            "/kind", "is not for connections of the channel " + channel.json());
      }
      StoredOutlet outlet =
          outlet(workspaceId, connectionId, asked, store.find(workspaceId, connectionId));
      store.save(outlet);
      listener.changed(workspaceId, connectionId);
      return outlet.outlet();
    });
  }

  /** Replies of the connection stand in the thread from then on, and go nowhere. */
  void remove(UUID workspaceId, UUID connectionId) {
    transactions.writing(() -> {
      lock(workspaceId, connectionId);
      if (store.delete(workspaceId, connectionId) > 0) {
        listener.changed(workspaceId, connectionId);
      }
    });
  }

  private Channel lock(UUID workspaceId, UUID connectionId) {
    return store
        .lockConnection(workspaceId, connectionId)
        .orElseThrow(() -> new NotFound("connection"));
  }

  private StoredOutlet outlet(
      UUID workspaceId, UUID connectionId, NewOutlet asked, Optional<StoredOutlet> before) {
    String url =
        addresses.check(
            "/url",
            withoutEnd(
                asked.url() == null ? Objects.requireNonNull(asked.kind().address()) : asked.url(),
                asked.kind()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String secret = asked.secret();
    StoredOutlet kept =
        before.filter(it -> isSameSide(it.outlet(), asked.kind(), url)).orElse(null);
    if (secret == null && kept == null) {
      throw new InvalidRequest(
          "/secret",
          before.isEmpty() ? "is needed" : "must be given again for another kind or host");
    }
    return new StoredOutlet(
        workspaceId,
        connectionId,
        new Outlet(
            asked.kind(),
            url,
            asked.account(),
            asked.isIdempotent(),
            secret == null ? Objects.requireNonNull(kept).outlet().secretEndsWith() : end(secret),
            OutletState.WORKING,
            null,
            now),
        secret == null
            ? Objects.requireNonNull(kept).secret()
            : secrets.seal(secret, workspaceId, connectionId),
        before.map(it -> it.version() + 1).orElse(0L));
  }

  /** Paths are put after the base of a network's interface. */
  private static String withoutEnd(String url, OutletKind kind) {
    return kind != OutletKind.WEBHOOK && url.endsWith("/")
        ? url.substring(0, url.length() - 1)
        : url;
  }

  private static boolean isSameSide(Outlet before, OutletKind kind, String url) {
    URI old = URI.create(before.url());
    URI now = URI.create(url);
    return before.kind() == kind
        && old.getScheme().equalsIgnoreCase(now.getScheme())
        && old.getHost().equalsIgnoreCase(now.getHost())
        && old.getPort() == now.getPort();
  }

  private static @Nullable String end(String secret) {
    return secret.length() < SHORTEST_WITH_END ? null : secret.substring(secret.length() - END);
  }
}
