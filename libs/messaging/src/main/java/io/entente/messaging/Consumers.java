package io.entente.messaging;

import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The consumers of this process, and what can be asked of their groups. */
@Singleton
public final class Consumers {
  private final List<EventConsumer> consumers = new ArrayList<>();
  private final Transactions transactions;
  private final OffsetStore offsets;

  Consumers(
      Collection<EventHandler> handlers,
      KafkaSettings kafka,
      ConsumerSettings settings,
      ApplyBatch applyBatch,
      OffsetStore offsets,
      Transactions transactions,
      TopicAdmin topics) {
    this.transactions = transactions;
    this.offsets = offsets;
    EventConsumer.Parts parts = new EventConsumer.Parts(applyBatch, offsets, transactions, topics);
    for (EventHandler handler : handlers) {
      for (int i = 1; i <= handler.consumers(); i++) {
        consumers.add(
            new EventConsumer(
                handler.group() + "-" + i,
                handler,
                settings.consumer(kafka, handler.group()),
                parts));
      }
    }
  }

  List<EventConsumer> all() {
    return consumers;
  }

  /**
   * Makes the group apply the whole topic once more, from the commit of the running transaction on
   * (or of one of its own): within some seconds, in whatever process its consumers are.
   */
  public void rewind(String group, String topic) {
    transactions.writing(() -> offsets.rewind(group, topic));
  }

  /** Events that this process's consumers of the group have yet to apply. */
  public long lag(String group) {
    return consumers.stream()
        .map(EventConsumer::progress)
        .filter(progress -> progress.group().equals(group))
        .mapToLong(ConsumerProgress::lag)
        .sum();
  }
}
