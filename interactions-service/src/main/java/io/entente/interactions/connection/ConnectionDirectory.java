package io.entente.interactions.connection;

import io.entente.events.Channel;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All connections in memory, so that messages are taken in while the database is away. Asked for
 * one that it does not know it looks into the database.
 */
@Singleton
public final class ConnectionDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionDirectory.class);

  private static final Duration REFRESHED_AFTER = Duration.ofSeconds(5);

  private final ConnectionStore store;
  private final TaskScheduler scheduler;
  private final Map<UUID, Map<UUID, Connection>> known = new ConcurrentHashMap<>();
  private @Nullable ScheduledFuture<?> refreshing;

  ConnectionDirectory(
      ConnectionStore store, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.store = store;
    this.scheduler = scheduler;
  }

  @EventListener
  synchronized void start(StartupEvent event) {
    refreshing = scheduler.scheduleWithFixedDelay(Duration.ZERO, REFRESHED_AFTER, this::refresh);
  }

  @PreDestroy
  synchronized void stop() {
    if (refreshing != null) {
      refreshing.cancel(false);
    }
  }

  private void refresh() {
    try {
      store.each(this::keep);
    } catch (RuntimeException e) {
      LOG.warn("Connections stay as they were known: {}", e.toString());
    }
  }

  void keep(UUID workspaceId, Connection connection) {
    known
        .computeIfAbsent(workspaceId, _ -> new ConcurrentHashMap<>())
        .put(connection.id(), connection);
  }

  public Optional<Connection> find(UUID workspaceId, UUID id) {
    return Optional.ofNullable(find(workspaceId, Set.of(id)).get(id));
  }

  /** Those of the workspace that exist. */
  public Map<UUID, Connection> find(UUID workspaceId, Collection<UUID> ids) {
    Map<UUID, Connection> ofWorkspace = known.getOrDefault(workspaceId, Map.of());
    Map<UUID, Connection> found = new HashMap<>();
    Set<UUID> missing = new HashSet<>();
    for (UUID id : ids) {
      Connection connection = ofWorkspace.get(id);
      if (connection == null) {
        missing.add(id);
      } else {
        found.put(id, connection);
      }
    }
    if (!missing.isEmpty()) {
      for (Connection connection : store.find(workspaceId, missing)) {
        keep(workspaceId, connection);
        found.put(connection.id(), connection);
      }
    }
    return found;
  }

  /** Connections to accounts on one kind of platform. */
  public List<UUID> on(UUID workspaceId, Channel channel) {
    return store.all(workspaceId).stream()
        .filter(connection -> connection.channel() == channel)
        .map(Connection::id)
        .toList();
  }
}
