package io.entente.messaging;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The consumers of this process, and what can be asked of their groups. */
@Singleton
public final class Consumers {
  private final List<EventConsumer> consumers = new ArrayList<>();

  Consumers(
      Collection<EventHandler> handlers,
      KafkaSettings kafka,
      ConsumerSettings settings,
      ConsumerParts parts) {
    Set<String> groups = new HashSet<>();
    for (EventHandler handler : handlers) {
      if (!groups.add(handler.group())) {
        throw new IllegalStateException("Two handlers share the group " + handler.group());
      }
      for (int i = 1; i <= handler.consumers(); i++) {
        consumers.add(
            new EventConsumer(
                handler.group() + "-" + i, handler, settings.consumer(kafka, handler), parts));
      }
    }
  }

  List<EventConsumer> all() {
    return consumers;
  }

  /** Events of the group that expired before this process's consumers could apply them. */
  long lost(String group) {
    return sum(group, ConsumerProgress::lost);
  }

  /** Events that this process's consumers of the group have yet to apply. */
  public long lag(String group) {
    return sum(group, ConsumerProgress::lag);
  }

  private long sum(String group, ToLongFunction<ConsumerProgress> number) {
    return consumers.stream()
        .map(EventConsumer::progress)
        .filter(progress -> progress.group().equals(group))
        .mapToLong(number)
        .sum();
  }
}
