package io.entente.messaging;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The positions of consumer groups, in the database that their events are applied to. */
@Singleton
class OffsetStore {
  private static final String SELECT =
      """
      select topic, partition_no, topic_id, next_offset, leader_epoch from consumer_offset
      where group_name = ? and (topic, partition_no) in
      """;

  private final Sql sql;

  /**
   * A stored offset.
   *
   * @param topicId Kafka's own id of the topic: another one means a topic made anew
   */
  record Stored(TopicPartition partition, String topicId, long next, @Nullable Integer epoch) {}

  private record StoredStamp(TopicPartition partition, Stamp stamp) {}

  OffsetStore(Sql sql) {
    this.sql = sql;
  }

  /** The offsets that are stored, without a lock. */
  Map<TopicPartition, Stored> find(String group, Collection<TopicPartition> partitions) {
    return select(group, partitions, "");
  }

  /** The same, locked for the running transaction, always in the order of the key. */
  Map<TopicPartition, Stored> lock(String group, Collection<TopicPartition> partitions) {
    return select(group, partitions, " order by topic, partition_no for update");
  }

  private Map<TopicPartition, Stored> select(
      String group, Collection<TopicPartition> partitions, String end) {
    Map<TopicPartition, Stored> found = new HashMap<>();
    sql.each(
        SELECT + Sql.in(partitions.size(), 2) + end,
        OffsetStore::stored,
        stored -> found.put(stored.partition(), stored),
        parameters(group, partitions));
    return found;
  }

  /** The stamps of each partition; none for a partition without. */
  Map<TopicPartition, Map<UUID, Stamp>> stamps(
      String group, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Map<UUID, Stamp>> found = new HashMap<>();
    sql.each(
        """
        select topic, partition_no, source, batch, event_id from consumer_stamp
        where group_name = ? and (topic, partition_no) in
        """
            + Sql.in(partitions.size(), 2),
        OffsetStore::storedStamp,
        stored ->
            found
                .computeIfAbsent(stored.partition(), _ -> new HashMap<>())
                .put(stored.stamp().source(), stored.stamp()),
        parameters(group, partitions));
    return found;
  }

  /** Stores where the group is now, in the transaction that applied what lies before. */
  void store(String group, Map<TopicPartition, Position> positions) {
    List<@Nullable Object[]> offsets = new ArrayList<>();
    List<@Nullable Object[]> stamps = new ArrayList<>();
    positions.forEach((partition, position) -> {
      offsets.add(
          new @Nullable Object[] {
            position.next(), position.leaderEpoch(), group, partition.topic(), partition.partition()
          });
      position.stamps().values().forEach(stamp -> stamps.add(row(group, partition, stamp)));
    });
    sql.batch(
        """
        update consumer_offset set next_offset = ?, leader_epoch = ?
        where group_name = ? and topic = ? and partition_no = ?
        """,
        offsets);
    sql.batch(
        """
        insert into consumer_stamp (group_name, topic, partition_no, source, batch, event_id)
        values (?, ?, ?, ?, ?, ?)
        on duplicate key update batch = values(batch), event_id = values(event_id)
        """,
        stamps);
  }

  /** Makes the group begin, or begin again, at the given offset of this topic. */
  void begin(String group, TopicPartition partition, String topicId, long offset) {
    sql.update(
        """
        insert into consumer_offset (group_name, topic, partition_no, topic_id, next_offset)
        values (?, ?, ?, ?, ?)
        on duplicate key update
            topic_id = values(topic_id), next_offset = values(next_offset), leader_epoch = null
        """,
        group,
        partition.topic(),
        partition.partition(),
        topicId,
        offset);
    sql.update(
        "delete from consumer_stamp where group_name = ? and topic = ? and partition_no = ?",
        group,
        partition.topic(),
        partition.partition());
  }

  private static @Nullable Object[] parameters(
      String group, Collection<TopicPartition> partitions) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(group);
    for (TopicPartition partition : partitions) {
      parameters.add(partition.topic());
      parameters.add(partition.partition());
    }
    return parameters.toArray();
  }

  private static @Nullable Object[] row(String group, TopicPartition partition, Stamp stamp) {
    return new @Nullable Object[] {
      group, partition.topic(), partition.partition(), stamp.source(), stamp.batch(), stamp.event()
    };
  }

  private static Stored stored(Row row) throws SQLException {
    Long epoch = row.numberOrNull("leader_epoch");
    return new Stored(
        partition(row),
        row.text("topic_id"),
        row.number("next_offset"),
        epoch == null ? null : Math.toIntExact(epoch));
  }

  private static StoredStamp storedStamp(Row row) throws SQLException {
    return new StoredStamp(
        partition(row), new Stamp(row.uuid("source"), row.number("batch"), row.number("event_id")));
  }

  private static TopicPartition partition(Row row) throws SQLException {
    return new TopicPartition(row.text("topic"), row.integer("partition_no"));
  }
}
