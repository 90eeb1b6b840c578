package io.entente.messaging;

import io.entente.sql.Sql;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes down what it is handed, and adds it up in one cell a partition. */
class Ledger implements EventHandler {
  private final ApplicationContext context;
  private final String group;
  private final Set<String> topics;
  private final Consumer<Batch> fault;

  Ledger(ApplicationContext context, String group, Set<String> topics, Consumer<Batch> fault) {
    this.context = context;
    this.group = group;
    this.topics = topics;
    this.fault = fault;
  }

  Ledger(ApplicationContext context, String group, String topic) {
    this(context, group, Set.of(topic), _ -> {});
  }

  @Override
  public String group() {
    return group;
  }

  @Override
  public Set<String> topics() {
    return topics;
  }

  @Override
  public void handle(Batch batch) {
    Sql sql = context.getBean(Sql.class);
    List<Object[]> rows =
        batch.events().stream()
            .map(event ->
                new Object[] {
                  event.topic(), event.partition(), event.offset(), event.key(), text(event)
                })
            .toList();
    sql.batch(
        """
        insert into applied (topic, partition_no, record_offset, message_key, payload)
        values (?, ?, ?, ?, ?)
        """,
        rows);
    fault.accept(batch);
    sql.batch(
        """
        insert into cell (partition_no, total) values (?, 1)
        on duplicate key update total = total + 1
        """,
        batch.events().stream().map(event -> new Object[] {event.partition()}).toList());
  }

  static @Nullable String text(IncomingEvent event) {
    byte[] payload = event.payload();
    return payload == null ? null : new String(payload, StandardCharsets.UTF_8);
  }
}
